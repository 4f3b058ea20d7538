"""The questionnaire on priorities, page by page: every type of question, every condition."""

from typing import Any

from home.demo.questions_priorities_measures import MEASURES
from home.demo.questions_priorities_proposals import PROPOSALS
from home.demo.wording import asked, choice, reading, said, section

_YOU: list[dict[str, Any]] = [
    section(
        "you",
        said("أنتم والجماعة", "Vous et la commune", "You and the commune"),
        said(
            "بضعة أسئلة لفهم أجوبتكم. لا يُطلب اسمكم.",
            "Quelques questions pour comprendre vos réponses. Votre nom n’est pas demandé.",
            "A few questions that help to understand your answers. Your name is not asked.",
        ),
    ),
    reading(
        "information_text",
        "how-it-works",
        title=said("قبل أن تبدؤوا", "Avant de commencer", "Before you begin"),
        text=said(
            "<p>تتطلب الاستمارة حوالي عشر دقائق. الأسئلة المطروحة رهينة بأجوبتكم: لا نسألكم عما لا "
            "يعنيكم. ويمكنكم حفظ أجوبتكم وإتمامها لاحقا.</p>",
            "<p>Comptez une dizaine de minutes. Les questions dépendent de vos réponses : on ne "
            "vous demande pas ce qui ne vous concerne pas. Vous pouvez mettre vos réponses de côté "
            "et les terminer plus tard.</p>",
            "<p>This takes about ten minutes. The questions depend on your answers: you are not "
            "asked what does not concern you. You may put your answers aside and finish them "
            "later.</p>",
        ),
    ),
    asked(
        "place",
        "home",
        "Q1",
        said("أين تقطنون؟", "Où habitez-vous ?", "Where do you live?"),
        help_text=said(
            "إن كنتم تقطنون بعين الزيتون، فاكتبوا اسم الحي أو الدوار.",
            "Si vous habitez Aïn Zitoun, écrivez le nom du quartier ou du douar.",
            "If you live in Aïn Zitoun, write the name of the quarter or douar.",
        ),
    ),
    asked(
        "single_choice",
        "link",
        "Q2",
        said(
            "ما صلتكم بالجماعة؟",
            "Quel est votre lien avec la commune ?",
            "What links you to the commune?",
        ),
        required=True,
        options=[
            choice("inhabitant", "A", said("أقطن بها", "J’y habite", "I live there")),
            choice(
                "work",
                "B",
                said(
                    "أعمل أو أدرس بها",
                    "J’y travaille ou j’y étudie",
                    "I work or study there",
                ),
            ),
            choice(
                "family",
                "C",
                said(
                    "تنحدر منها أسرتي، وأقيم خارجها",
                    "Ma famille en est originaire, je vis ailleurs",
                    "My family comes from there, I live elsewhere",
                ),
            ),
            choice(
                "other_link",
                "D",
                said("صلة أخرى", "Un autre lien", "Something else"),
                is_other=True,
            ),
        ],
    ),
    asked(
        "number",
        "years",
        "Q3",
        said(
            "منذ كم سنة تقطنون بها؟",
            "Depuis combien d’années y habitez-vous ?",
            "For how many years have you lived there?",
        ),
        conditions=(("Q2", "equal", "A"),),
        unit=said("سنة", "ans", "years"),
        minimum="0",
        maximum="100",
    ),
    asked(
        "yes_no",
        "attended",
        "Q4",
        said(
            "هل سبق لكم أن حضرتم ورشة أو لقاء تواصليا نظمته الجماعة؟",
            "Avez-vous déjà assisté à un atelier ou à une rencontre de la commune ?",
            "Have you ever attended a workshop or meeting of the commune?",
        ),
        required=True,
        no_opinion=False,
    ),
    asked(
        "multiple_choice",
        "obstacles",
        "Q5",
        said(
            "ما الذي حال دون حضوركم؟",
            "Qu’est-ce qui vous en a empêché ?",
            "What kept you from it?",
        ),
        required=True,
        conditions=(("Q4", "equal", "no"),),
        options=[
            choice(
                "not_told",
                "A",
                said(
                    "لم أعلم بالموعد",
                    "Je n’ai pas su la date",
                    "I did not hear of the date",
                ),
            ),
            choice("hours", "B", said("التوقيت", "L’horaire", "The hour")),
            choice(
                "distance",
                "C",
                said("بعد المكان أو غياب النقل", "La distance ou le transport", "Distance"),
            ),
            choice(
                "care",
                "D",
                said(
                    "رعاية الأطفال أو أحد الأقارب",
                    "La garde des enfants ou d’un proche",
                    "Looking after children or a relative",
                ),
            ),
            choice(
                "other_obstacle",
                "E",
                said("سبب آخر", "Une autre raison", "Another reason"),
                is_other=True,
            ),
            choice(
                "no_obstacle",
                "F",
                said("لا شيء من ذلك", "Rien de tout cela", "None of these"),
                is_exclusive=True,
            ),
        ],
    ),
]

_MEETINGS: list[dict[str, Any]] = [
    section(
        "meetings",
        said(
            "اللقاء الذي حضرتموه", "La rencontre à laquelle vous étiez", "The meeting you attended"
        ),
        said(
            "فكروا في آخر لقاء.",
            "Pensez à la dernière en date.",
            "Think of the most recent one.",
        ),
        conditions=(("Q4", "equal", "yes"),),
    ),
    asked(
        "date",
        "last_meeting",
        "Q6",
        said("متى كان؟", "Quand était-ce ?", "When was it?"),
        help_text=said(
            "تاريخ تقريبي يكفي.", "Une date approximative suffit.", "A rough date will do."
        ),
    ),
    asked(
        "scale",
        "satisfaction",
        "Q7",
        said(
            "ما مدى رضاكم عن سيره؟",
            "Êtes-vous satisfait(e) de son déroulement ?",
            "How satisfied are you with how it went?",
        ),
        required=True,
        preset="satisfaction",
        no_opinion=False,
    ),
    asked(
        "short_text",
        "improve",
        "Q8",
        said(
            "ما الذي ينبغي تحسينه أولا؟",
            "Que faut-il améliorer en premier ?",
            "What should be improved first?",
        ),
        conditions=(("Q7", "not_equal", "5"),),
    ),
]

QUESTIONS: list[dict[str, Any]] = [*_YOU, *_MEETINGS, *MEASURES, *PROPOSALS]
