from django.urls import re_path

from programmes import views

app_name = "programmes"

urlpatterns = [
    # Wagtail's own pattern takes no full stop.
    re_path(
        r"^(?P<path>(?:[\w\-]+/)+)(?P<name>event|workshops)\.ics$", views.calendar, name="calendar"
    ),
]
