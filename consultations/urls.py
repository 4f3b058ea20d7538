from django.urls import path

from consultations import views

app_name = "consultations"

urlpatterns = [
    path("take-part/<slug:reference>/", views.take_part, name="take_part"),
    path("receipt/<slug:token>/", views.receipt, name="receipt"),
]
