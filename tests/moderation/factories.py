from typing import Any
from uuid import uuid4

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from wagtail.models import Locale, Page

from moderation.enums import Flag, Status
from moderation.models import Contribution, ModeratorScope

KIND = "letter"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_user_model()

    username = factory.Sequence(lambda n: f"user{n}")
    password = factory.django.Password("a password")

    class Params:
        administrator = factory.Trait(is_superuser=True)
        inactive = factory.Trait(is_active=False)


class GroupFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Group
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Group {n}")

    @factory.post_generation
    def admin_access(self, create: bool, extracted: bool | None, **kwargs: Any) -> None:
        if extracted is not False:
            self.permissions.add(
                Permission.objects.get(
                    content_type__app_label="wagtailadmin", codename="access_admin"
                )
            )


class ContributionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Contribution

    kind = KIND
    subject_key = factory.LazyFunction(uuid4)
    language = "ar"
    text = factory.Sequence(lambda n: f"نريد حديقة في الحي رقم {n}")
    submitted_at = factory.LazyFunction(timezone.now)
    revised_at = factory.SelfAttribute("submitted_at")

    class Params:
        approved = factory.Trait(status=Status.APPROVED)
        refused = factory.Trait(status=Status.REFUSED)
        spam = factory.Trait(status=Status.SPAM)
        wordless = factory.Trait(text="")
        flagged = factory.Trait(flags=[Flag.HIDDEN_FIELD.value])


def make_page(
    title: str, *, parent: Page | None = None, language: str = "ar", **kwargs: Any
) -> Page:
    """A plain page; at the top of the tree when it has no parent."""
    locale, _created = Locale.objects.get_or_create(language_code=language)
    page = Page(title=title, slug=uuid4().hex, locale=locale, **kwargs)
    return (parent or Page.get_first_root_node()).add_child(instance=page)


def make_moderator(*pages: Page, **kwargs: Any) -> Any:
    """A user who may enter the admin and moderates what lies under `pages`."""
    group = GroupFactory()
    for page in pages:
        ModeratorScope.objects.create(group=group, page=page)
    user = UserFactory(**kwargs)
    user.groups.add(group)
    return user
