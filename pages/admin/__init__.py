from . import (  # noqa: F401  each registers its models
    alert,
    examples,
    legal_facts,
    news,
    other_forms,
    page,
    statement,
)
