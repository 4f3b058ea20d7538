"""The types of questions, each with all that it can do: see `base.QuestionKind`."""

from consultations.enums import QuestionType
from consultations.question_types.base import QuestionKind, Reading, Tally
from consultations.question_types.choices import ChoiceKind
from consultations.question_types.consents import ConsentKind
from consultations.question_types.dates import DateKind
from consultations.question_types.files import FilesKind
from consultations.question_types.matrices import MatrixKind
from consultations.question_types.numbers import NumberKind
from consultations.question_types.places import PlaceKind
from consultations.question_types.rankings import RankingKind
from consultations.question_types.texts import TextKind
from consultations.schema import Item

__all__ = ["QuestionKind", "Reading", "Tally", "kind_of"]

_CHOICE, _TEXT = ChoiceKind(), TextKind()
_KINDS: dict[str, QuestionKind] = {
    QuestionType.SHORT_TEXT: _TEXT,
    QuestionType.LONG_TEXT: _TEXT,
    QuestionType.NUMBER: NumberKind(),
    QuestionType.DATE: DateKind(),
    QuestionType.SINGLE_CHOICE: _CHOICE,
    QuestionType.MULTIPLE_CHOICE: _CHOICE,
    QuestionType.YES_NO: _CHOICE,
    QuestionType.SCALE: _CHOICE,
    QuestionType.MATRIX: MatrixKind(),
    QuestionType.RANKING: RankingKind(),
    QuestionType.PLACE: PlaceKind(),
    QuestionType.CONSENT: ConsentKind(),
    QuestionType.FILE: FilesKind(),
}


def kind_of(item: Item) -> QuestionKind:
    """What the question's type can do."""
    return _KINDS[item.type]
