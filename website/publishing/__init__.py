"""One word and one control for publishing, on whatever has a state or a time for which it is shown.

Draft, published, or published from … until …: choice.py has the words, span.py the form of what has two
moments, pages.py what a ModelAdmin says about a saved row. What is stored behind it is each model's own.
"""
