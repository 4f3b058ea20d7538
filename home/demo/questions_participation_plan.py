"""The questionnaire of the open consultation."""

from typing import Any

QUESTIONS: list[dict[str, Any]] = [
    {
        "type": "section",
        "key": "priorities",
        "code": "",
        "label": {"ar": "أولوياتكم", "fr": "Vos priorités", "en": "Your priorities"},
        "help": {
            "ar": "تتعلق هذه الأسئلة بالتدابير الخمسة الواردة في المسودة.",
            "fr": "Ces questions portent sur les cinq mesures du projet.",
            "en": "These questions are about the five measures in the draft.",
        },
        "required": False,
        "options": [],
    },
    {
        "type": "single_choice",
        "key": "first_measure",
        "code": "Q1",
        "label": {
            "ar": "ما التدبير الذي ينبغي الشروع فيه أولا؟",
            "fr": "Par quelle mesure faut-il commencer ?",
            "en": "Which measure should come first?",
        },
        "help": "",
        "required": True,
        "options": [
            {
                "key": "information",
                "code": "A",
                "label": {
                    "ar": "الإخبار قبل القرار",
                    "fr": "Informer avant de décider",
                    "en": "Informing before deciding",
                },
            },
            {
                "key": "meetings",
                "code": "B",
                "label": {
                    "ar": "لقاءات قريبة",
                    "fr": "Des rencontres proches",
                    "en": "Meetings close by",
                },
            },
            {
                "key": "replies",
                "code": "C",
                "label": {
                    "ar": "جواب معلل على كل مقترح",
                    "fr": "Une réponse motivée à chaque proposition",
                    "en": "A reasoned reply to every proposal",
                },
            },
            {
                "key": "petitions",
                "code": "D",
                "label": {
                    "ar": "مواكبة العرائض",
                    "fr": "Accompagner les pétitions",
                    "en": "Support for petitions",
                },
            },
            {
                "key": "inclusion",
                "code": "E",
                "label": {
                    "ar": "مشاركة الجميع",
                    "fr": "N’oublier personne",
                    "en": "Leaving nobody out",
                },
            },
        ],
    },
    {
        "type": "multiple_choice",
        "key": "channels",
        "code": "Q2",
        "label": {
            "ar": "كيف تفضلون أن تصلكم المعلومة؟",
            "fr": "Par quels moyens préférez-vous recevoir l’information ?",
            "en": "How do you prefer to be informed?",
        },
        "help": {
            "ar": "يمكنكم اختيار عدة أجوبة.",
            "fr": "Plusieurs réponses possibles.",
            "en": "You may choose several answers.",
        },
        "required": False,
        "options": [
            {
                "key": "notice_boards",
                "code": "A",
                "label": {
                    "ar": "سبورات الإعلانات بالمركز والدواوير",
                    "fr": "Les panneaux d’affichage au centre et dans les douars",
                    "en": "Notice boards in the centre and the douars",
                },
            },
            {
                "key": "weekly_market",
                "code": "B",
                "label": {
                    "ar": "السوق الأسبوعي",
                    "fr": "Le souk hebdomadaire",
                    "en": "The weekly market",
                },
            },
            {
                "key": "website",
                "code": "C",
                "label": {
                    "ar": "موقع الجماعة",
                    "fr": "Le site de la commune",
                    "en": "The commune’s website",
                },
            },
            {
                "key": "associations",
                "code": "D",
                "label": {"ar": "الجمعيات", "fr": "Les associations", "en": "Associations"},
            },
            {
                "key": "schools",
                "code": "E",
                "label": {"ar": "المدارس", "fr": "Les écoles", "en": "Schools"},
            },
        ],
    },
    {
        "type": "single_choice",
        "key": "meeting_time",
        "code": "Q3",
        "label": {
            "ar": "متى تناسبكم اللقاءات؟",
            "fr": "Quel moment vous convient pour les rencontres ?",
            "en": "When do meetings suit you?",
        },
        "help": "",
        "required": False,
        "options": [
            {
                "key": "weekday_evening",
                "code": "A",
                "label": {
                    "ar": "مساء أحد أيام الأسبوع",
                    "fr": "En semaine, le soir",
                    "en": "A weekday evening",
                },
            },
            {
                "key": "saturday",
                "code": "B",
                "label": {"ar": "يوم السبت", "fr": "Le samedi", "en": "Saturday"},
            },
            {
                "key": "sunday",
                "code": "C",
                "label": {"ar": "يوم الأحد", "fr": "Le dimanche", "en": "Sunday"},
            },
            {
                "key": "market_day",
                "code": "D",
                "label": {"ar": "يوم السوق", "fr": "Le jour du souk", "en": "Market day"},
            },
        ],
    },
    {
        "type": "number",
        "key": "meetings_per_year",
        "code": "Q4",
        "label": {
            "ar": "كم لقاء تواصليا ينبغي عقده في السنة؟",
            "fr": "Combien de rencontres faudrait-il tenir par an ?",
            "en": "How many meetings should be held each year?",
        },
        "help": {
            "ar": "اكتبوا عددا صحيحا، مثلا 4.",
            "fr": "Écrivez un nombre entier, par exemple 4.",
            "en": "Write a whole number, for example 4.",
        },
        "required": False,
        "options": [],
    },
    {
        "type": "section",
        "key": "your_view",
        "code": "",
        "label": {
            "ar": "رأيكم في المسودة",
            "fr": "Votre avis sur le projet",
            "en": "Your view of the draft",
        },
        "help": "",
        "required": False,
        "options": [],
    },
    {
        "type": "long_text",
        "key": "what_to_change",
        "code": "Q5",
        "label": {
            "ar": "ما الذي ينبغي تغييره في المسودة أو إضافته إليها؟",
            "fr": "Que faut-il changer dans le projet ou y ajouter ?",
            "en": "What should be changed in the draft or added to it?",
        },
        "help": {
            "ar": "بضع جمل تكفي. المرجو عدم ذكر أسماء الأشخاص.",
            "fr": "Quelques phrases suffisent. Merci de ne nommer personne.",
            "en": "A few sentences are enough. Please do not name anyone.",
        },
        "required": True,
        "options": [],
    },
    {
        "type": "long_text",
        "key": "obstacle",
        "code": "Q6",
        "label": {
            "ar": "ما الذي يمنعكم من المشاركة في لقاءات الجماعة أو يصعبها عليكم؟",
            "fr": (
                "Qu’est-ce qui vous empêche de participer aux rencontres de la commune, ou le "
                "rend difficile ?"
            ),
            "en": "What keeps you from taking part in the commune’s meetings, or makes it hard?",
        },
        "help": "",
        "required": False,
        "options": [],
    },
    {
        "type": "short_text",
        "key": "place",
        "code": "Q7",
        "label": {
            "ar": "في أي حي أو دوار تسكنون؟",
            "fr": "Dans quel quartier ou quel douar habitez-vous ?",
            "en": "Which neighbourhood or douar do you live in?",
        },
        "help": {
            "ar": "اسم الحي أو الدوار فقط، دون العنوان.",
            "fr": "Le nom du quartier ou du douar seulement, sans l’adresse.",
            "en": "Only the name of the neighbourhood or douar, without the address.",
        },
        "required": False,
        "options": [],
    },
    {
        "type": "single_choice",
        "key": "answering_as",
        "code": "Q8",
        "label": {
            "ar": "بأي صفة تجيبون؟",
            "fr": "En quelle qualité répondez-vous ?",
            "en": "In what capacity are you answering?",
        },
        "help": "",
        "required": False,
        "options": [
            {
                "key": "citizen",
                "code": "A",
                "label": {"ar": "مواطنة أو مواطن", "fr": "Citoyenne ou citoyen", "en": "Citizen"},
            },
            {
                "key": "association",
                "code": "B",
                "label": {"ar": "جمعية", "fr": "Association", "en": "Association"},
            },
            {
                "key": "elected",
                "code": "C",
                "label": {"ar": "منتخبة أو منتخب", "fr": "Élue ou élu", "en": "Elected member"},
            },
            {
                "key": "staff",
                "code": "D",
                "label": {
                    "ar": "موظفة أو موظف بالجماعة",
                    "fr": "Agente ou agent de la commune",
                    "en": "Commune staff",
                },
            },
        ],
    },
]
