"""What is kept about days on which an office is closed, beside the days themselves (offices/models/consultation.py)."""
