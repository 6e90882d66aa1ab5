from . import event, place, programme  # noqa: F401  each registers its models
