"""One settings file. It runs with an empty environment, as a demonstration on SQLite.

PRODUCTION=1 turns the demonstration off; config/checks.py then refuses what would be dangerous.
Every variable read here is described in the README.
"""

from email.utils import parseaddr
from pathlib import Path
from urllib.parse import quote

from whitenoise.compress import Compressor

from config.address import demonstration_address, host_on_the_wire, in_brackets, site_on_the_wire
from config.editor import DJANGO_PROSE_EDITOR_EXTENSIONS  # noqa: F401  a setting
from config.environment import directory, kinds, servers
from config.environment.reader import Environment
from config.logs import LOGGING  # noqa: F401  a setting
from config.secret import demonstration_secret
from config.serving.policy import CONTENT_SECURITY_POLICY  # noqa: F401  a setting
from website.many_rows.room import room_for
from website.reading.domain_name import mailbox_on_the_wire

env = Environment()

BASE_DIR = Path(__file__).resolve().parent.parent

PRODUCTION = env.flag("PRODUCTION", default=False)
DEMONSTRATION = not PRODUCTION
DEBUG = env.flag("DEBUG", default=False)

# Everything the running site writes (database, mail, uploads, collected static files) is below here.
OWN_DATA_DIR = BASE_DIR / "var"
DATA_DIR = BASE_DIR / env.text("DATA_DIR", default="var")
# What makes the environment unfit; every command says it (config/environment/refusal.py).
ENVIRONMENT_FAULTS = env.faults
ENVIRONMENT_FAULTS += directory.faults_of(
    DATA_DIR, PRODUCTION, may_make_it=DEMONSTRATION or DATA_DIR == OWN_DATA_DIR
)

# In production a missing key is an error of the system check, which says what to do.
UNSAFE_SECRET_KEY = "unsafe: set SECRET_KEY"
SECRET_KEY = env.text("SECRET_KEY") or (
    UNSAFE_SECRET_KEY if PRODUCTION or ENVIRONMENT_FAULTS else demonstration_secret(DATA_DIR)
)

# Where the server listens: on this machine alone, unless HOST says otherwise.
HOST = env.read("HOST", kinds.listening_host, default="127.0.0.1")
PORT = env.number("PORT", default=8000, most=65535)
# The public address, without a slash at the end. Absolute addresses are made from it, never from the
# Host header a visitor sends.
SITE_URL = site_on_the_wire(
    env.read("SITE_URL", kinds.web_address, default=demonstration_address(HOST, PORT))
)
# The site's name in each language of LANGUAGES.
SITE_NAMES = env.read(
    "SITE_NAMES", kinds.site_names, default="de=Integration vor Ort,en=Integration Near You"
)
THIS_MACHINE = f"localhost, 127.0.0.1, [::1], {in_brackets(HOST)}"
ALLOWED_HOSTS = env.read("ALLOWED_HOSTS", kinds.host_names, default="" if PRODUCTION else THIS_MACHINE)
ALLOWED_HOSTS = [host_on_the_wire(host) for host in ALLOWED_HOSTS]

INSTALLED_APPS = [
    "modeltranslation",  # before the admin, whose classes it extends
    "accounts.admin_app.StaffAdminConfig",  # Django's admin, whose doors are ours
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",  # the templates of its widgets, beside our own
    "django_prose_editor",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    # In the order in which they add to navigation, sitemap and overview (website/contributions/).
    "website",
    "keeper",
    "outbox",
    "search",
    "reversion",  # only its tables: what is kept, and shown how, is in history/
    "history",
    "translations",
    "proofreading",
    "drafts",
    "offices",
    "accounts",  # after allauth, whose tables it takes out of the admin
    "library",
    "signpost",
    "enquiries",
    "events",
    "awards",
    "pages",
    "config.apps.ConfigConfig",
    "django_cleanup.apps.CleanupConfig",  # after all models, whose files it follows
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    # Probes ask by the address of a machine: they are answered before anything looks at the host.
    "config.serving.health.HealthMiddleware",
    # Right behind the security headers, so that a stylesheet costs nothing else.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "website.addresses.secret.SecretAddressMiddleware",
    # Language and display come before anything that may fail: error pages need both.
    "django.middleware.locale.LocaleMiddleware",
    "website.display.DisplayMiddleware",
    # Before anything looks at what is published.
    "drafts.timed.middleware.PublishDueMiddleware",
    "website.errors.MethodNotAllowedMiddleware",
    "website.addresses.moved.MovedMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "website.request_size.RequestSizeMiddleware",
    # Before anything reads what was sent.
    "website.many_rows.room.RoomMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "website.send_again.doors.SignInFirstMiddleware",
    "offices.editing.middleware.EditLinksMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "offices.User"
# Where staff sign in, and where they come who wanted no page, or one that is none of this site.
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "admin:index"
LOGOUT_REDIRECT_URL = "accounts:sign_in"
# Whether staff need a passkey or one-time codes, too (accounts/required.py). Production insists.
SECOND_FACTOR = env.flag("SECOND_FACTOR", default=PRODUCTION)
# Our part in allauth (docs/sign-in.md). Its own limits are off: ours are in accounts/limits.py.
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # whoever has an account got the link to it at this address
MFA_TOTP_TOLERANCE = 1  # clocks of phones are a little wrong

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

OWN_DATABASE = f"sqlite:///{quote(str(DATA_DIR / 'db.sqlite3'))}"
DATABASES = {"default": env.read("DATABASE_URL", servers.database, default=OWN_DATABASE)}
CACHES = {"default": env.read("CACHE_URL", servers.cache, default="locmem://")}

# Whether public pages are kept until something changes (keeper/). Off to measure, or in doubt.
KEEP_PAGES = env.flag("KEEP_PAGES", default=not DEBUG)

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "accounts.passwords.validator.GermanPasswordValidator"},
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
ACCESSIBILITY_STANDARD = "EN 301 549 V3.2.1"

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
        "BACKEND": "website.private_files.PrivateFileSystemStorage",
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
ATTACHMENT_MAX_BYTES = env.number("ATTACHMENT_MAX_MB", default=10, least=1) * MEGABYTE
ATTACHMENTS_MAX_BYTES = env.number("ATTACHMENTS_MAX_MB", default=40, least=1) * MEGABYTE
# How long what is typed into one form may be: far more than its fields take, so that a text that is too long
# comes back with a sentence. Beyond, nothing is read (website/request_size.py).
FORM_MAX_BYTES = 5 * MEGABYTE
# More below /admin/ than elsewhere (website/many_rows/room.py).
DATA_UPLOAD_MAX_NUMBER_FIELDS = room_for("fields")
DATA_UPLOAD_MAX_NUMBER_FILES = room_for("files")
DATA_UPLOAD_MAX_MEMORY_SIZE = room_for("text")
# A request with files that are too large is read all the same, and each of them gets a sentence; up to here.
REQUEST_WITH_FILES_MAX_BYTES = 5 * ATTACHMENTS_MAX_BYTES
# What staff who have signed in may send at once, videos for example.
STAFF_UPLOAD_MAX_BYTES = env.number("STAFF_UPLOAD_MAX_MB", default=500, least=1) * MEGABYTE
# A command that gets the path of a file and ends with 0 (clean) or 1 (infected), and the seconds it may take.
VIRUS_SCANNER = env.read("VIRUS_SCANNER", kinds.command, default="")
VIRUS_SCANNER_TIMEOUT = 20

# A demonstration never sends mail: every message becomes a file.
EMAIL_FILE_PATH = DATA_DIR / "mail"
if PRODUCTION:
    # Without EMAIL_URL, or with one that sends nothing, the system check refuses to start.
    globals().update(env.read("EMAIL_URL", servers.mail_server, default="dummy://"))
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
# Seconds for each answer of the mail server. How long a form waits in all: outbox/waiting_times.py.
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = mailbox_on_the_wire(
    env.read("DEFAULT_FROM_EMAIL", kinds.sender, default="no-reply@localhost")
)
# Who runs the site: reads reports about pages of no office, and messages to an office without any mailbox.
OPERATOR_EMAIL = env.read("OPERATOR_EMAIL", kinds.mailbox, default="" if PRODUCTION else "operator@localhost")
# Whom to tell about a weakness of the site, for /.well-known/security.txt: an e-mail address or a URI.
SECURITY_CONTACT = env.text("SECURITY_CONTACT", default=parseaddr(DEFAULT_FROM_EMAIL)[1])

# How long the history of what staff change goes back, and how long they can recover what they have deleted.
HISTORY_DAYS = env.number("HISTORY_DAYS", default=730, least=1, most=36_500)
HISTORY_DELETED_DAYS = env.number("HISTORY_DELETED_DAYS", default=90, least=1, most=36_500)

# Every cookie stands in the register of website/cookies.py; a test compares.
CSRF_COOKIE_AGE = None
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# Django's own fields, drawn quicker.
FORM_RENDERER = "website.form_renderer.QuickRenderer"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # no cookie of its own
CSRF_FAILURE_VIEW = "website.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = [SITE_URL] if PRODUCTION else []
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
# Whether pages are served over https: cookies are then kept off plain http.
HTTPS = SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
# The language of the admin. Public pages have theirs in the address, and never see this one.
LANGUAGE_COOKIE_NAME = "admin-language"
LANGUAGE_COOKIE_PATH = "/admin/"
LANGUAGE_COOKIE_SECURE = HTTPS
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", default=3600 if HTTPS else 0, most=10 * 365 * 24 * 3600)
SECURE_SSL_REDIRECT = False  # the proxy's task: it alone knows the address people typed
BEHIND_PROXY = PRODUCTION and env.flag("BEHIND_PROXY", default=True)
# How many proxies pass a request on, each adding to X-Forwarded-For where it came from
# (website/public_forms/guards/client.py).
PROXIES = env.number("PROXIES", default=1 if BEHIND_PROXY else 0, most=10)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# How many gunicorn processes serve; more than one needs a cache they share. A demonstration has none.
WEB_CONCURRENCY = env.number("WEB_CONCURRENCY", default=2 if PRODUCTION else 1, least=1, most=100)
# How many machines serve. One cannot know of the others: it has to be said, so that they share a cache.
MACHINES = env.number("MACHINES", default=1, least=1, most=100)

# What "manage.py check --deploy" would ask for in vain.
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS for subdomains: they belong to the municipality, not to this site
    "security.W008",  # redirect to https: the proxy's task, see above
    "security.W021",  # HSTS preloading: likewise a decision about the whole domain
]
