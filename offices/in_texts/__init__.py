"""What texts take from the records of an office instead of repeating it: numbers, addresses, hours."""
