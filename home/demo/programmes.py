"""The programmes of the demonstration: two real ones, retold, and one of the invented commune."""

from typing import Any

from home.demo.programmes_ain_zitoun import AIN_ZITOUN
from home.demo.programmes_ketama_issaguen import KETAMA_ISSAGUEN
from home.demo.programmes_tetouan import TETOUAN

INDEX: dict[str, Any] = {
    "title": {
        "ar": "البرامج والورشات",
        "fr": "Programmes et ateliers",
        "en": "Programmes and workshops",
    },
    "introduction": {
        "ar": "ورشات قادمة تدعوكم إلى المشاركة، وتقارير عما قيل فيها وعما آلت إليه توصياتها.",
        "fr": (
            "Les ateliers à venir, où vous êtes les bienvenus, et les comptes rendus : ce qui "
            "s’y est dit et ce que sont devenues les recommandations."
        ),
        "en": (
            "Workshops to come, to which you are welcome, and reports: what was said there and "
            "what became of the recommendations."
        ),
    },
}

PROGRAMMES: list[dict[str, Any]] = [AIN_ZITOUN, KETAMA_ISSAGUEN, TETOUAN]
