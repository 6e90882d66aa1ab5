from . import award, edition, entry, juror  # noqa: F401  each registers its models
