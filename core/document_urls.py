"""Included before Wagtail's, at its address for documents, which keeps Wagtail's name."""

from django.urls import path, re_path

from core.document_views import refuse_stored_file, serve_document

urlpatterns = [
    re_path(r"^documents/(\d+)/(.*)$", serve_document),
    path("media/documents/<path:path>", refuse_stored_file),
    path("media/wagtail_uploads/<path:path>", refuse_stored_file),
]
