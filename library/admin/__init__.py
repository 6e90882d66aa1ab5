from . import examples, picture  # noqa: F401  registers its model
