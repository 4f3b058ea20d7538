from django.urls import path

from core import link_views

app_name = "core"

urlpatterns = [
    path("link/<slug:purpose>/confirm/", link_views.link_page, name="link"),
    path("link/<str:token>/", link_views.follow_link, name="follow_link"),
]
