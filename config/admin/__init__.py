from . import mail, search  # noqa: F401  each registers its models
