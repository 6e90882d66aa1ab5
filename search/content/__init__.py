"""The words that mean the same with which the site begins. Afterwards they are the staff's."""
