from . import legal_facts, other_forms, page, statement  # noqa: F401  each registers its models
