import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

from django.conf import settings  # noqa: E402

if settings.KEEP_PAGES:
    from keeper.front import Front
    from keeper.store import Store

    application = Front(application, Store(settings.DATA_DIR / "kept-pages"))
