"""Settings of the site. What differs between places comes from the environment, by way of portal.configuration."""

from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from portal.configuration import read
from portal.headers import static_file_headers

BASE_DIR = Path(__file__).resolve().parent.parent
_configuration = read(BASE_DIR)

DEBUG = _configuration.debug
SECRET_KEY = _configuration.secret_key
ALLOWED_HOSTS = _configuration.allowed_hosts
SITE_URL = _configuration.site_url
PORTAL_DATA_DIR = _configuration.data_dir
TRUSTED_PROXIES = _configuration.trusted_proxies
DATABASES = {"default": _configuration.database}

INSTALLED_APPS = [
    "comments",
    "news",
    "portal.admin_site.PortalAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "ckeditor",
    # Last: its receivers of post_migrate find the permissions that Django's own have made.
    "portal",
]

MIDDLEWARE = [
    "portal.logs.requests.RequestIdMiddleware",
    "portal.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "portal.page_cache.away.AwayMiddleware",
    # Before all that reads the request.
    "portal.guard.RequestGuard",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.accounts.sessions.IdleMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# Of each worker's memory, in bytes; 0: pages are rendered for every reader. Who works on templates wants to see them.
PAGE_CACHE_SIZE = 0 if DEBUG else _configuration.page_cache_mb * 1024 * 1024

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

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
                "news.site.context.site",
            ],
        },
    }
]

# Accounts
AUTH_USER_MODEL = "portal.User"
LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "portal.accounts.passwords.LongestPassword"},
    {"NAME": "portal.accounts.passwords.NotTheFirstGuess"},
]
PASSWORD_RESET_TIMEOUT = 3600

# Language: one site, one language
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt")]
LOCALE_PATHS = [BASE_DIR / "portal" / "locale"]
FORMAT_MODULE_PATH = ["portal.formats"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

# Files. Static ones are hashed and compressed by collectstatic; uploads are two folders: what anybody may fetch under an
# unguessable name, and what only the site itself opens.
STATIC_URL = "/static/"
STATIC_ROOT = PORTAL_DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder", "portal.static_finders.UsedFilesFinder"]
MEDIA_URL = "/media/"
MEDIA_ROOT = PORTAL_DATA_DIR / "media"
PRIVATE_MEDIA_ROOT = PORTAL_DATA_DIR / "private"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "private": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": PRIVATE_MEDIA_ROOT},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "portal.static_storage.PortalStaticFilesStorage"
    },
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = False
# No page of another site needs them.
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ADD_HEADERS_FUNCTION = static_file_headers
FILE_UPLOAD_PERMISSIONS = 0o644
# A disk that takes no temporary file costs the file, not what was typed beside it.
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "portal.uploads.DiskUploadHandler",
]
# An article pasted with a picture in it: the form answers with a message and keeps the text (it is a global limit, in bytes).
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Mail: from the outbox; without EMAIL_URL it is kept as files to look at
EMAIL_TIMEOUT = 20
SERVER_EMAIL = DEFAULT_FROM_EMAIL = f"portal@{urlsplit(SITE_URL).hostname}"
if _configuration.email:
    EMAIL_HOST = _configuration.email["host"]
    EMAIL_PORT = _configuration.email["port"]
    EMAIL_HOST_USER = _configuration.email["user"]
    EMAIL_HOST_PASSWORD = _configuration.email["password"]
    EMAIL_USE_SSL = _configuration.email["use_ssl"]
    EMAIL_USE_TLS = _configuration.email["use_tls"]
else:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = PORTAL_DATA_DIR / "mail"

# Cookies and transport: secure exactly when the site's address is https. A browser takes a name with this beginning only
# from this very host, not from a neighbour under the same domain.
_cookie_prefix = "__Host-" if _configuration.is_https else ""
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _configuration.is_https
SESSION_COOKIE_NAME = f"{_cookie_prefix}phien"
CSRF_COOKIE_NAME = f"{_cookie_prefix}csrftoken"
# A working day; who does nothing is signed out sooner (portal.accounts.sessions).
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "portal.accounts.kept_form.csrf_failure"
CSRF_COOKIE_HTTPONLY = False  # scripts of the article's form read it, for it changes when one signs in again
# The messages after an action, in a cookie of their own: reading them writes nothing into the database.
MESSAGE_STORAGE = "portal.message_storage.MessageStorage"
CSRF_TRUSTED_ORIGINS = [SITE_URL]
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600 if _configuration.is_https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _configuration.is_https
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
X_FRAME_OPTIONS = "DENY"

# What no line allows is forbidden. Pages that need more say so: portal.editor, news.admin.preview.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
        "upgrade-insecure-requests": _configuration.is_https,
    }
}

CKEDITOR_BASEPATH = f"{STATIC_URL}ckeditor/ckeditor/"
# CKEditor 4 is an input device that is not trusted: docs/decisions tell why it stays.
SILENCED_SYSTEM_CHECKS = ["ckeditor.W001"]

# What each line and each mail may hold: portal.logs. Where DEBUG is on, one person reads lines as they are, on this machine.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}
        if DEBUG
        else {"()": "portal.logs.lines.JsonFormatter"}
    },
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line"},
        "administrators": {"class": "portal.logs.reports.ErrorReportHandler", "level": "ERROR"},
    },
    "root": {"handlers": ["stderr"] if DEBUG else ["stderr", "administrators"], "level": "INFO"},
    "loggers": {
        # Django's own handlers are taken from it.
        "django": {"handlers": [], "level": "INFO"},
        # A wrong address is not news.
        "django.request": {"level": "ERROR"},
    },
}
