"""A public page is rendered once, and handed out until somebody saves something or a moment passes.

In front of Django altogether (keeper/front.py), so that a kept page asks no database and runs no middleware.
Three things decide whether a page may be handed out: what is asked for (keeper/question.py), the content
version (keeper/version/), which moves with every commit that may change a page (keeper/commits.py), and the
moment until which it holds (keeper/moments.py). No page is ever deleted by name.
"""
