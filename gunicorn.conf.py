"""How gunicorn serves Agraw: `gunicorn config.wsgi`, run from this folder."""

import os
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = int(os.environ.get("WEB_THREADS", "4"))
max_requests = 5000
max_requests_jitter = 500
# Without it gunicorn opens a socket in the home folder of the user it runs as.
control_socket_disable = True
