"""What is kept beside the days on which an office is closed (offices/models/consultation.py)."""
