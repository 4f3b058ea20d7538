from django.urls import path

from recommendations import views

app_name = "recommendations"

urlpatterns = [
    path("recommendations/", views.index, name="index"),
    # Before references, which have digits and a hyphen.
    path("recommendations/feed/", views.feed, name="feed"),
    path("recommendations/<slug:reference>/", views.recommendation, name="recommendation"),
]
