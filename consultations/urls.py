from django.urls import path

from consultations import views
from consultations.views import printing

app_name = "consultations"

_DRAFT = "take-part/<slug:reference>/<slug:token>/"

urlpatterns = [
    path("take-part/<slug:reference>/", views.take_part, name="take_part"),
    path("take-part/<slug:reference>/poster.pdf", printing.poster, name="poster"),
    path(
        "take-part/<slug:reference>/questionnaire.pdf",
        printing.questionnaire,
        name="questionnaire",
    ),
    path(_DRAFT, views.draft_home, name="draft"),
    path(f"{_DRAFT}<int:number>/", views.step, name="step"),
    path(f"{_DRAFT}review/", views.review, name="review"),
    path(f"{_DRAFT}saved/", views.saved, name="saved"),
    path("receipt/<slug:token>/", views.receipt, name="receipt"),
    path("receipt/<slug:token>/change/", views.change, name="change"),
    path("receipt/<slug:token>/withdraw/", views.withdraw, name="withdraw"),
    path("receipt/<slug:token>/unpublish/", views.unpublish, name="unpublish"),
    path("receipt/<slug:token>/copy.pdf", printing.receipt_copy, name="receipt_copy"),
    path("receipt/<slug:token>/file/<int:number>/", views.receipt_file, name="receipt_file"),
]
