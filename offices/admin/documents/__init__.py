from . import page  # noqa: F401  registers the model
