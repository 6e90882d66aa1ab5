from . import award, edition, entry  # noqa: F401  each registers its models
