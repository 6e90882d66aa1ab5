from . import award, circular, edition, entry, juror  # noqa: F401  each registers its models
