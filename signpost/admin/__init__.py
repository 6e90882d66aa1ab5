from . import other_place, own_help, who_can  # noqa: F401  each registers its models
