"""A developer's or a curious visitor's machine: `make run`."""

from config.settings.base import *  # noqa: F403
from config.settings.base import VAR_DIR, env

DEBUG = env.bool("DEBUG", default=True)
# Signs nothing of value: this file is for 127.0.0.1 only.
SECRET_KEY = env.str("SECRET_KEY", default="development-only-secret-key")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", ".localhost"]
# Mails are files, one for each delivery, to be read there.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
DEMO_ALLOWED = True
# Of the demonstration; no such host can exist.
PEERTUBE_HOSTS = env.list("PEERTUBE_HOSTS", default=["video.ain-zitoun.example"])
