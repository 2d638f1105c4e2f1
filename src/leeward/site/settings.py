"""Django's settings for the local site. Nothing here is secret and nothing is read from the environment."""

import secrets
from pathlib import Path

SECRET_KEY = secrets.token_urlsafe(48)  # new at each start: nothing signed outlives the process
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "leeward.site.urls"
WSGI_APPLICATION = "leeward.site.wsgi.application"

INSTALLED_APPS = [
    "leeward.vault",
    "leeward.shell",
    "leeward.people",
    "leeward.history",
    "leeward.recognise",
    "leeward.plan",
    "leeward.belongings",
    "leeward.devices",
    "leeward.encounters",
    "leeward.distance",
    "leeward.boundaries",
    "leeward.orders",
    "leeward.guides",
    "leeward.contact",
    "leeward.incidents",
    "leeward.evidence",
    "leeward.captures",
    "leeward.court",
    "leeward.resist",
    "leeward.site",
]

MIDDLEWARE = [
    "leeward.shell.middleware.HeadersMiddleware",  # all headers in one place, in place of Django's own
    "leeward.shell.middleware.LocalOnlyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "leeward.vault.middleware.VaultMiddleware",
    "leeward.shell.once.OnceMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "leeward.shell.middleware.CalmMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["leeward.shell.context.page"]},
    }
]

# The vault of the request is found at every cursor (leeward.vault.engine); the name here is never opened.
DATABASES = {"default": {"ENGINE": "leeward.vault.engine", "NAME": "the-open-vault", "CONN_MAX_AGE": None}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SESSION_ENGINE = "leeward.vault.sessions"
SESSION_COOKIE_NAME = "n"
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 2 * 3600  # since it was last used; the browser forgets the cookie when it is closed
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "leeward.shell.errors.forbidden"

FILE_UPLOAD_HANDLERS = ["leeward.vault.uploads.SealedUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 1000  # a chat with its pictures beside it

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/s/"
STATIC_ROOT = Path(__file__).parent.parent / "shell" / "static"

APPEND_SLASH = False
LOGIN_URL = "/o/"
# Log lines hold addresses, and tracebacks hold words: none is written, not even to the terminal.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"nowhere": {"class": "logging.NullHandler"}},
    "loggers": {"django": {"handlers": ["nowhere"], "propagate": False}},
}
VAULT_FOLDER: Path | None = None  # set by leeward.site.server
