from . import event, place, programme, proposal  # noqa: F401  each registers its models
from .entering import examples  # noqa: F401  what stands below the fields
