"""The queue under the parameters of an address: one reading of them for every view and action."""

from urllib.parse import urlsplit
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.search import SearchForm

from moderation import registry
from moderation.filters import ContributionFilterSet
from moderation.models import Contribution
from moderation.models.contributions import ContributionQuerySet
from moderation.models.scopes import pages_in_scope

OLDEST_FIRST = "submitted_at"
NEWEST_FIRST = "-submitted_at"
SEARCH_LENGTH = 200


class QueueSearchForm(SearchForm):
    # A longer search is ignored, with a word about it beside the field.
    q = forms.CharField(label=_("Search term"), max_length=SEARCH_LENGTH, required=False)


class Listing:
    """What `user` sees of the queue under `params`; nothing at all when a filter is broken."""

    def __init__(self, user: AbstractBaseUser | AnonymousUser, params: QueryDict) -> None:
        self.user = user
        self.params = params

    @classmethod
    def at(cls, user: AbstractBaseUser | AnonymousUser, url: str) -> "Listing":
        """The listing that `url` shows; the default queue when it is another page's address."""
        parts = urlsplit(url)
        query = parts.query if parts.path == reverse("moderation:index") else ""
        return cls(user, QueryDict(query))

    @cached_property
    def subjects(self) -> dict[UUID, str]:
        """The titles of what contributions in the user's scope can be sent to."""
        titles = registry.subject_titles(get_language() or settings.LANGUAGE_CODE)
        if getattr(self.user, "is_superuser", False):
            return titles
        keys = set(
            pages_in_scope(self.user)
            .filter(translation_key__in=list(titles))
            .values_list("translation_key", flat=True)
        )
        return {key: title for key, title in titles.items() if key in keys}

    @cached_property
    def filterset(self) -> ContributionFilterSet:
        return ContributionFilterSet(
            self.params, subjects=[(str(key), title) for key, title in self.subjects.items()]
        )

    @cached_property
    def search_form(self) -> QueueSearchForm:
        return QueueSearchForm(self.params) if "q" in self.params else QueueSearchForm()

    @cached_property
    def search_query(self) -> str:
        return str(self.search_form.cleaned_data["q"]) if self.search_form.is_valid() else ""

    @property
    def ordering(self) -> str:
        return NEWEST_FIRST if self.params.get("ordering") == NEWEST_FIRST else OLDEST_FIRST

    @property
    def queryset(self) -> ContributionQuerySet:
        contributions = Contribution.objects.for_moderator(self.user)
        if not self.filterset.is_valid():
            return contributions.none()
        contributions = self.filterset.filter_queryset(contributions)
        if self.search_query:
            contributions = contributions.filter(
                Q(reference__icontains=self.search_query) | Q(text__icontains=self.search_query)
            )
        if self.ordering == NEWEST_FIRST:
            return contributions.order_by("-submitted_at", "-pk")
        return contributions.order_by("submitted_at", "pk")

    def next_pending(self, after: Contribution) -> Contribution | None:
        """The next that waits behind `after`, starting again at the top; None when none does."""
        waiting = self.queryset.awaiting_decision().exclude(pk=after.pk)
        direction = "lt" if self.ordering == NEWEST_FIRST else "gt"
        behind = Q(**{f"submitted_at__{direction}": after.submitted_at}) | Q(
            **{"submitted_at": after.submitted_at, f"pk__{direction}": after.pk}
        )
        return waiting.filter(behind).first() or waiting.first()
