"""Questions with three answers: yes, no, and not known."""

VALUES = {"yes": True, "no": False, "": None}
ANSWERS = {value: answer for answer, value in VALUES.items()}
