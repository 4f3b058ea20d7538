"""The programmes of the demonstration, their workshops, and one reasoned reply."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_time
from wagtail.models import Page

from accounts.models import User
from home.demo.programmes import INDEX, PROGRAMMES
from home.models import HomePage
from home.services.planting import Planter, block_id
from programmes.models import (
    ProgrammeIndexPage,
    ProgrammePage,
    WorkshopPage,
    WorkshopRecommendation,
)
from recommendations.models import Recommendation
from recommendations.services.answering import Answer, answer

_TEXTS = (
    "venue",
    "commune",
    "organisers",
    "funder",
    "registration",
    "context",
    "theme",
    "slogan",
    "chair",
    "rapporteur",
)


def create_programmes(planter: Planter, home: HomePage, *, answered_by: User) -> None:
    index = ProgrammeIndexPage(
        title=planter.text(INDEX["title"]),
        slug="programmes",
        introduction=planter.text(INDEX["introduction"]),
        show_in_menus=True,
    )
    planter.plant(index, _fresh(home))
    for data in PROGRAMMES:
        programme = _programme(planter, data)
        planter.plant(programme, _fresh(index))
        for workshop in data["workshops"]:
            page = _workshop(planter, workshop, data["slug"])
            page.topics, page.places = (
                page.topics or programme.topics,
                page.places or programme.places,
            )
            planter.plant(page, _fresh(programme))
            _answer(page, workshop.get("recommendations", []), answered_by)


def _fresh(page: Page) -> Page:
    """Treebeard counts children on the row, not on what is in hand."""
    return type(page).objects.get(pk=page.pk)


def _programme(planter: Planter, data: dict[str, Any]) -> ProgrammePage:
    slug = data["slug"]
    phases = [
        {
            "title": planter.text(phase["title"]),
            "aim": planter.text(phase["aim"]),
            "starts_on": None,
            "ends_on": None,
            "outputs": _blocks(
                f"{slug}/{phase['key']}", "item", [planter.text(t) for t in phase["outputs"]]
            ),
        }
        for phase in data["phases"]
    ]
    return ProgrammePage(
        title=planter.text(data["title"]),
        slug=slug,
        summary=planter.text(data["summary"]),
        start_year=data.get("start_year"),
        end_year=data.get("end_year"),
        led_by=planter.text(data["led_by"]),
        communes=planter.text(data["communes"]),
        partners=_blocks(
            f"{slug}/partners",
            "partner",
            [
                {"name": planter.text(partner["name"]), "role": planter.text(partner["role"])}
                for partner in data["partners"]
            ],
        ),
        objectives=_blocks(
            f"{slug}/objectives", "objective", [planter.text(t) for t in data["objectives"]]
        ),
        phases=[
            {"type": "phase", "id": block_id(slug, phase["key"]), "value": value}
            for phase, value in zip(data["phases"], phases, strict=True)
        ],
        outputs=_blocks(
            f"{slug}/outputs",
            "output",
            [
                {
                    "title": planter.text(output["title"]),
                    "description": planter.text(output["description"]),
                    "document": None,
                    "language": "",
                }
                for output in data.get("outputs", [])
            ],
        ),
        lessons=planter.rich_text(data["lessons"]) if "lessons" in data else "",
        body=planter.body(data["body"], seed=slug),
        **{name: planter.text(data[name]) for name in ("context", "sponsor") if name in data},
        **planter.tags(data),
    )


def _workshop(planter: Planter, data: dict[str, Any], programme: str) -> WorkshopPage:
    seed = f"{programme}/{data['slug']}"
    page = WorkshopPage(
        title=planter.text(data["title"]),
        slug=data["slug"],
        summary=planter.text(data["summary"]),
        kind=data["kind"],
        phase=block_id(programme, data["phase"]) if data.get("phase") else "",
        start_date=_date(data),
        start_time=parse_time(data["times"][0]) if "times" in data else None,
        end_time=parse_time(data["times"][1]) if "times" in data else None,
        account=planter.body(data.get("account", []), seed=f"{seed}/account"),
        attendance=_blocks(
            f"{seed}/attendance",
            "category",
            [
                {"category": category, "women": women, "men": men, "not_stated": 0}
                for category, women, men in data.get("attendance", [])
            ],
        ),
        **{name: planter.text(data[name]) for name in _TEXTS if name in data},
        **{
            name: _blocks(
                f"{seed}/{name}", kind, [_value(planter, value) for value in data.get(name, [])]
            )
            for name, kind in _STREAMS.items()
        },
    )
    page.spoken_languages = data.get("spoken_languages", [])
    page.associations_present = data.get("associations_present")
    page.age_bands = _blocks(
        f"{seed}/ages",
        "band",
        [{"band": band, "count": count} for band, count in data.get("age_bands", [])],
    )
    page.topics, page.places = planter.tags(data).values()
    if "evaluation" in data:
        page.evaluation = planter.rich_text(data["evaluation"])
    page.recommendations = [
        WorkshopRecommendation(text=planter.text(wording["text"]), sort_order=number)
        for number, wording in enumerate(data.get("recommendations", []))
    ]
    return page


_STREAMS = {
    "objectives": "objective",
    "agenda": "item",
    "facilitators": "facilitator",
    "speakers": "speaker",
    "groups": "group",
    "legal_basis": "text",
    "next_steps": "step",
}


def _date(data: dict[str, Any]) -> date | None:
    """A fixed day of a real event, or one that keeps its distance from today."""
    if "in_days" in data:
        return timezone.localdate() + timedelta(days=data["in_days"])
    return parse_date(data["date"]) if "date" in data else None


def _value(planter: Planter, value: Any) -> Any:
    """A text in every language, or a block whose parts may be such texts."""
    if isinstance(value, dict) and set(value) == set(planter.languages):
        return planter.text(value)
    if isinstance(value, dict):
        return {name: _value(planter, part) for name, part in value.items()}
    return value


def _blocks(seed: str, kind: str, values: list[Any]) -> list[dict[str, Any]]:
    return [
        {"type": kind, "id": block_id(seed, number), "value": value}
        for number, value in enumerate(values)
    ]


def _answer(page: WorkshopPage, wordings: list[dict[str, Any]], user: User) -> None:
    records = Recommendation.objects.in_bulk(
        [child.translation_key for child in page.recommendations.all()],
        field_name="translation_key",
    )
    for child, data in zip(page.recommendations.all(), wordings, strict=True):
        if "reply" in data:
            record = records[child.translation_key]
            answer(
                record.pk,
                user=user,
                answer=Answer(data["status"], data["reply"]),
                expected_revision=record.revision,
            )
