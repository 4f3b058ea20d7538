"""The questionnaire on priorities: the five measures of the draft, and how to be informed."""

from typing import Any

from home.demo.wording import asked, choice, reading, said, section

_MEASURES = {
    "information": said(
        "الإخبار قبل القرار", "Informer avant de décider", "Informing before deciding"
    ),
    "meetings_close": said("لقاءات قريبة", "Des rencontres proches", "Meetings close by"),
    "replies": said(
        "جواب معلل على كل مقترح",
        "Une réponse motivée à chaque proposition",
        "A reasoned reply to every proposal",
    ),
    "petitions": said("مواكبة العرائض", "Accompagner les pétitions", "Support for petitions"),
    "inclusion": said("مشاركة الجميع", "N’oublier personne", "Leaving nobody out"),
}


def _measures(letter: str) -> list[dict[str, Any]]:
    return [
        choice(key, f"{letter}{number}", label)
        for number, (key, label) in enumerate(_MEASURES.items(), 1)
    ]


MEASURES: list[dict[str, Any]] = [
    section(
        "measures",
        said("التدابير الخمسة", "Les cinq mesures", "The five measures"),
        said(
            "لا يمكن الشروع في كل شيء في السنة الأولى. رأيكم يساعد على الترتيب.",
            "Tout ne pourra pas commencer la première année. Votre avis aide à choisir l’ordre.",
            "Not everything can start in the first year. Your opinion helps to put it in order.",
        ),
    ),
    reading(
        "information_extract",
        "extract",
        title=said(
            "مسودة الخطة، المحور الثاني، التدبير 3",
            "Projet de plan, axe 2, mesure 3",
            "Draft plan, axis 2, measure 3",
        ),
        text=said(
            "<p>تتوصل كل مواطنة وكل مواطن تقدم بمقترح بجواب كتابي معلل داخل أجل ستين يوما، ويُنشر "
            "الجواب على موقع الجماعة.</p>",
            "<p>Toute citoyenne, tout citoyen qui fait une proposition reçoit une réponse écrite "
            "et motivée dans un délai de soixante jours ; la réponse est publiée sur le site de "
            "la commune.</p>",
            "<p>Whoever makes a proposal receives a written, reasoned reply within sixty days; the "
            "reply is published on the commune’s website.</p>",
        ),
    ),
    reading(
        "information_document",
        "document",
        document="document:open-morning",
        title=said(
            "لوحات الصبيحة المفتوحة (نموذج)",
            "Les panneaux de la matinée ouverte (exemple)",
            "The panels of the open morning (example)",
        ),
        language="fr",
    ),
    asked(
        "matrix",
        "importance",
        "Q9",
        said(
            "ما أهمية كل تدبير بالنسبة إليكم؟",
            "Quelle importance a chaque mesure pour vous ?",
            "How important is each measure to you?",
        ),
        required=True,
        preset="importance",
        no_opinion=False,
        several=False,
        rows=_measures("R"),
        options=[],
    ),
    asked(
        "ranking",
        "order",
        "Q10",
        said(
            "رتبوا التدابير الثلاثة التي ينبغي الشروع فيها أولا.",
            "Classez les trois mesures par lesquelles commencer.",
            "Rank the three measures to begin with.",
        ),
        options=_measures("A"),
        maximum=3,
    ),
    asked(
        "multiple_choice",
        "channels",
        "Q11",
        said(
            "بأي وسيلة تودون أن نخبركم؟",
            "Par quels moyens voulez-vous être informé(e) ?",
            "How would you like to be informed?",
        ),
        maximum=3,
        options=[
            choice(
                "boards",
                "A",
                said(
                    "سبورات الإعلانات بالمركز والدواوير",
                    "Les panneaux d’affichage au centre et dans les douars",
                    "Notice boards in the centre and the douars",
                ),
            ),
            choice(
                "market",
                "B",
                said("السوق الأسبوعي", "Le souk hebdomadaire", "The weekly market"),
            ),
            choice(
                "site",
                "C",
                said("موقع الجماعة", "Le site de la commune", "The commune’s website"),
            ),
            choice("associations", "D", said("الجمعيات", "Les associations", "Associations")),
            choice(
                "other_channel",
                "E",
                said("وسيلة أخرى", "Un autre moyen", "Another way"),
                is_other=True,
            ),
            choice(
                "no_channel",
                "F",
                said(
                    "لا أود أن أُخبر بشيء",
                    "Je ne veux pas être informé(e)",
                    "I do not want to be informed",
                ),
                is_exclusive=True,
            ),
        ],
    ),
    asked(
        "short_text",
        "market_place",
        "Q12",
        said(
            "في أي مكان من السوق يراكم عون الجماعة؟",
            "À quel endroit du souk faut-il vous attendre ?",
            "At which place of the market should we be?",
        ),
        required=True,
        conditions=(("Q11", "includes", "B"),),
    ),
    asked(
        "matrix",
        "times",
        "Q13",
        said(
            "متى يستطيع كل من هؤلاء حضور لقاء؟",
            "Quand chacun de ces publics peut-il venir à une rencontre ?",
            "When can each of these come to a meeting?",
        ),
        help_text=said(
            "اتركوا السطر فارغا إن كنتم لا تعلمون.",
            "Laissez une ligne vide si vous ne savez pas.",
            "Leave a line empty if you do not know.",
        ),
        preset="",
        no_opinion=False,
        several=True,
        rows=[
            choice("women", "R1", said("النساء", "Les femmes", "Women")),
            choice("youth", "R2", said("الشابات والشباب", "Les jeunes", "Young people")),
            choice(
                "disability",
                "R3",
                said(
                    "الأشخاص في وضعية إعاقة",
                    "Les personnes en situation de handicap",
                    "People with disabilities",
                ),
            ),
        ],
        options=[
            choice("morning", "A1", said("صباحا", "Le matin", "In the morning")),
            choice("evening", "A2", said("مساء", "Le soir", "In the evening")),
            choice("market_day", "A3", said("يوم السوق", "Le jour du souk", "On market day")),
        ],
    ),
]
