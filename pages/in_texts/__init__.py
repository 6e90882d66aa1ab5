"""What texts can link to of this package."""
