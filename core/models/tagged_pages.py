from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from core.fields import SubjectsField
from core.models.pages import BasePage
from core.models.tags import SubjectTag

TAG_FIELDS = ("topics", "places")


class TaggedPageForm(WagtailAdminPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        source = self.instance.tag_source()
        if source is not None and source.pk != self.instance.pk:
            for name in TAG_FIELDS:
                if name in self.fields:
                    self.fields[name].disabled = True
                    self.fields[name].help_text = _(
                        "Set on the source page, “%(title)s”; the same in every language."
                    ) % {"title": source.title}


class TaggedPage(BasePage):
    """
    A page that says what it is about. Its own columns are the draft; once the source page is
    live, `SubjectTag` holds them for every language.
    """

    topics = SubjectsField(_("topics"), to="core.Topic")
    places = SubjectsField(
        _("places"),
        to="core.Place",
        help_text=_("A commune counts for its province and its region, too."),
    )

    tag_panels = [
        MultiFieldPanel(
            [FieldPanel("topics"), FieldPanel("places")], heading=_("Topics and places")
        )
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in TAG_FIELDS),
    ]
    base_form_class = TaggedPageForm

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Services read these models.
        from core.services.tagging import record_tags

        with transaction.atomic():
            super().save(*args, **kwargs)
            record_tags(self, update_fields=kwargs.get("update_fields"))

    @property
    def subject_keys(self) -> list[str]:
        """What this row says, which may be a draft; see `core.tags` for what the public reads."""
        return [*(self.topics or []), *(self.places or [])]

    def tag_source(self) -> Page | None:
        """The page whose topics and places hold: the first made of its live languages."""
        live = Page.objects.filter(translation_key=self.translation_key, live=True)
        return live.order_by("pk").first()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from core.tags import subjects_of

        context = super().get_context(request, *args, **kwargs)
        return context | {"subjects": subjects_of(self, request)}


@receiver(post_delete, sender=Page)
def forget_tags(instance: Page, **kwargs: Any) -> None:
    """A page that is gone in every language is about nothing."""
    key: UUID = instance.translation_key
    if not Page.objects.filter(translation_key=key).exists():
        SubjectTag.objects.filter(page_key=key).delete()
