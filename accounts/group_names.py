"""
The groups a site starts with, by a name in the reader's language.

Their stored names are what code looks them up by. Django's group has no label beside it, and
whatever shows a group – roles of a user, filters, who may see a private page – asks for `str`.
"""

from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import TitleColumn
from wagtail.users.views.groups import GroupViewSet as WagtailGroupViewSet
from wagtail.users.views.groups import IndexView as WagtailIndexView

_LABELS = {
    "Editors": _("Editors"),
    "Approvers": _("Approvers"),
    "Translators": _("Translators"),
    "Communications leads": _("Communications leads"),
    "Moderators": _("Moderators"),
}


def label_of(group: Group) -> str:
    return str(_LABELS.get(group.name, group.name))


class IndexView(WagtailIndexView):
    columns = [
        TitleColumn(
            "name",
            label=_("Name"),
            accessor=label_of,
            sort_key="name",
            url_name="wagtailusers_groups:edit",
        ),
    ]


class GroupViewSet(WagtailGroupViewSet):
    index_view_class = IndexView
