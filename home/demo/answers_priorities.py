"""
Answers to the consultation on priorities: what people wrote, and how the others chose.

Every respondent, association and name here is invented.
"""

from random import Random
from typing import Any

from home.demo.choosing import Habits, choose

type_answers = dict[str, Any]

ISSAGUEN, KETAMA, TETOUAN = "01.051.09.13.", "01.051.09.15.", "01.571.01.11."

# `last_meeting` is told in days before the consultation opened.
_HABITS = Habits(
    one={
        "link": {"inhabitant": 8, "work": 2, "family": 2},
        "attended": {"yes": 5, "no": 6},
        "satisfaction": {"1": 1, "2": 3, "3": 4, "4": 5, "5": 2},
        "committee": {"yes": 8, "no": 1, "no_opinion": 2},
        "help_wanted": {"information_more": 4, "somebody": 5, "nothing": 2},
    },
    several={
        "obstacles": {"not_told": 6, "hours": 5, "distance": 4, "care": 4},
        "channels": {"boards": 5, "site": 4, "associations": 6},
    },
    lines={
        "importance": {
            "information": {"3": 1, "4": 4, "5": 7},
            "meetings_close": {"2": 1, "3": 3, "4": 5, "5": 4},
            "replies": {"3": 1, "4": 3, "5": 9},
            "petitions": {"1": 2, "2": 4, "3": 5, "4": 2},
            "inclusion": {"2": 1, "3": 2, "4": 5, "5": 5},
        },
        "times": {
            "women": {"morning": 6, "evening": 1, "market_day": 2},
            "youth": {"morning": 1, "evening": 7, "market_day": 2},
            "disability": {"morning": 4, "evening": 1, "market_day": 1},
        },
    },
    ranks={
        "order": {
            "replies": 7,
            "information": 6,
            "meetings_close": 4,
            "inclusion": 4,
            "petitions": 1,
        },
    },
    numbers={"years": range(2, 56), "money": range(30, 90, 10)},
    answered_of_ten={"years": 9, "order": 8, "times": 6, "money": 7, "help_wanted": 8},
)


def _person(
    language: str, status: str = "approved", name: str = "", **answers: Any
) -> dict[str, Any]:
    return {
        "language": language,
        "status": status,
        "publish": True,
        "display": "initials" if name else "anonymous",
        "name": name,
        "answers": answers,
    }


_WRITING: list[dict[str, Any]] = [
    _person(
        "ar",
        name="ل. س.",
        home={"text": "دوار تيزي"},
        attended="yes",
        last_meeting=251,
        satisfaction="2",
        improve="كانت الكلمة لمن يعرفون رئيس الجلسة. أقترح لائحة للمتدخلات والمتدخلين.",
        proposal=(
            "المشكل: تُكتب التوصيات ثم لا نراها. المقترح: تُعلق في السوق بعد كل ورشة، ومعها اسم "
            "المصلحة المكلفة."
        ),
        reading_out=True,
    ),
    _person(
        "ar",
        home={"text": "حي الزيتونة"},
        attended="no",
        obstacles=["hours", "care"],
        committee="yes",
        committee_why="لأن النساء هن من يعرفن مشاكل الماء والنقل والمدرسة كل يوم.",
        proposal="رعاية الأطفال أثناء اللقاء، ولو بمساعدة متطوعات من الجمعيات.",
        reading_out=True,
    ),
    _person(
        "ar",
        home={"text": "دوار أسيف"},
        channels=["market", "associations"],
        market_place="قرب باب السوق، حيث تقف سيارات النقل المزدوج.",
    ),
    _person(
        "ar",
        name="جمعية شباب الجبل",
        link={"choices": ["other_link"], "other": "جمعية محلية تشتغل مع الشباب"},
        attended="yes",
        last_meeting=195,
        satisfaction="4",
        improve="نتوصل بالدعوة قبل يومين فقط. عشرة أيام على الأقل ليتمكن الشباب من التنظيم.",
    ),
    _person(
        "ar",
        home={"place": ISSAGUEN},
        link="family",
        proposal="أسر كثيرة تعيش خارج الجماعة وتريد أن تتبع. لقاء عن بعد مرة في السنة يكفي.",
    ),
    _person(
        "ar",
        attended="no",
        obstacles={"choices": ["distance", "other_obstacle"], "other": "لا مكان للكرسي المتحرك"},
        home={"text": "حي السوق"},
        proposal="الولوجيات قبل كل شيء: منحدر عند مدخل القاعة ومترجم للغة الإشارة.",
        reading_out=True,
    ),
    _person(
        "ar",
        attended="yes",
        last_meeting=363,
        satisfaction="3",
        improve="شرح الوثائق بالدارجة وبالأمازيغية.",
        channels={"choices": ["boards", "other_channel"], "other": "رسائل صوتية قصيرة بالهاتف"},
    ),
    _person(
        "ar",
        status="pending",
        committee="no",
        committee_why="الأفضل أن تُختار العضوات والأعضاء حسب الكفاءة، مع تشجيع النساء على الترشح.",
    ),
    _person(
        "ar",
        status="pending",
        proposal="تخصيص جزء من الميزانية يقرر فيه سكان كل دوار، ولو كان المبلغ صغيرا.",
        reading_out=True,
    ),
    _person(
        "fr",
        name="Nadia B.",
        home={"place": TETOUAN},
        link="work",
        attended="yes",
        last_meeting=216,
        satisfaction="4",
        improve="Envoyer le compte rendu à celles et ceux qui ont signé la feuille de présence.",
        proposal=(
            "Problème : on ne sait pas où en est une proposition. Solution : un numéro de suivi, "
            "affiché aussi au bureau du citoyen."
        ),
        reading_out=True,
    ),
    _person(
        "fr",
        home={"text": "Quartier de la Source"},
        attended="no",
        obstacles=["not_told"],
        committee="yes",
        committee_why="La moitié de la population doit pouvoir peser sur le suivi.",
    ),
    _person(
        "fr",
        link="family",
        home={"place": KETAMA},
        attended="no",
        obstacles=["no_obstacle"],
        channels=["no_channel"],
    ),
    _person(
        "fr",
        channels=["site", "market"],
        market_place="À l’entrée, près de la fontaine.",
        proposal="Publier le budget participatif en une page, avec des dessins.",
    ),
    _person(
        "fr",
        status="pending",
        attended="yes",
        satisfaction="1",
        improve="Commencer à l’heure annoncée.",
    ),
    _person(
        "en",
        name="Y. A.",
        link="family",
        attended="no",
        obstacles={"choices": ["other_obstacle"], "other": "I live abroad most of the year"},
        proposal="Let people abroad follow meetings online and send questions ahead.",
        reading_out=True,
    ),
    _person("en", status="pending", link="work", attended="yes", satisfaction="5"),
    _person(
        "fr",
        status="refused",
        proposal="Vendez plutôt des téléphones, appelez notre boutique.",
    )
    | {"reason": "off_topic"},
]

# Those who wrote nothing.
_CHOOSING = [
    _person(language) | {"publish": False}
    for language in (*("ar", "ar", "fr", "ar") * 5, "en", "en", "en")
]

PEOPLE: list[dict[str, Any]] = [
    person
    | {
        "days_after_opening": number * 10 // (len(_WRITING) + len(_CHOOSING)),
        "answers": choose(_HABITS, person["answers"], Random(number)),  # noqa: S311  # no secret
    }
    for number, person in enumerate([*_WRITING, *_CHOOSING], 1)
]
