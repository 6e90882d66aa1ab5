"""The door of an office: its colour, its drawing, and whether it is open yet."""
