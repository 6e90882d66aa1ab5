from . import (  # noqa: F401  each registers its models
    alert,
    legal_facts,
    news,
    other_forms,
    page,
    statement,
)
