from accounts.admin import of_allauth, people, user  # noqa: F401  registers them
