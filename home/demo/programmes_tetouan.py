"""The series of four workshops of October 2022: public facts, in our own words, without a name."""

from typing import Any

_COMMUNE = {"ar": "جماعة تطوان", "fr": "Commune de Tétouan", "en": "Commune of Tetouan"}
_CITY = {"ar": "تطوان", "fr": "Tétouan", "en": "Tetouan"}
_PLANNED = {
    "ar": "ورشة بُرمجت خلال لقاء 27 شتنبر 2022. لا تذكر الصفحات العمومية موضوعها.",
    "fr": (
        "Atelier programmé lors de la rencontre du 27 septembre 2022. Les pages publiques n’en "
        "donnent pas le thème."
    ),
    "en": ("Planned at the meeting of 27 September 2022. The public pages do not give its theme."),
}


def _planned(slug: str, date: str, ar: str, fr: str, en: str) -> dict[str, Any]:
    return {
        "slug": slug,
        "kind": "participatory",
        "date": date,
        "title": {
            "ar": f"الورشة التشاركية {ar}",
            "fr": f"{fr} atelier participatif",
            "en": f"{en} participatory workshop",
        },
        "summary": _PLANNED,
        "commune": _CITY,
    }


_SECOND: dict[str, Any] = {
    "slug": "citizen-participation",
    "topics": ["citizen-participation", "gender-equality"],
    "places": ["tetouan"],
    "theme": {
        "ar": "المشاركة المواطنة",
        "fr": "Participation citoyenne",
        "en": "Citizen participation",
    },
    "kind": "participatory",
    "date": "2022-10-13",
    "title": {
        "ar": "الورشة التشاركية الثانية: محور المشاركة المواطنة",
        "fr": "Deuxième atelier participatif : la participation citoyenne",
        "en": "Second participatory workshop: citizen participation",
    },
    "summary": {
        "ar": "مساء الخميس 13 أكتوبر 2022: نقاش حول تحويل التوصيات والاقتراحات إلى التزامات.",
        "fr": (
            "Jeudi 13 octobre 2022 en soirée : comment faire des recommandations et des "
            "suggestions des engagements."
        ),
        "en": (
            "On the evening of Thursday 13 October 2022: how to turn recommendations and "
            "suggestions into commitments."
        ),
    },
    "commune": _CITY,
    "organisers": {
        "ar": "جماعة تطوان بشراكة مع مكونات المجتمع المدني",
        "fr": "La commune de Tétouan, avec des composantes de la société civile",
        "en": "The commune of Tetouan, with civil society groups",
    },
    "account": [
        (
            "heading",
            {"ar": "ما دار في الورشة", "fr": "Ce qui s’est dit", "en": "What was said"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>دعا المشاركون والمشاركات إلى فضاء قار للتواصل، وإلى هيكلة الدينامية "
                    "حفاظا على استمراريتها، وإلى تفعيل آلية العرائض، وإلى إدراج مقاربة النوع في "
                    "جل محاور خطة العمل.</p>"
                ),
                "fr": (
                    "<p>Les participantes et participants ont demandé un espace de "
                    "communication durable, une dynamique structurée pour qu’elle se maintienne, "
                    "l’usage effectif des pétitions et l’approche genre dans la plupart des "
                    "axes du plan.</p>"
                ),
                "en": (
                    "<p>Participants asked for a lasting space for communication, for a "
                    "structure that keeps the momentum, for petitions to be used in practice, "
                    "and for gender to be taken into account in most axes of the plan.</p>"
                ),
            },
        ),
    ],
    "next_steps": [
        {
            "text": {
                "ar": "تجميع الاقتراحات والتوصيات ودمجها في خطة العمل.",
                "fr": "Recueillir les propositions et recommandations et les intégrer au plan.",
                "en": "Collect the proposals and recommendations and merge them into the plan.",
            },
            "who": {
                "ar": "لجنة الإشراف",
                "fr": "Comité de supervision",
                "en": "Supervision committee",
            },
            "by_when": None,
        }
    ],
}

TETOUAN: dict[str, Any] = {
    "slug": "tetouan-open-commune",
    "topics": ["open-government", "citizen-participation"],
    "places": ["tetouan"],
    "start_year": 2022,
    "end_year": 2022,
    "title": {
        "ar": "إعداد خطة العمل «تطوان جماعة منفتحة» 2023–2026",
        "fr": "Préparation du plan d’action « Tétouan, commune ouverte » 2023–2026",
        "en": "Preparing the action plan “Tetouan, open commune” 2023–2026",
    },
    "summary": {
        "ar": "سلسلة من أربع ورشات تشاركية بُرمجت لشهر أكتوبر 2022 مع مكونات المجتمع المدني.",
        "fr": (
            "Une série de quatre ateliers participatifs programmés en octobre 2022 avec la "
            "société civile."
        ),
        "en": "Four participatory workshops planned for October 2022 with civil society.",
    },
    "led_by": _COMMUNE,
    "communes": _CITY,
    "partners": [
        {
            "name": {
                "ar": "مكونات المجتمع المدني",
                "fr": "Composantes de la société civile",
                "en": "Civil society groups",
            },
            "role": {
                "ar": "شريكة في التنظيم",
                "fr": "partenaires de l’organisation",
                "en": "partners in organising it",
            },
        }
    ],
    "objectives": [
        {
            "ar": "ترجمة التوصيات والاقتراحات الناجمة عن النقاش إلى التزامات.",
            "fr": "Traduire en engagements les recommandations et suggestions issues des débats.",
            "en": "Turn the recommendations and suggestions of the debates into commitments.",
        }
    ],
    "phases": [],
    "body": [],
    "workshops": [
        _planned("first", "2022-10-11", "الأولى", "Premier", "First"),
        _SECOND,
        _planned("third", "2022-10-19", "الثالثة", "Troisième", "Third"),
        _planned("fourth", "2022-10-20", "الرابعة", "Quatrième", "Fourth"),
    ],
}
