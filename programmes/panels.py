"""The editor of a workshop: what announces it first, the report below, the rest folded."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from core.models import TaggedPage
from programmes.models.recommendations import RecommendationsPanel

WORKSHOP_PANELS = [
    FieldPanel("summary"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("state")]),
            FieldPanel("phase"),
            FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time")]),
            FieldRowPanel([FieldPanel("end_date"), FieldPanel("end_time")]),
            FieldPanel("venue"),
            FieldPanel("organisers"),
            FieldPanel("registration"),
        ],
        heading=_("Announcement"),
    ),
    *TaggedPage.tag_panels,
    FieldPanel("context"),
    FieldPanel("objectives"),
    FieldPanel("agenda"),
    MultiFieldPanel(
        [
            FieldPanel("theme"),
            FieldPanel("slogan"),
            FieldPanel("legal_basis"),
            FieldPanel("partners"),
            FieldPanel("funder"),
            FieldPanel("spoken_languages"),
            FieldPanel("commune"),
        ],
        heading=_("More about the workshop"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [FieldPanel("chair"), FieldPanel("facilitators"), FieldPanel("rapporteur")],
        heading=_("Report: who led it"),
    ),
    FieldPanel("account"),
    MultiFieldPanel(
        [FieldPanel("attendance"), FieldPanel("associations_present"), FieldPanel("age_bands")],
        heading=_("Report: who took part"),
    ),
    FieldPanel("speakers"),
    FieldPanel("groups"),
    RecommendationsPanel("recommendations", heading=_("Recommendations")),
    FieldPanel("next_steps"),
    FieldPanel("evaluation"),
    FieldPanel("photos"),
    FieldPanel("documents"),
]
