"""From the questionnaires of the demonstration to stored blocks, with lasting ids."""

from typing import Any

from consultations.structuring import type_raw_block
from home.services.planting import Planter, block_id

# Of the settings of a question, those whose every item is a block with an id of its own.
_LISTS = ("options", "rows")


def plant_questionnaire(
    planter: Planter, questions: list[dict[str, Any]], *, seed: str
) -> list[type_raw_block]:
    return [
        {
            "type": question["type"],
            "id": block_id(seed, question["key"]),
            "value": (
                planter.value(question["value"], seed=f"{seed}/{question['key']}")
                if "value" in question
                else _question(planter, question, seed=f"{seed}/{question['key']}")
            ),
        }
        for question in questions
    ]


def _question(planter: Planter, question: dict[str, Any], *, seed: str) -> dict[str, Any]:
    label = planter.text(question["label"])
    help_text = planter.text(question["help"]) if question["help"] else ""
    value: dict[str, Any] = (
        {"title": label, "description": help_text}
        if question["type"] == "section"
        else {
            "question": label,
            "help_text": help_text,
            "required": question["required"],
            "code": question["code"],
        }
    )
    value["conditions"] = [
        _item(
            block_id(seed, f"condition/{number}"),
            {"question": code, "operator": operator, "value": answer},
        )
        for number, (code, operator, answer) in enumerate(question.get("conditions", ()))
    ]
    settings = question.get("settings", {"options": question.get("options")})
    for name, setting in settings.items():
        if name not in _LISTS:
            value[name] = planter.text(setting) if isinstance(setting, dict) else setting
        elif setting:
            value[name] = [
                _item(
                    block_id(seed, option["key"]),
                    {"label": planter.text(option["label"]), "code": option["code"]}
                    | option.get("marks", {}),
                )
                for option in setting
            ]
    return value


def _item(item_id: str, value: dict[str, Any]) -> type_raw_block:
    return {"type": "item", "id": item_id, "value": value}
