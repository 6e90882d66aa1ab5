"""What the site writes into its log (LOGGING of the settings), and what never stands there."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without secrets": {"()": "config.logs.without_secrets.WithoutSecretRequest"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["without secrets"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # It complains of every HEAD request: Django leaves it to the server to drop the body, as it does.
        "gunicorn.http.wsgi": {"level": "ERROR"},
        # Without Django's own handlers: one would print the same twice, one mail the whole request to ADMINS.
        "django": {"handlers": [], "level": "WARNING"},
        # Who of the staff came in, who was refused, what changed of an account (accounts/told/).
        "accounts": {"level": "INFO"},
        # What strangers ask for or fill in wrongly is no news.
        "django.request": {"level": "ERROR"},
        # Anybody can ask for a site by any name; the answer is "bad request", and nobody need be woken.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
