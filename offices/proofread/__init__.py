"""What proofreading (proofreading/) learns of an office: its records, and where its rows are edited."""
