"""Answers to the open consultation."""

from typing import Any

# Every respondent, association and name here is invented.

OPEN_ANSWERS: list[dict[str, Any]] = [
    {
        "language": "ar",
        "days_after_opening": 0,
        "answers": {
            "first_measure": "replies",
            "channels": ["notice_boards", "weekly_market"],
            "meeting_time": "market_day",
            "meetings_per_year": 4,
            "what_to_change": (
                "أجل ستين يوما طويل. أقترح جوابا أوليا خلال أسبوعين يخبرنا أن المقترح وصل ومن "
                "يدرسه."
            ),
            "obstacle": "لا أعلم بموعد اللقاء إلا بعد مروره.",
            "place": "دوار تيزي",
            "answering_as": "citizen",
        },
        "publish": True,
        "display": "initials",
        "name": "ل. س.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 1,
        "answers": {
            "first_measure": "inclusion",
            "channels": ["associations", "schools"],
            "meeting_time": "saturday",
            "meetings_per_year": 6,
            "what_to_change": (
                "نثمن رعاية الأطفال أثناء اللقاءات. ونقترح أن يُكتب في الخطة عدد النساء "
                "والرجال الذين أخذوا الكلمة، وليس عدد الحاضرين فقط."
            ),
            "obstacle": "تُعقد اللقاءات في وقت إعداد الغداء.",
            "place": "حي الزيتونة",
            "answering_as": "association",
        },
        "publish": True,
        "display": "name",
        "name": "جمعية نساء عين الزيتون",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 2,
        "answers": {
            "first_measure": "meetings",
            "channels": ["weekly_market"],
            "meeting_time": "market_day",
            "meetings_per_year": 12,
            "what_to_change": (
                "كثرة الوثائق لن تفيد من لا يقرأ. الأهم أن ينزل المجلس إلى الدواوير ويشرح "
                "بالدارجة وبالأمازيغية."
            ),
            "place": "دوار أسيف",
            "answering_as": "citizen",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 3,
        "answers": {
            "first_measure": "petitions",
            "channels": ["website"],
            "meeting_time": "weekday_evening",
            "meetings_per_year": 2,
            "what_to_change": (
                "أضيفوا نموذجا جاهزا للعريضة ولائحة بالوثائق المطلوبة. وضعنا عريضة في السابق "
                "ورُفضت لسبب شكلي لم نكن نعرفه."
            ),
            "answering_as": "association",
        },
        "publish": True,
        "display": "name",
        "name": "ودادية حي الزيتونة",
        "status": "pending",
    },
    {
        "language": "ar",
        "days_after_opening": 4,
        "answers": {
            "first_measure": "information",
            "channels": ["website", "schools"],
            "meeting_time": "sunday",
            "what_to_change": (
                "مزيان تنشرو الوثائق قبل الدورة، ولكن خاصها تكون مختصرة وفيها الأرقام. وزيدو "
                "رسالة فالتيليفون للي بغاها."
            ),
            "obstacle": "كنقرا فالمدينة وكنرجع غير فنهاية الأسبوع.",
            "place": "حي السوق",
            "answering_as": "citizen",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "pending",
    },
    {
        "language": "fr",
        "days_after_opening": 1,
        "answers": {
            "first_measure": "replies",
            "channels": ["website"],
            "meeting_time": "weekday_evening",
            "meetings_per_year": 4,
            "what_to_change": (
                "Il faut préciser qui répond et ce qui se passe si le délai est dépassé. Un "
                "tableau public des propositions, avec leur état, suffirait."
            ),
            "place": "Centre",
            "answering_as": "citizen",
        },
        "publish": True,
        "display": "initials",
        "name": "N. B.",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 4,
        "answers": {
            "first_measure": "meetings",
            "channels": ["associations", "notice_boards"],
            "meeting_time": "saturday",
            "meetings_per_year": 3,
            "what_to_change": (
                "Douze rencontres par an seraient intenables pour les bénévoles. Mieux vaut "
                "trois rencontres bien préparées, avec un compte rendu sous huit jours."
            ),
            "obstacle": "Le transport : il n’y a plus de taxi après 18 heures.",
            "place": "Douar Tizi",
            "answering_as": "association",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "pending",
    },
    {
        "language": "en",
        "days_after_opening": 3,
        "answers": {
            "first_measure": "inclusion",
            "channels": ["website"],
            "meeting_time": "sunday",
            "meetings_per_year": 4,
            "what_to_change": (
                "Please add a way to follow meetings at a distance for people who work outside "
                "the commune, and publish a short summary the same week."
            ),
            "obstacle": "I work in another town during the week.",
            "answering_as": "citizen",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "pending",
    },
]
