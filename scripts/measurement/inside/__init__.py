"""What runs in a process of the site that is measured, and tells what it finds as JSON."""
