"""The questionnaire of the closed consultation."""

from typing import Any

QUESTIONS: list[dict[str, Any]] = [
    {
        "type": "section",
        "key": "use",
        "code": "",
        "label": {
            "ar": "استعمالكم للفضاءات العمومية",
            "fr": "Votre usage des espaces publics",
            "en": "How you use public spaces",
        },
        "help": "",
        "required": False,
        "options": [],
    },
    {
        "type": "single_choice",
        "key": "visit_frequency",
        "code": "Q1",
        "label": {
            "ar": "كم مرة تترددون على ساحة أو حديقة عمومية بالجماعة؟",
            "fr": (
                "À quelle fréquence allez-vous sur une place ou dans un jardin public de la "
                "commune ?"
            ),
            "en": "How often do you go to a public square or garden in the commune?",
        },
        "help": "",
        "required": True,
        "options": [
            {
                "key": "daily",
                "code": "A",
                "label": {"ar": "كل يوم", "fr": "Tous les jours", "en": "Every day"},
            },
            {
                "key": "weekly",
                "code": "B",
                "label": {
                    "ar": "مرة في الأسبوع على الأقل",
                    "fr": "Au moins une fois par semaine",
                    "en": "At least once a week",
                },
            },
            {
                "key": "monthly",
                "code": "C",
                "label": {
                    "ar": "مرة في الشهر على الأقل",
                    "fr": "Au moins une fois par mois",
                    "en": "At least once a month",
                },
            },
            {
                "key": "rarely",
                "code": "D",
                "label": {"ar": "نادرا", "fr": "Rarement", "en": "Rarely"},
            },
            {"key": "never", "code": "E", "label": {"ar": "أبدا", "fr": "Jamais", "en": "Never"}},
        ],
    },
    {
        "type": "number",
        "key": "walk_minutes",
        "code": "Q2",
        "label": {
            "ar": "كم دقيقة من المشي تفصلكم عن أقرب فضاء عمومي؟",
            "fr": (
                "À combien de minutes à pied se trouve l’espace public le plus proche de chez "
                "vous ?"
            ),
            "en": "How many minutes’ walk is the nearest public space from your home?",
        },
        "help": {
            "ar": "عدد تقريبي يكفي.",
            "fr": "Un nombre approximatif suffit.",
            "en": "A rough number is enough.",
        },
        "required": False,
        "options": [],
    },
    {
        "type": "multiple_choice",
        "key": "difficulties",
        "code": "Q3",
        "label": {
            "ar": "ما الذي يعيق استعمالكم لهذه الفضاءات؟",
            "fr": "Qu’est-ce qui vous gêne dans ces espaces ?",
            "en": "What gets in your way in these spaces?",
        },
        "help": {
            "ar": "يمكنكم اختيار عدة أجوبة.",
            "fr": "Plusieurs réponses possibles.",
            "en": "You may choose several answers.",
        },
        "required": False,
        "options": [
            {
                "key": "lighting",
                "code": "A",
                "label": {
                    "ar": "ضعف الإنارة",
                    "fr": "Le manque d’éclairage",
                    "en": "Poor lighting",
                },
            },
            {
                "key": "seating",
                "code": "B",
                "label": {
                    "ar": "قلة المقاعد",
                    "fr": "Le manque de bancs",
                    "en": "Too few benches",
                },
            },
            {
                "key": "shade",
                "code": "C",
                "label": {"ar": "غياب الظل", "fr": "Le manque d’ombre", "en": "Lack of shade"},
            },
            {
                "key": "toilets",
                "code": "D",
                "label": {
                    "ar": "غياب المرافق الصحية أو إغلاقها",
                    "fr": "Des toilettes absentes ou fermées",
                    "en": "No toilets, or closed ones",
                },
            },
            {
                "key": "cleanliness",
                "code": "E",
                "label": {
                    "ar": "قلة النظافة",
                    "fr": "Le manque de propreté",
                    "en": "Lack of cleanliness",
                },
            },
            {
                "key": "access",
                "code": "F",
                "label": {
                    "ar": "صعوبة الولوج",
                    "fr": "La difficulté d’accès",
                    "en": "Difficult access",
                },
            },
            {
                "key": "safety",
                "code": "G",
                "label": {
                    "ar": "عدم الإحساس بالأمان",
                    "fr": "Le sentiment d’insécurité",
                    "en": "Not feeling safe",
                },
            },
        ],
    },
    {
        "type": "section",
        "key": "works",
        "code": "",
        "label": {
            "ar": "الأشغال التي تقترحونها",
            "fr": "Les travaux que vous proposez",
            "en": "The works you propose",
        },
        "help": {
            "ar": "لا تُنشر أجوبتكم المكتوبة إلا بموافقتكم.",
            "fr": "Vos réponses écrites ne sont publiées qu’avec votre accord.",
            "en": "Your written answers are published only if you agree.",
        },
        "required": False,
        "options": [],
    },
    {
        "type": "single_choice",
        "key": "first_work",
        "code": "Q4",
        "label": {
            "ar": "بماذا ينبغي أن نبدأ؟",
            "fr": "Par quoi faut-il commencer ?",
            "en": "What should we start with?",
        },
        "help": "",
        "required": True,
        "options": [
            {
                "key": "street_lighting",
                "code": "A",
                "label": {
                    "ar": "الإنارة العمومية",
                    "fr": "L’éclairage public",
                    "en": "Street lighting",
                },
            },
            {
                "key": "souk_square",
                "code": "B",
                "label": {"ar": "ساحة السوق", "fr": "La place du Souk", "en": "Souk Square"},
            },
            {
                "key": "spring_garden",
                "code": "C",
                "label": {
                    "ar": "حديقة العين",
                    "fr": "Le jardin de la Source",
                    "en": "Spring Garden",
                },
            },
            {
                "key": "play_areas",
                "code": "D",
                "label": {"ar": "فضاءات اللعب", "fr": "Les aires de jeux", "en": "Play areas"},
            },
            {
                "key": "paths",
                "code": "E",
                "label": {
                    "ar": "المسالك والولوجيات",
                    "fr": "Les cheminements et l’accessibilité",
                    "en": "Paths and accessibility",
                },
            },
        ],
    },
    {
        "type": "long_text",
        "key": "proposal",
        "code": "Q5",
        "label": {
            "ar": "ما التغيير الذي تقترحونه؟",
            "fr": "Quel changement proposez-vous ?",
            "en": "What change do you propose?",
        },
        "help": {
            "ar": "بضع جمل تكفي. المرجو عدم ذكر أسماء الأشخاص.",
            "fr": "Quelques phrases suffisent. Merci de ne nommer personne.",
            "en": "A few sentences are enough. Please do not name anyone.",
        },
        "required": False,
        "options": [],
    },
    {
        "type": "long_text",
        "key": "difficult_place",
        "code": "Q6",
        "label": {
            "ar": "هل هناك مكان يصعب عليكم استعماله؟ أين، ومتى، ولماذا؟",
            "fr": "Y a-t-il un lieu qu’il vous est difficile d’utiliser ? Où, quand et pourquoi ?",
            "en": "Is there a place that is hard for you to use? Where, when and why?",
        },
        "help": "",
        "required": False,
        "options": [],
    },
]
