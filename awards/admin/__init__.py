from . import award, edition  # noqa: F401  each registers its models
