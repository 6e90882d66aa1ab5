from accounts.admin import of_allauth, user  # noqa: F401  registers them
