from . import award, circular, edition, entry  # noqa: F401  each registers its models
