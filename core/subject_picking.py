"""Choosing topics and places in the page editor: what is typed is searched, as readers search."""

from typing import Any
from uuid import UUID

from django import forms
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search.backends import get_search_backend

from core.models import Place, Topic
from core.models.subjects import in_language
from core.search.rewriting import LONGEST_QUERY
from core.text import clean_text

_SHOWN = 12
_MOST = 60
# Each subject may be found in each language.
_LOOKED_AT = _SHOWN * 4
_KINDS: dict[str, type[Topic | Place]] = {"topic": Topic, "place": Place}


class SubjectPicker(forms.Widget):
    template_name = "core/admin/subject_picker.html"

    def __init__(self, model: type[Topic | Place]) -> None:
        super().__init__()
        self.model = model

    @cached_property
    def media(self) -> forms.Media:
        return forms.Media(
            js=["js/subject-picker.js"], css={"all": ["css/admin/subject-picker.css"]}
        )

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        getter = getattr(data, "getlist", None)
        return list(getter(name)) if getter else list(data.get(name) or [])

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        # Nothing chosen sends nothing.
        return False

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        keys = [key for key in value or [] if _is_key(key)]
        subjects = in_language(self.model, [UUID(key) for key in keys], _editors_language())
        chosen = [
            {"key": key, **_option(subjects[UUID(key)])} for key in keys if UUID(key) in subjects
        ]
        address = reverse("core_admin_suggest_subjects", args=[self.model._meta.model_name])
        context["widget"] |= {"chosen": chosen, "url": address}
        return context


class SubjectsFormField(forms.Field):
    default_error_messages = {
        "unknown": _("Choose from the list: what was sent is not in it."),
        "many": _("Choose at most %(count)d."),
    }

    def __init__(self, *, to: str, **kwargs: Any) -> None:
        self.model = apps.get_model(to)
        super().__init__(widget=SubjectPicker(self.model), required=False, **kwargs)

    def to_python(self, value: Any) -> list[str]:
        return list(dict.fromkeys(value or []))

    def validate(self, value: list[str]) -> None:
        if len(value) > _MOST:
            raise ValidationError(self.error_messages["many"], code="many", params={"count": _MOST})
        keys = {UUID(key) for key in value if _is_key(key)}
        known = self.model.objects.filter(translation_key__in=keys)
        if known.values("translation_key").distinct().count() != len(value):
            raise ValidationError(self.error_messages["unknown"], code="unknown")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not self.disabled and list(initial or []) != list(data or [])


def suggest_subjects(request: HttpRequest, kind: str) -> JsonResponse:
    """What may be chosen for the words typed; the first ones in order before any is."""
    if kind not in _KINDS:
        raise Http404
    model = _KINDS[kind]
    query = clean_text(request.GET.get("q", "")[:LONGEST_QUERY])
    language = _editors_language()
    subjects = model.objects.filter(live=True)
    if query:
        found = get_search_backend().autocomplete(query, subjects)[:_LOOKED_AT]
        keys = list(dict.fromkeys(subject.translation_key for subject in found))
    else:
        own = subjects.filter(locale__language_code=language).order_by("name")
        keys = list(own.values_list("translation_key", flat=True)[:_SHOWN])
    named = in_language(model, keys[:_SHOWN], language)
    return JsonResponse(
        {
            "subjects": [
                {"key": str(key), **_option(named[key])} for key in keys[:_SHOWN] if key in named
            ]
        }
    )


def _option(subject: Topic | Place) -> dict[str, str]:
    detail = ""
    if isinstance(subject, Place):
        where = f" – {subject.parent.name}" if subject.parent else ""
        detail = f"{capfirst(str(subject.get_kind_display()))}{where}"
    return {"name": subject.name, "detail": detail}


def _is_key(key: str) -> bool:
    try:
        UUID(key)
    except (ValueError, AttributeError, TypeError):
        return False
    return True


def _editors_language() -> str:
    return get_language() or settings.LANGUAGE_CODE
