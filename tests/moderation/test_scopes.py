import pytest
from django.contrib.auth.models import AnonymousUser
from wagtail.models import Page

from moderation.models import Contribution
from moderation.permissions import policy
from tests.moderation.factories import (
    ContributionFactory,
    GroupFactory,
    UserFactory,
    make_moderator,
    make_page,
)

pytestmark = pytest.mark.django_db


def sent_to(page: Page) -> Contribution:
    return ContributionFactory(subject_key=page.translation_key)


def test_scope_covers_the_page_and_all_below_it() -> None:
    section = make_page("الجماعة")
    below = sent_to(make_page("الحديقة", parent=make_page("تشاور", parent=section)))
    itself = sent_to(section)
    sent_to(make_page("جماعة أخرى"))

    seen = Contribution.objects.for_moderator(make_moderator(section))

    assert set(seen) == {itself, below}


def test_scope_covers_translations_and_what_lies_under_them() -> None:
    arabic = make_page("الجماعة")
    french = make_page("Commune", language="fr", translation_key=arabic.translation_key)
    only_french = sent_to(make_page("Le parc", parent=french, language="fr"))

    seen = Contribution.objects.for_moderator(make_moderator(arabic))

    assert list(seen) == [only_french]


def test_scope_does_not_reach_a_sibling_whose_path_begins_alike() -> None:
    root = make_page("الموقع")
    children = [make_page(f"صفحة {number}", parent=root) for number in range(12)]
    sent_to(children[11])

    seen = Contribution.objects.for_moderator(make_moderator(children[0]))

    assert list(seen) == []


def test_scopes_of_several_groups_add_up() -> None:
    first, second = make_page("أولى"), make_page("ثانية")
    contributions = {sent_to(first), sent_to(second)}
    user = make_moderator(first)
    user.groups.add(*make_moderator(second).groups.all())

    assert set(Contribution.objects.for_moderator(user)) == contributions


def test_inactive_and_anonymous_users_moderate_nothing() -> None:
    page = make_page("الجماعة")
    sent_to(page)
    users = [
        make_moderator(page, inactive=True),
        UserFactory(administrator=True, inactive=True),
        AnonymousUser(),
    ]

    assert [list(Contribution.objects.for_moderator(user)) for user in users] == [[], [], []]
    assert [policy.user_has_permission(user, "moderate") for user in users] == [False] * 3


def test_administrator_moderates_everything_even_without_a_page() -> None:
    orphan = ContributionFactory()

    seen = Contribution.objects.for_moderator(UserFactory(administrator=True))

    assert list(seen) == [orphan]


def test_group_without_scope_moderates_nothing() -> None:
    sent_to(make_page("الجماعة"))
    user = UserFactory()
    user.groups.add(GroupFactory())

    assert list(Contribution.objects.for_moderator(user)) == []


@pytest.mark.parametrize("action", ["add", "change", "delete"])
def test_policy_denies_editing_even_to_administrators(action: str) -> None:
    user = UserFactory(administrator=True)

    assert policy.user_has_permission(user, action) is False
    assert policy.user_has_permission_for_instance(user, action, ContributionFactory()) is False
    assert list(policy.users_with_any_permission([action])) == []
    assert list(policy.instances_user_has_any_permission_for(user, [action])) == []


def test_policy_names_who_moderates() -> None:
    page = make_page("الجماعة")
    own, foreign = sent_to(page), sent_to(make_page("أخرى"))
    user = make_moderator(page)
    administrator = UserFactory(administrator=True)
    make_moderator(page, inactive=True)
    UserFactory()

    assert set(policy.users_with_any_permission(["moderate"])) == {user, administrator}
    assert list(policy.instances_user_has_any_permission_for(user, ["moderate"])) == [own]
    assert policy.user_has_permission_for_instance(user, "moderate", own) is True
    assert policy.user_has_permission_for_instance(user, "moderate", foreign) is False
