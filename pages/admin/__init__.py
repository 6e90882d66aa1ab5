from . import legal_facts, statement  # noqa: F401  each registers its models
