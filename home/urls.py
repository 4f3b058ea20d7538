from django.urls import path

from home import views

app_name = "home"

# The parts of a subject's address may be Arabic: not Django's `slug`, which is ASCII.
urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/suggest/", views.suggest, name="suggest"),
    path("data-protection-notice/", views.data_protection, name="data_protection"),
    path("places/", views.places, name="places"),
    path("topics/", views.topics, name="topics"),
    path("places/<str:slug>/", views.place, name="place"),
    path("topics/<str:slug>/", views.topic, name="topic"),
]
