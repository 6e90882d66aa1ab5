import os

from django.core.wsgi import get_wsgi_application

from keeper.front import with_kept_pages

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = with_kept_pages(get_wsgi_application())
