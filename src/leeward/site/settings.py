"""Django's settings for the local site. Nothing here is secret and nothing is read from the environment."""

import secrets

SECRET_KEY = secrets.token_urlsafe(48)  # new at each start: nothing signed outlives the process
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "leeward.site.urls"
WSGI_APPLICATION = "leeward.site.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "leeward.vault",
    "leeward.shell",
    "leeward.people",
    "leeward.history",
    "leeward.recognise",
    "leeward.site",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "leeward.shell.middleware.HeadersMiddleware",
    "leeward.shell.middleware.LocalOnlyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "leeward.vault.middleware.VaultMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
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
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_USE_SESSIONS = True

FILE_UPLOAD_HANDLERS = ["leeward.vault.uploads.SealedUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "s/"
LOGGING_CONFIG = None
