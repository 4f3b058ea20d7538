"""Answers to the consultations of the demonstration, valid by the rules of their questionnaires."""

from datetime import timedelta
from typing import Any

from django.http import QueryDict
from django.utils import timezone

from accounts.models import User
from consultations.enums import QuestionType
from consultations.models import Consultation
from consultations.question_types import kind_of
from consultations.questionnaire_form import QuestionsForm, field_name
from consultations.schema import Item
from consultations.services.labelling import words_for
from consultations.services.submitting import Participation, record_response
from consultations.services.summarising import compute_results
from core.models import PrivacyNoticeVersion
from home.services.planting import block_id
from moderation.enums import Action
from moderation.services.deciding import Verdict, decide

_UNREADABLE = "نص غير مفهوم."
_ACTIONS = {
    "approved": Action.APPROVE,
    "refused": Action.REFUSE,
    "spam": Action.MARK_SPAM,
}


def answer(
    record: Consultation, slug: str, people: list[dict[str, Any]], *, moderator: User
) -> None:
    """Have `people` answer, and a moderator decide. Raises ValueError for answers not taken."""
    notices = {
        language: PrivacyNoticeVersion.latest(language=language)
        for language in {person["language"] for person in people}
    }
    forms = {language: _Filling(record, slug, language) for language in notices}
    for number, person in enumerate(people):
        contribution = record_response(
            record,
            Participation(
                answers=forms[person["language"]].answers(person["answers"]),
                language=person["language"],
                may_publish=person["publish"],
                display=person["display"],
                display_name=person["name"],
            ),
            version=record.latest_version,
            idempotency_key=f"{number:032x}",
            notice=notices[person["language"]],
            sent_at=record.opens_at
            + timedelta(days=person["days_after_opening"], minutes=(number * 37) % 600),
        ).response.contribution
        if action := _ACTIONS.get(person["status"]):
            note = _UNREADABLE if person.get("reason") == "other" else ""
            decide(
                contribution.pk,
                moderator=moderator,
                verdict=Verdict(action, person.get("reason", ""), note),
                expected_status=contribution.status,
                expected_revision=contribution.revision,
            )
    compute_results(record)


class _Filling:
    """Filling in the form in one language, from the keys that demonstration texts use."""

    def __init__(self, record: Consultation, slug: str, language: str) -> None:
        self.record = record
        self.slug = slug
        self.schema = record.latest_version.schema
        self.words = words_for(record, language)

    def answers(self, raw: dict[str, Any]) -> dict[str, Any]:
        data: dict[str, list[str]] = {}
        for key, said in raw.items():
            item = self.schema.by_id[block_id(self.slug, key)]
            data |= kind_of(item).to_data(item, field_name(item), self._stored(item, key, said))
        posted = QueryDict(mutable=True)
        for name, values in data.items():
            posted.setlist(name, values)
        form = QuestionsForm(self.schema, self.words, posted)
        if not form.is_valid():
            raise ValueError(f"{self.slug}: {form.errors.as_json()}")
        return form.answers

    def _stored(self, item: Item, key: str, said: Any) -> Any:
        if item.is_choice:
            given = said if isinstance(said, dict) else {"choices": said}
            chosen = given["choices"]
            names = chosen if isinstance(chosen, list) else [chosen]
            return given | {"choices": [self._option(item, key, name) for name in names]}
        if item.type == QuestionType.MATRIX:
            rows = {
                block_id(self.slug, f"{key}/{row}"): [
                    self._option(item, key, name) for name in names
                ]
                for row, names in said.items()
            }
            return {"rows": rows}
        if item.type == QuestionType.RANKING:
            return {"order": [self._option(item, key, name) for name in said]}
        if item.type == QuestionType.DATE:
            opened = timezone.localdate(self.record.opens_at)
            return (opened - timedelta(days=said)).isoformat()
        return said

    def _option(self, item: Item, key: str, name: str) -> str:
        """Of those that a type or a preset brings along, the code is the name."""
        brought = {option.code: option.id for option in item.options}
        own = block_id(self.slug, f"{key}/{name}")
        return own if own in brought.values() else brought[name]
