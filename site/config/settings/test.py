"""The test suite: SQLite in a file (several threads write), or PostgreSQL by DATABASE_URL."""

from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASES, SQLITE_OPTIONS, VAR_DIR

SECRET_KEY = "test-only-secret-key"
DEBUG = False
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DEMO_ALLOWED = True
MEDIA_ROOT = VAR_DIR / "test-media"
TAKE_PART_MINIMUM_SECONDS = 0

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, because threads of one test share it; no fsync, because nothing here must survive.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS | {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    }
