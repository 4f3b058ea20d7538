"""Below one collection of sheets, in the admin."""

from django.urls import path

from consultations.views import comparing, importing, keying

urlpatterns = [
    path("<int:pk>/key/", keying.key_view, name="key"),
    path("<int:pk>/sheets/", keying.sheets_view, name="sheets"),
    path("<int:pk>/sheets/<int:number>/", keying.correct_view, name="correct"),
    path("<int:pk>/sheets/<int:number>/remove/", keying.remove_view, name="remove"),
    path("<int:pk>/differences/", comparing.differences_view, name="differences"),
    path("<int:pk>/differences/<int:number>/", comparing.settle_view, name="settle"),
    path("<int:pk>/entries/<int:number>/remove/", comparing.remove_entry_view, name="remove_entry"),
    path("<int:pk>/template/<str:language>/", importing.template_view, name="template"),
    path("<int:pk>/spreadsheet/", importing.upload_view, name="upload"),
    path("<int:pk>/spreadsheet/<int:import_id>/", importing.confirm_view, name="confirm"),
]
