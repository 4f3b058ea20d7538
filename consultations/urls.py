from django.urls import path

from consultations import paper_views, views

app_name = "consultations"

urlpatterns = [
    path("take-part/<slug:reference>/", views.take_part, name="take_part"),
    path("take-part/<slug:reference>/poster.pdf", paper_views.poster, name="poster"),
    path("receipt/<slug:token>/", views.receipt, name="receipt"),
]
