from django.urls import path

from core.private_views import serve_private_file

urlpatterns = [path("private/<uuid:file_id>/", serve_private_file, name="private_file")]
