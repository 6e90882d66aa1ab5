"""One settings file. It runs with an empty environment, as a demonstration on SQLite.

PRODUCTION=1 turns the demonstration off; config/checks.py then refuses what would be dangerous.
Every variable read here is described in the README.
"""

import shlex
from email.utils import parseaddr
from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.templatetags.static import static
from django.utils.functional import lazy
from django_prose_editor.config import html_tags
from environs import Env
from whitenoise.compress import Compressor

from config.address import demonstration_address, host_on_the_wire, in_brackets, site_on_the_wire
from config.secret import demonstration_secret
from website.reading.domain_name import mailbox_on_the_wire

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent

PRODUCTION = env.bool("PRODUCTION", default=False)
DEMONSTRATION = not PRODUCTION
DEBUG = env.bool("DEBUG", default=False)

# Everything the running site writes (database, mail, uploads, collected static files) is below here.
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "var")))

# In production a missing key is an error of the system check, which says what to do.
UNSAFE_SECRET_KEY = "unsafe: set SECRET_KEY"
SECRET_KEY = env.str("SECRET_KEY", default="") or (
    UNSAFE_SECRET_KEY if PRODUCTION else demonstration_secret(DATA_DIR)
)

# Where the server listens: on this machine alone, unless HOST says otherwise.
HOST = env.str("HOST", default="127.0.0.1")
PORT = env.int("PORT", default=8000)
# The public address, without a slash at the end. Absolute addresses are made from it, never from the
# Host header a visitor sends.
SITE_URL = site_on_the_wire(env.str("SITE_URL", default=demonstration_address(HOST, PORT)).rstrip("/"))
# The site's name in each language of LANGUAGES.
SITE_NAMES = env.dict("SITE_NAMES", default={"de": "Integration vor Ort", "en": "Integration Near You"})
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=[] if PRODUCTION else ["localhost", "127.0.0.1", "[::1]", in_brackets(HOST)]
)
ALLOWED_HOSTS = [host_on_the_wire(host) for host in ALLOWED_HOSTS]

INSTALLED_APPS = [
    "modeltranslation",  # before the admin, whose classes it extends
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",  # the templates of its widgets, beside our own
    "django_prose_editor",
    "csp",
    "website",
    "outbox",
    "offices",
    "enquiries",
    "events",
    "awards",
    "pages",
    "config.apps.ConfigConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    # Right behind the security headers, so that a stylesheet costs nothing else.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Language and display come before anything that may fail: error pages need both.
    "django.middleware.locale.LocaleMiddleware",
    "website.display.DisplayMiddleware",
    "website.errors.MethodNotAllowedMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "offices.User"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "website.site.site",
            ],
        },
    }
]

DATABASES = {
    "default": env.dj_db_url(
        "DATABASE_URL",
        default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL lets people read while somebody writes; IMMEDIATE makes a second writer wait instead of fail.
    # What is deleted is overwritten, so that no purged message can be read in the file.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
    }

CACHES = {"default": env.dj_cache_url("CACHE_URL", default="locmem://")}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# German is the source of all content; the order is the order of the language links.
LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
MODELTRANSLATION_DEFAULT_LANGUAGE = "de"
TIME_ZONE = "Europe/Berlin"
USE_TZ = True

# The standard that the accessibility statements name, with its version: the one that the law asks for now.
ACCESSIBILITY_STANDARD = env.str("ACCESSIBILITY_STANDARD", default="EN 301 549 V3.2.1")

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Only programmers ask for source maps, and to compress them takes two thirds of the time of collectstatic.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # What people send without an account. No address leads there; any storage of Django will do.
    "private": {
        "BACKEND": "website.attachments.private_files.PrivateFileSystemStorage",
        "OPTIONS": {
            "location": DATA_DIR / "private",
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "website.stylesheet.OneStylesheetStorage"
    },
}

# How large one file may be that somebody sends, and all files of one entry together, in millions of bytes.
MEGABYTE = 1_000_000
ATTACHMENT_MAX_BYTES = env.int("ATTACHMENT_MAX_MB", default=10) * MEGABYTE
ATTACHMENTS_MAX_BYTES = env.int("ATTACHMENTS_MAX_MB", default=40) * MEGABYTE
# A command that gets the path of a file and ends with 0 (clean) or 1 (infected), and the seconds it may take.
VIRUS_SCANNER = shlex.split(env.str("VIRUS_SCANNER", default=""))
VIRUS_SCANNER_TIMEOUT = env.int("VIRUS_SCANNER_TIMEOUT", default=20)

# Our additions to the rich-text editor of the admin, used in website/editor.py.
static_lazy = lazy(static, str)
DJANGO_PROSE_EDITOR_EXTENSIONS = [
    {
        "js": [static_lazy("js/editor/access.js"), static_lazy("js/editor/language.js")],
        "extensions": {"Access": html_tags([]), "Language": html_tags(["span"], {"span": ["lang"]})},
    }
]

# A demonstration never sends mail: every message becomes a file.
EMAIL_FILE_PATH = DATA_DIR / "mail"
if PRODUCTION:
    # Without EMAIL_URL, or with one of no known kind, the system check refuses to start.
    email = env.dj_email_url("EMAIL_URL", default="dummy://")
    EMAIL_BACKEND = email.get("EMAIL_BACKEND", "django.core.mail.backends.dummy.EmailBackend")
    EMAIL_HOST = host_on_the_wire(email["EMAIL_HOST"] or "")
    EMAIL_PORT = email["EMAIL_PORT"]
    EMAIL_HOST_USER = email["EMAIL_HOST_USER"]
    EMAIL_HOST_PASSWORD = email["EMAIL_HOST_PASSWORD"]
    EMAIL_USE_TLS = email["EMAIL_USE_TLS"]
    EMAIL_USE_SSL = email["EMAIL_USE_SSL"]
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
# Seconds for each answer of the mail server. A form waits for it once, right after it was stored.
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", default=10)
DEFAULT_FROM_EMAIL = mailbox_on_the_wire(env.str("DEFAULT_FROM_EMAIL", default="no-reply@localhost"))
# Who runs the site: reads reports about pages of no office, and messages to an office without any mailbox.
OPERATOR_EMAIL = env.str("OPERATOR_EMAIL", default="" if PRODUCTION else "operator@localhost")
# Whom to tell about a weakness of the site, for /.well-known/security.txt: an e-mail address or a URI.
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default=parseaddr(DEFAULT_FROM_EMAIL)[1])

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        # The nonce is for the import map of the rich-text editor in the admin.
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
# Every cookie stands in the register of website/cookies.py; a test compares.
CSRF_COOKIE_AGE = None
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # no cookie of its own
CSRF_FAILURE_VIEW = "website.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = [SITE_URL] if PRODUCTION else []
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
# Whether pages are served over https: cookies are then kept off plain http.
HTTPS = SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=3600 if HTTPS else 0)
SECURE_SSL_REDIRECT = False  # the proxy's task: it alone knows the address people typed
BEHIND_PROXY = PRODUCTION and env.bool("BEHIND_PROXY", default=True)
# How many proxies pass a request on, each adding to X-Forwarded-For where it came from (website/client.py).
PROXIES = env.int("PROXIES", default=1 if BEHIND_PROXY else 0)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# How many gunicorn processes serve; more than one needs a cache they share. A demonstration has none.
WEB_CONCURRENCY = env.int("WEB_CONCURRENCY", default=2 if PRODUCTION else 1)

# What "manage.py check --deploy" would ask for in vain.
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS for subdomains: they belong to the municipality, not to this site
    "security.W008",  # redirect to https: the proxy's task, see above
    "security.W021",  # HSTS preloading: likewise a decision about the whole domain
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without secrets": {"()": "website.secrets_in_logs.WithoutSecrets"}},
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # It complains of every HEAD request: Django leaves it to the server to drop the body, as it does.
        "gunicorn.http.wsgi": {"level": "ERROR"},
        # What strangers ask for or fill in wrongly is no news, and may be a secret link with a slip in it.
        "django.request": {"level": "ERROR", "filters": ["without secrets"]},
        # Anybody can ask for a site by any name; the answer is "bad request", and nobody need be woken.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
