from . import enquiry, mailbox  # noqa: F401  each registers its model
