from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's users and groups, with groups named in the reader's language."""

    group_viewset = "accounts.group_names.GroupViewSet"
