from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet

from core.arabic import words
from core.search.synonyms import forget_synonyms, split_words
from core.stale_saves import GuardedSnippetViewSet


class SearchSynonym(models.Model):
    """Words that find each other, such as a plural that endings do not explain."""

    words = models.CharField(
        _("words"),
        max_length=300,
        unique=True,
        help_text=_(
            "Single words, separated by commas: whoever searches for one finds the others. "
            "Write broken plurals and other spellings here, such as عريضة، عرائض."
        ),
    )

    panels = [FieldPanel("words")]

    class Meta:
        verbose_name = _("words that find each other")
        verbose_name_plural = _("words that find each other")
        ordering = ["words"]

    def __str__(self) -> str:
        return self.words

    def clean(self) -> None:
        super().clean()
        listed = split_words(self.words)
        if len(listed) < 2:
            raise ValidationError({"words": _("Write at least two words, separated by commas.")})
        for word in listed:
            if len(words(word)) != 1:
                raise ValidationError(
                    {"words": _("“%(word)s” is not a single word.") % {"word": word}}
                )


class SearchSynonymViewSet(GuardedSnippetViewSet):
    model = SearchSynonym
    icon = "search"
    list_display = ["words"]
    search_fields = ["words"]


register_snippet(SearchSynonymViewSet)

# Signals, because the admin deletes several at once without calling `delete`.
post_save.connect(forget_synonyms, sender=SearchSynonym)
post_delete.connect(forget_synonyms, sender=SearchSynonym)
