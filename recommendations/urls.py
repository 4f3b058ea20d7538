from django.urls import path

from recommendations import views

app_name = "recommendations"

urlpatterns = [
    path("recommendations/<slug:reference>/", views.recommendation, name="recommendation"),
]
