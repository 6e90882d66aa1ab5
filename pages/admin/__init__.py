from . import alert, legal_facts, news, statement  # noqa: F401  each registers its models
