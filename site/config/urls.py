"""Includes only: each app names its own addresses."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core.sitemaps import robots, site_map
from core.views import brand_file, healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", site_map, name="sitemap"),
    re_path(
        r"^brand/(?P<digits>[0-9a-f]{6})/(?P<name>colour\.css|khatam(?:-band|-empty)?\.svg)$",
        brand_file,
        name="brand",
    ),
    # Before Wagtail's, at some of its addresses.
    path("admin/", include("core.admin_urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("core.document_urls")),
    path("", include("core.private_urls")),
    path("documents/", include(wagtaildocs_urls)),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    *i18n_patterns(
        path("", include("core.urls")),
        path("", include("consultations.urls")),
        path("", include("recommendations.urls")),
        path("", include("programmes.urls")),
        path("", include("home.urls")),
        path("", include(wagtail_urls)),
    ),
]
