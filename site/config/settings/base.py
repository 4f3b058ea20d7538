"""Settings that hold everywhere; each deployment reads its own from the environment."""

import re
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parents[3]
env = environ.Env()

# Database and media live here unless told otherwise.
VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var"))).resolve()
VAR_DIR.mkdir(parents=True, exist_ok=True)

INSTALLED_APPS = [
    "home",
    "news",
    "consultations",
    "programmes",
    "recommendations",
    "moderation",
    "translations",
    "accounts",
    "core",
    "wagtail_localize",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.typed_table_block",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "accounts.users_app.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "core.middleware.relax_policy_for_admin",
    "core.middleware.refuse_malformed_requests",
    "core.middleware.refuse_huge_requests",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.AddressLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "core.middleware.ExplainRefusals",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    # Where a page moved to, for an address that is not found.
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# IMMEDIATE keeps concurrent writers from failing with "database is locked"; synchronous=FULL
# keeps what was acknowledged through a power cut.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-20000; "
        "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=134217728;"
    ),
}
DATABASES = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'agraw.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
    DATABASES["default"]["CONN_MAX_AGE"] = None
else:
    DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://agraw")}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.backends.StaffBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
# Demonstration accounts have a published password: only development lets them in.
DEMO_ALLOWED = False

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", _("Arabic")), ("fr", _("French")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
LOCALE_PATHS = [BASE_DIR / "site" / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_I18N = True
# Wagtail needs its own switch beside Django's.
WAGTAIL_I18N_ENABLED = True
USE_TZ = True
TIME_ZONE = "Africa/Casablanca"

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
# What people send with their answers. Never below MEDIA_ROOT, which is open to everybody.
PRIVATE_ROOT = VAR_DIR / "private"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "private": {"BACKEND": "core.private_storage.PrivateStorage"},
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
# An answered questionnaire holds well below this; Wagtail's page editor may hold a few thousand.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

EMAIL_SUBJECT_PREFIX = ""
# Well below the ten minutes for which a mail is claimed; EMAIL_URL may say otherwise.
EMAIL_TIMEOUT = 30
# So long after it was sent or given up, a mail forgets its recipient and content.
MAIL_KEPT_DAYS = env.int("MAIL_KEPT_DAYS", default=30)
# So long an address that nobody confirmed is kept.
UNCONFIRMED_CONTACT_DAYS = env.int("UNCONFIRMED_CONTACT_DAYS", default=30)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="agraw@localhost")

WAGTAIL_SITE_NAME = "Agraw"
WAGTAILADMIN_USER_LOGIN_FORM = "accounts.forms.StaffLoginForm"
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", default="http://127.0.0.1:8000")
WAGTAIL_ALLOW_UNICODE_SLUGS = True
# Wagtail's own database search with folded words; "simple", because we stem ourselves.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "core.search", "SEARCH_CONFIG": "simple"}}
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Nothing leaves for a third party.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
# Where videos may play on our pages beside YouTube and Vimeo, once a reader asks for it.
PEERTUBE_HOSTS = env.list("PEERTUBE_HOSTS", default=[])
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "core.rich_text.RichTextArea"}}
# Submitting for translation must not put source-language text live in the target language.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "gif"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.uploads.forms.ImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = env.int("IMAGE_MAX_MB", default=10) * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = env.int("IMAGE_MAX_MEGAPIXELS", default=50) * 1_000_000
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.uploads.forms.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = env.int("DOCUMENT_MAX_MB", default=50) * 1024 * 1024
# Through Agraw, which knows who may have them.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# What the admin may be sent: one file and the form around it.
LONGEST_UPLOAD = max(WAGTAILIMAGES_MAX_UPLOAD_SIZE, WAGTAILDOCS_MAX_UPLOAD_SIZE) + 1024 * 1024

PRIVATE_FILE_MAX_SIZE = env.int("PRIVATE_FILE_MAX_MB", default=10) * 1024 * 1024
# Of files that came with forms that were not sent off, all together.
PRIVATE_WAITING_MAX_SIZE = env.int("PRIVATE_WAITING_MAX_MB", default=2_000) * 1024 * 1024
# Where the public may send files, and how much at once: three files and the form around them.
PATHS_OF_PUBLIC_UPLOADS = [re.compile(r"/[a-z]{2,3}(?:-[a-z]+)?/take-part/.")]
LONGEST_PUBLIC_UPLOAD = 3 * PRIVATE_FILE_MAX_SIZE + 1024 * 1024

# A contribution sent sooner than this after its form was issued is held for moderation.
TAKE_PART_MINIMUM_SECONDS = env.int("TAKE_PART_MINIMUM_SECONDS", default=3)
# A form issued before closing is accepted for this long after it.
TAKE_PART_GRACE_MINUTES = 15
# How long answers that were put aside are kept after the last visit.
DRAFT_DAYS = env.int("DRAFT_DAYS", default=30)
# So many days before they go, whoever had their link mailed is told.
DRAFT_REMINDER_DAYS = env.int("DRAFT_REMINDER_DAYS", default=3)
# For how long after closing staff may key the sheets that were collected until then.
KEYING_DAYS = env.int("KEYING_DAYS", default=30)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"mask": {"()": "core.log_masking.MaskSecrets"}},
    "formatters": {
        # Django's own, for `runserver`, whose handler would not mask.
        "server": {
            "()": "django.utils.log.ServerFormatter",
            "format": "[{server_time}] {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["mask"]},
        "server": {
            "class": "logging.StreamHandler",
            "filters": ["mask"],
            "formatter": "server",
        },
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    # Two lines a task, several tasks a published page.
    "loggers": {
        "django.server": {"handlers": ["server"], "level": "INFO", "propagate": False},
        "django_tasks": {"level": "WARNING"},
        "django.tasks": {"level": "WARNING"},
        # One line a page made or published.
        "wagtail": {"level": "WARNING"},
        # A line for each step and font of a PDF file, and for each property they do not know.
        "weasyprint": {"level": "ERROR"},
        "fontTools": {"level": "WARNING"},
    },
}
