"""A programme of the invented commune: a workshop with its whole report, and one to come."""

from typing import Any

from home.demo.programmes_ain_zitoun_report import (
    COMMUNE,
    COUNCIL,
    ORGANISERS,
    REPORTED,
    STAFF,
    VENUE,
)

_COMING: dict[str, Any] = {
    "slug": "follow-up-workshop",
    "kind": "follow_up",
    "phase": "follow-up",
    "in_days": 18,
    "times": ("15:00", "17:30"),
    "title": {
        "ar": "ورشة تتبع: ماذا أُنجز من توصياتكم؟",
        "fr": "Atelier de suivi : que sont devenues vos recommandations ?",
        "en": "Follow-up workshop: what became of your recommendations?",
    },
    "summary": {
        "ar": "تقدم الجماعة ما أُنجز وما تأخر، وتجيب عن أسئلتكم.",
        "fr": "La commune présente ce qui est fait et ce qui tarde, et répond à vos questions.",
        "en": "The commune presents what is done and what is late, and answers your questions.",
    },
    "venue": VENUE,
    "commune": COMMUNE,
    "organisers": ORGANISERS,
    "registration": {
        "ar": "الحضور مفتوح للجميع دون تسجيل. القاعة ولوجة، وتوجد حضانة للأطفال.",
        "fr": "Entrée libre, sans inscription. La salle est accessible et les enfants sont gardés.",
        "en": "Open to everyone, no need to register. The room is accessible; children are minded.",
    },
    "agenda": [
        {
            "time": "15:00",
            "title": {
                "ar": "تقديم حصيلة الأشغال",
                "fr": "Bilan des travaux",
                "en": "State of the works",
            },
            "person": STAFF,
        },
        {
            "time": "16:00",
            "title": {
                "ar": "أسئلة وأجوبة",
                "fr": "Questions et réponses",
                "en": "Questions and answers",
            },
            "person": "",
        },
    ],
}

AIN_ZITOUN: dict[str, Any] = {
    "slug": "public-spaces-together",
    "topics": ["public-spaces", "citizen-participation"],
    "title": {
        "ar": "فضاءاتنا العمومية: نقررها معا",
        "fr": "Nos espaces publics : décidons ensemble",
        "en": "Our public spaces: deciding together",
    },
    "summary": {
        "ar": "من المشاورة إلى التوصيات ثم إلى الجواب المعلل: مسار واحد يمكن تتبعه خطوة خطوة.",
        "fr": "De la consultation aux recommandations, puis à la réponse motivée : un seul chemin, "
        "que chacun peut suivre pas à pas.",
        "en": "From consultation to recommendations to a reasoned reply: one path that everyone "
        "can follow step by step.",
    },
    "led_by": COUNCIL,
    "communes": COMMUNE,
    "partners": [
        {
            "name": {
                "ar": "جمعيات الأحياء والدواوير",
                "fr": "Associations de quartier et de douar",
                "en": "Neighbourhood and douar associations",
            },
            "role": {
                "ar": "تنشيط الورشات",
                "fr": "animation des ateliers",
                "en": "running the workshops",
            },
        }
    ],
    "objectives": [
        {
            "ar": "إشراك الساكنة في ترتيب الأشغال.",
            "fr": "Associer la population au choix des travaux.",
            "en": "Involve inhabitants in choosing the works.",
        },
        {
            "ar": "الجواب عن كل توصية بجواب معلل.",
            "fr": "Donner à chaque recommandation une réponse motivée.",
            "en": "Give each recommendation a reasoned reply.",
        },
    ],
    "phases": [
        {
            "key": "proposals",
            "title": {"ar": "الاقتراح", "fr": "Proposer", "en": "Proposing"},
            "aim": {
                "ar": "قراءة نتائج المشاورة وصياغة التوصيات.",
                "fr": "Lire les résultats de la consultation et formuler des recommandations.",
                "en": "Read the results of the consultation and word recommendations.",
            },
            "outputs": [
                {
                    "ar": "لائحة توصيات مرتبة",
                    "fr": "Une liste ordonnée de recommandations",
                    "en": "An ordered list of recommendations",
                }
            ],
        },
        {
            "key": "follow-up",
            "title": {"ar": "التتبع", "fr": "Suivre", "en": "Following up"},
            "aim": {
                "ar": "الإخبار بما أُنجز وبأسباب ما لم يُنجز.",
                "fr": "Dire ce qui est fait, et pourquoi le reste ne l’est pas.",
                "en": "Say what is done, and why the rest is not.",
            },
            "outputs": [],
        },
    ],
    "body": [],
    "workshops": [REPORTED, _COMING],
}
