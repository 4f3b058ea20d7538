"""Facts of a public report, in our own words. What it does not state is left out: dates, names."""

from typing import Any

_FMAS = {
    "ar": "منتدى بدائل المغرب",
    "fr": "Forum des alternatives Maroc",
    "en": "Forum des Alternatives Maroc",
}
_PLACES = {
    "ar": "كتامة وإساكن، إقليم الحسيمة",
    "fr": "Ketama et Issaguen, province d’Al Hoceïma",
    "en": "Ketama and Issaguen, Al Hoceima province",
}
_NUMBERS = (
    {"ar": "الأولى", "fr": "premier", "en": "first"},
    {"ar": "الثانية", "fr": "deuxième", "en": "second"},
    {"ar": "الثالثة", "fr": "troisième", "en": "third"},
    {"ar": "الرابعة", "fr": "quatrième", "en": "fourth"},
)
_KINDS: dict[str, dict[str, Any]] = {
    "training": {
        "of": 3,
        "title": {
            "ar": "ورشة تعزيز القدرات والتكوين {number}",
            "fr": "Renforcement des capacités : {number} atelier de formation",
            "en": "Capacity building: {number} training workshop",
        },
        "summary": {
            "ar": "إحدى ثلاث ورشات للتكوين في المرحلة الأولى. لا يذكر التقرير العمومي تاريخها.",
            "fr": (
                "L’un des trois ateliers de formation de la première phase. Le rapport public "
                "n’en donne pas la date."
            ),
            "en": (
                "One of the three training workshops of the first phase. The public report does "
                "not give its date."
            ),
        },
    },
    "participatory": {
        "of": 3,
        "title": {
            "ar": "الورشة التشاركية {number} لوضع خطة المشاركة المواطنة",
            "fr": "Élaboration du plan de participation citoyenne : {number} atelier participatif",
            "en": "Drawing up the citizen participation plan: {number} participatory workshop",
        },
        "summary": {
            "ar": "إحدى ثلاث ورشات تشاركية لوضع الخطة. لا يذكر التقرير العمومي تاريخها.",
            "fr": (
                "L’un des trois ateliers participatifs qui ont élaboré le plan. Le rapport "
                "public n’en donne pas la date."
            ),
            "en": (
                "One of the three participatory workshops that drew up the plan. The public "
                "report does not give its date."
            ),
        },
    },
    "follow_up": {
        "of": 4,
        "title": {
            "ar": "ورشة التتبع {number} لتفعيل الخطة",
            "fr": "Mise en œuvre du plan : {number} atelier de suivi",
            "en": "Putting the plan into practice: {number} follow-up workshop",
        },
        "summary": {
            "ar": "إحدى أربع ورشات تتبع من أجل تفعيل الخطة. لا يذكر التقرير العمومي تاريخها.",
            "fr": (
                "L’un des quatre ateliers de suivi de la mise en œuvre du plan. Le rapport "
                "public n’en donne pas la date."
            ),
            "en": (
                "One of the four workshops that followed the plan into practice. The public "
                "report does not give its date."
            ),
        },
    },
}


def _workshops() -> list[dict[str, Any]]:
    return [
        {
            "slug": f"{kind.replace('_', '-')}-{number + 1}",
            "kind": kind,
            "phase": kind,
            "title": {
                code: text.format(number=_NUMBERS[number][code])
                for code, text in data["title"].items()
            },
            "summary": data["summary"],
            "organisers": _FMAS,
        }
        for kind, data in _KINDS.items()
        for number in range(data["of"])
    ]


KETAMA_ISSAGUEN: dict[str, Any] = {
    "slug": "ketama-issaguen",
    "topics": ["citizen-participation"],
    "places": ["ketama", "issaguen"],
    "outputs": [
        {
            "title": {
                "ar": "خطتا المشاركة المواطنة",
                "fr": "Deux plans de participation citoyenne",
                "en": "Two citizen participation plans",
            },
            "description": {
                "ar": "سُلمت إلى مجلسي كتامة وإساكن.",
                "fr": "Remis aux conseils de Ketama et d’Issaguen.",
                "en": "Handed to the councils of Ketama and Issaguen.",
            },
        },
    ],
    "title": {
        "ar": "برنامج «تعزيز مشاركة الجمعيات والمواطنين والمواطنات في جماعتي كتامة وإساكن»",
        "fr": (
            "Programme de renforcement de la participation des associations, des citoyennes et "
            "des citoyens à Ketama et à Issaguen"
        ),
        "en": (
            "Programme to strengthen the participation of associations and citizens in Ketama "
            "and Issaguen"
        ),
    },
    "summary": {
        "ar": (
            "عمل دام ما يقارب سنتين في جماعتين قرويتين، وقُدمت حصيلته في ندوة صحافية بالحسيمة "
            "يوم 26 دجنبر 2017."
        ),
        "fr": (
            "Près de deux ans de travail dans deux communes rurales, dont le bilan a été présenté "
            "en conférence de presse à Al Hoceïma le 26 décembre 2017."
        ),
        "en": (
            "Nearly two years of work in two rural communes, presented at a press conference in "
            "Al Hoceima on 26 December 2017."
        ),
    },
    "led_by": _FMAS,
    "communes": _PLACES,
    "partners": [
        {
            "name": {
                "ar": "مجلس جماعة كتامة",
                "fr": "Conseil communal de Ketama",
                "en": "Communal council of Ketama",
            },
            "role": {
                "ar": "شريك مؤسساتي",
                "fr": "partenaire institutionnel",
                "en": "institutional partner",
            },
        },
        {
            "name": {
                "ar": "مجلس جماعة إساكن",
                "fr": "Conseil communal d’Issaguen",
                "en": "Communal council of Issaguen",
            },
            "role": {
                "ar": "شريك مؤسساتي",
                "fr": "partenaire institutionnel",
                "en": "institutional partner",
            },
        },
    ],
    "objectives": [
        {
            "ar": "تعزيز قدرات مختلف الفاعلين المحليين.",
            "fr": "Renforcer les capacités des acteurs et actrices locaux.",
            "en": "Build the capacities of local actors.",
        },
        {
            "ar": "إحداث فضاءات للنقاش وتقديم الاقتراحات.",
            "fr": "Créer des espaces de débat et de proposition.",
            "en": "Create spaces for debate and proposals.",
        },
        {
            "ar": "وضع خطة للمشاركة المواطنة.",
            "fr": "Élaborer un plan de participation citoyenne.",
            "en": "Draw up a citizen participation plan.",
        },
        {
            "ar": "تنظيم ورشات لتتبع تفعيل الخطة.",
            "fr": "Tenir des ateliers de suivi de la mise en œuvre du plan.",
            "en": "Hold workshops that follow the plan into practice.",
        },
        {
            "ar": "القيام بحملة ترافعية من أجل تحسين الإطار القانوني والعملي للمشاركة.",
            "fr": (
                "Mener un plaidoyer pour améliorer le cadre juridique et pratique de la "
                "participation."
            ),
            "en": "Campaign for a better legal and practical framework for participation.",
        },
    ],
    "phases": [
        {
            "key": "training",
            "title": {
                "ar": "تعزيز القدرات والتكوين",
                "fr": "Renforcement des capacités et formation",
                "en": "Capacity building and training",
            },
            "aim": {
                "ar": "تمكين المنتخبين والأطر والجمعيات من معارف مشتركة.",
                "fr": "Donner aux élus, au personnel et aux associations un savoir commun.",
                "en": "Give elected people, staff and associations a common knowledge.",
            },
            "outputs": [],
        },
        {
            "key": "participatory",
            "title": {
                "ar": "وضع خطة المشاركة المواطنة",
                "fr": "Élaboration du plan de participation citoyenne",
                "en": "Drawing up the citizen participation plan",
            },
            "aim": {
                "ar": "إعداد الخطة انطلاقا من الدستور والقوانين ومن مخرجات الورشات وتوصياتها.",
                "fr": (
                    "Préparer le plan à partir de la Constitution, des lois et de ce qui est "
                    "sorti des ateliers, recommandations comprises."
                ),
                "en": (
                    "Prepare the plan from the Constitution, the laws, and the outputs and "
                    "recommendations of the workshops."
                ),
            },
            "outputs": [
                {
                    "ar": "وثيقة خطة المشاركة المواطنة، مسلمة إلى المجلسين",
                    "fr": "Le plan de participation citoyenne, remis aux deux conseils",
                    "en": "The citizen participation plan, handed to both councils",
                }
            ],
        },
        {
            "key": "follow_up",
            "title": {
                "ar": "تتبع تفعيل الخطة",
                "fr": "Suivi de la mise en œuvre du plan",
                "en": "Following the plan into practice",
            },
            "aim": {
                "ar": "مواكبة المجلسين والجمعيات في تفعيل ما جاء في الخطة.",
                "fr": "Accompagner les conseils et les associations dans l’application du plan.",
                "en": "Accompany the councils and the associations in applying the plan.",
            },
            "outputs": [],
        },
    ],
    "body": [
        (
            "paragraph",
            {
                "ar": (
                    "<p>جاء البرنامج بعد تجربة سابقة بجماعة ازغنغان بإقليم الناظور. وإلى جانب "
                    "الورشات عُقدت لقاءات متعددة لتقريب وجهات نظر مختلف الفاعلين ومصالحهم.</p>"
                ),
                "fr": (
                    "<p>Le programme fait suite à une expérience menée à Zeghanghane, dans la "
                    "province de Nador. Outre les ateliers, de nombreuses rencontres ont "
                    "rapproché les points de vue et les intérêts des uns et des autres.</p>"
                ),
                "en": (
                    "<p>The programme followed an earlier one in Zeghanghane, in Nador province. "
                    "Beside the workshops, many meetings brought the views and interests of "
                    "those involved closer together.</p>"
                ),
            },
        ),
    ],
    "workshops": _workshops(),
}
