from django.urls import path

from home import views

app_name = "home"

# The parts of a subject's address may be Arabic: not Django's `slug`, which is ASCII.
urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/suggest/", views.suggest, name="suggest"),
    path("places/<str:slug>/", views.place, name="place"),
    path("topics/<str:slug>/", views.topic, name="topic"),
]
