"""The coming consultation: invented school transport lines."""

from typing import Any

SCHOOL_TRANSPORT: dict[str, Any] = {
    "slug": "school-transport",
    "topics": ["mobility"],
    "state": "coming",
    "title": {
        "ar": "النقل المدرسي: أي مسارات وأي مواقيت؟",
        "fr": "Transport scolaire : quels trajets, quels horaires ?",
        "en": "School transport: which routes, which times?",
    },
    "summary": {
        "ar": (
            "تستعد الجماعة لتحيين مسارات النقل المدرسي قبل الدخول المدرسي المقبل، وستسأل "
            "التلميذات والتلاميذ وأسرهم عن المواقيت ومحطات الوقوف."
        ),
        "fr": (
            "La commune prépare la mise à jour des trajets du transport scolaire avant la "
            "prochaine rentrée. Elle interrogera les élèves, filles et garçons, et leurs "
            "familles sur les horaires et les arrêts."
        ),
        "en": (
            "The commune is preparing to update school transport routes before the next school "
            "year. It will ask pupils, girls and boys, and their families about times and "
            "stops."
        ),
    },
    "asked_by": {
        "ar": "مجلس جماعة عين الزيتون، بتنسيق مع جمعيات النقل المدرسي",
        "fr": (
            "Le conseil communal d’Aïn Zitoun, en coordination avec les associations de "
            "transport scolaire"
        ),
        "en": (
            "The communal council of Aïn Zitoun, together with the school transport associations"
        ),
    },
    "body": [
        (
            "heading",
            {"ar": "لماذا نسألكم", "fr": "Pourquoi cette consultation", "en": "Why we are asking"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>تقطع تلميذات وتلاميذ من الدواوير البعيدة مسافات طويلة مشيا قبل بلوغ "
                    "أول محطة، وتتأثر بذلك مواظبة الفتيات على وجه الخصوص.</p>"
                ),
                "fr": (
                    "<p>Des élèves des douars éloignés marchent longtemps avant d’atteindre le "
                    "premier arrêt, et l’assiduité des filles en souffre tout "
                    "particulièrement.</p>"
                ),
                "en": (
                    "<p>Pupils from distant douars walk a long way before they reach the first "
                    "stop, and girls’ attendance suffers most.</p>"
                ),
            },
        ),
        (
            "heading",
            {"ar": "ما ورد في المشروع", "fr": "Ce que dit le projet", "en": "What the draft says"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li>إضافة محطتي وقوف في دوار تيزي ودوار أسيف؛</li><li>رحلة ثانية في "
                    "المساء لمن يدرسون إلى الساعة السادسة؛</li><li>مرافقة أو مرافق في كل "
                    "حافلة.</li></ul>"
                ),
                "fr": (
                    "<ul><li>ajouter un arrêt au douar Tizi et un autre au douar Assif ;</li>"
                    "<li>un second départ le soir pour les élèves qui finissent à 18 "
                    "heures ;</li><li>une accompagnatrice ou un accompagnateur dans chaque "
                    "bus.</li></ul>"
                ),
                "en": (
                    "<ul><li>a new stop in douar Tizi and another in douar Assif;</li><li>a "
                    "second evening departure for pupils who finish at six;</li><li>a woman or "
                    "man accompanying each bus.</li></ul>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "مآل أجوبتكم",
                "fr": "Ce que deviendront vos réponses",
                "en": "What we will do with your answers",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>تُعرض النتائج على الجمعيات المشرفة على النقل وعلى المجلس، ثم تُنشر "
                    "المسارات المعتمدة مع بيان أسباب كل اختيار.</p>"
                ),
                "fr": (
                    "<p>Les résultats seront présentés aux associations qui gèrent le "
                    "transport et au conseil ; les trajets retenus seront ensuite publiés, "
                    "avec les raisons de chaque choix.</p>"
                ),
                "en": (
                    "<p>The results will be presented to the associations that run the "
                    "transport and to the council; the routes adopted will then be published, "
                    "with the reasons for each choice.</p>"
                ),
            },
        ),
    ],
    "questions": [
        {
            "type": "single_choice",
            "key": "main_problem",
            "code": "Q1",
            "label": {
                "ar": "ما أهم مشكل في النقل المدرسي اليوم؟",
                "fr": "Quel est aujourd’hui le principal problème du transport scolaire ?",
                "en": "What is the main problem with school transport today?",
            },
            "help": "",
            "required": True,
            "options": [
                {
                    "key": "distance",
                    "code": "A",
                    "label": {
                        "ar": "بعد محطة الوقوف",
                        "fr": "L’arrêt est trop loin",
                        "en": "The stop is too far away",
                    },
                },
                {
                    "key": "hours",
                    "code": "B",
                    "label": {
                        "ar": "عدم ملاءمة المواقيت",
                        "fr": "Les horaires ne conviennent pas",
                        "en": "The times do not suit",
                    },
                },
                {
                    "key": "crowding",
                    "code": "C",
                    "label": {
                        "ar": "الاكتظاظ",
                        "fr": "Les bus sont bondés",
                        "en": "The buses are crowded",
                    },
                },
                {
                    "key": "safety",
                    "code": "D",
                    "label": {
                        "ar": "السلامة في الطريق إلى المحطة",
                        "fr": "La sécurité sur le chemin de l’arrêt",
                        "en": "Safety on the way to the stop",
                    },
                },
            ],
        },
        {
            "type": "number",
            "key": "minutes_to_stop",
            "code": "Q2",
            "label": {
                "ar": "كم دقيقة من المشي تفصل منزلكم عن محطة الوقوف؟",
                "fr": "Combien de minutes de marche séparent votre domicile de l’arrêt ?",
                "en": "How many minutes’ walk is the stop from your home?",
            },
            "help": "",
            "required": False,
            "options": [],
        },
        {
            "type": "long_text",
            "key": "suggestion",
            "code": "Q3",
            "label": {
                "ar": "ماذا تقترحون لتحسين النقل المدرسي؟",
                "fr": "Que proposez-vous pour améliorer le transport scolaire ?",
                "en": "What do you propose to improve school transport?",
            },
            "help": {
                "ar": "المرجو عدم ذكر أسماء الأطفال.",
                "fr": "Merci de ne pas nommer d’enfant.",
                "en": "Please do not name any child.",
            },
            "required": False,
            "options": [],
        },
    ],
}
