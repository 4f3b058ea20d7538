"""Views of ours at addresses of Wagtail's, which keep their names."""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.urls import display_custom_404
from wagtail.utils.urlpatterns import decorate_urlpatterns

from core.page_editing import PageEditView, PageRevertView
from core.stale_saves import GuardedSettingEditView

urlpatterns = [
    path("pages/<int:page_id>/edit/", PageEditView.as_view()),
    path("pages/<int:page_id>/revisions/<int:revision_id>/revert/", PageRevertView.as_view()),
    path("settings/<slug:app_name>/<slug:model_name>/<int:pk>/", GuardedSettingEditView.as_view()),
]
# As Wagtail does for its own.
for decorator in (require_admin_access, display_custom_404, never_cache):
    urlpatterns = decorate_urlpatterns(urlpatterns, decorator)
