"""How the invented people of the demonstration choose where nothing says otherwise."""

from dataclasses import dataclass, field
from random import Random
from typing import Any

# {answer: how often it is chosen, beside the others}
type_weights = dict[str, int]


@dataclass(frozen=True)
class Habits:
    """By question: how answers are spread over many people."""

    one: dict[str, type_weights]
    several: dict[str, type_weights]
    lines: dict[str, dict[str, type_weights]]
    ranks: dict[str, type_weights]
    numbers: dict[str, range]
    # How many of ten people answer; all where it is not said.
    answered_of_ten: dict[str, int] = field(default_factory=dict)


def choose(habits: Habits, written: dict[str, Any], random: Random) -> dict[str, Any]:
    """
    What one person answers; `written` stays as it is.

    Always the same for the same state of `random`. Questions that a person is not asked are
    answered, too: the form drops them.
    """
    chosen: dict[str, Any] = {key: _one(of, random) for key, of in habits.one.items()}
    chosen |= {key: _some(of, random, most=2) for key, of in habits.several.items()}
    chosen |= {
        key: {line: [_one(of, random)] for line, of in lines.items()}
        for key, lines in habits.lines.items()
    }
    chosen |= {key: _some(of, random, most=3, least=3) for key, of in habits.ranks.items()}
    chosen |= {key: random.choice(numbers) for key, numbers in habits.numbers.items()}
    skipped = {key for key in chosen if random.randrange(10) >= habits.answered_of_ten.get(key, 10)}
    return {key: said for key, said in chosen.items() if key not in skipped} | written


def _one(weights: type_weights, random: Random) -> str:
    return random.choices(list(weights), list(weights.values()))[0]


def _some(weights: type_weights, random: Random, *, most: int, least: int = 1) -> list[str]:
    left = dict(weights)
    picked = []
    for _number in range(random.randint(least, most)):
        picked.append(_one(left, random))
        del left[picked[-1]]
    return picked
