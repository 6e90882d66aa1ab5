from . import mail  # noqa: F401  registers its model
