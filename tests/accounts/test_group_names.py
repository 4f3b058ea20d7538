"""Staff read the names of the groups in their own language."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from home.services.installing import Installation
from tests.home.staff import browser_of, make_staff


@pytest.mark.parametrize(
    ("language", "label"),
    [("ar", "المترجمات والمترجمون"), ("fr", "Traduction"), ("en", "Translators")],
)
def test_groups_are_named_in_the_language_of_the_admin(
    site: Installation, language: str, label: str
) -> None:
    user = make_staff(is_superuser=True, language=language)
    client = browser_of(user)
    own = Group.objects.create(name="Larache")

    for url in (
        reverse("wagtailusers_groups:index"),
        reverse("wagtailusers_users:index"),
        reverse("wagtailusers_users:edit", args=[user.pk]),
    ):
        html = client.get(url).content.decode()
        assert label in html, url
        assert own.name in html, url
    assert Group.objects.filter(name="Translators").exists()
