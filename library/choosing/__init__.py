"""Choosing a picture of the library in the form of what shows it."""
