"""The search of the whole site, and its results: drawn from all packages."""
