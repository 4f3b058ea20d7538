"""Topics and places for tests: named in Arabic and French, the same key in both."""

from typing import Any
from uuid import UUID, uuid4

from wagtail.models import Locale

from core.models import Place, Topic

# slug: (code, kind, holder, Arabic, French), a holder before what lies in it.
_PLACES = {
    "region-tanger-tetouan-al-hoceima": ("01.", "region", "", "طنجة - تطوان - الحسيمة", "Tanger"),
    "province-al-hoceima": ("01.051.", "province", "region-tanger-tetouan-al-hoceima", "الحسيمة",
                            "Al Hoceima"),
    "province-tetouan": ("01.571.", "province", "region-tanger-tetouan-al-hoceima", "تطوان",
                         "Tétouan"),
    "issaguen": ("01.051.09.13.", "commune", "province-al-hoceima", "إساكن", "Issaguen"),
    "ketama": ("01.051.09.15.", "commune", "province-al-hoceima", "كتامة", "Ketama"),
    "tetouan": ("01.571.01.11.", "commune", "province-tetouan", "تطوان", "Tétouan"),
    "azla": ("01.571.05.07.", "commune", "province-tetouan", "أزلا", "Azla"),
}  # fmt: skip


def make_topic(slug: str, ar: str = "موضوع", fr: str = "") -> str:
    """Its translation key, as pages keep it."""
    key = uuid4()
    for code, name in (("ar", ar), ("fr", fr)):
        if name:
            locale = Locale.objects.get(language_code=code)
            Topic.objects.create(locale=locale, translation_key=key, name=name, slug=slug)
    return str(key)


def the_places(*slugs: str) -> list[str]:
    """The keys of places as the official list has them; a few of it are made where missing."""
    if not Place.objects.exists():
        _make_places()
    keys: dict[str, UUID] = dict(Place.objects.values_list("slug", "translation_key"))
    return [str(keys[slug]) for slug in slugs]


def _make_places() -> None:
    keys = {slug: uuid4() for slug in _PLACES}
    for language in ("ar", "fr"):
        made: dict[str, Place] = {}
        for slug, (code, kind, holder, arabic, french) in _PLACES.items():
            made[slug] = Place.objects.create(
                locale=Locale.objects.get(language_code=language),
                translation_key=keys[slug],
                slug=slug,
                code=code,
                kind=kind,
                parent=made.get(holder),
                name=arabic if language == "ar" else french,
                search_aliases="إيساغن" if (language, slug) == ("ar", "issaguen") else "",
            )


def names(subjects: list[Any]) -> list[str]:
    return [subject.name for subject in subjects]
