"""A page in words, as a screen reader says it: from its HTML alone, whoever made it.

outline.py goes through the page, names.py finds what each thing is called, words.py says it, warnings.py
finds what sounds wrong. What a stylesheet hides is not known
here; what only screen readers are given is said.
"""
