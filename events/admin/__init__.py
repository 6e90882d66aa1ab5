from . import event, place, programme, proposal  # noqa: F401  each registers its models
