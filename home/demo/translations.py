"""Texts for what translators meet: an item that waits in French, and a source that moved on."""

from typing import Any

# Public in Arabic; its French translation was handed in, its English one is missing.
WAITING_NEWS: dict[str, Any] = {
    "slug": "support-workshops",
    "date": "2022-11-07",
    "place": {"ar": "عين الزيتون", "fr": "Aïn Zitoun"},
    "title": {
        "ar": "ورشات لمواكبة الجمعيات في كتابة العرائض",
        "fr": "Des ateliers pour accompagner les associations dans la rédaction des pétitions",
    },
    "summary": {
        "ar": "ثلاثة لقاءات مفتوحة أمام الجمعيات المحلية، دون أداء، بمقر الجماعة.",
        "fr": "Trois rencontres ouvertes aux associations locales, gratuites, au siège communal.",
    },
    "body": [
        (
            "paragraph",
            {
                "ar": (
                    "<p>يخصص مكتب المواطن ثلاثة لقاءات لكتابة عريضة كاملة: الموضوع، ولائحة "
                    "الدعم، والوثائق المطلوبة. يكفي أن تحضر كل جمعية ممثلة أو ممثلا.</p>"
                ),
                "fr": (
                    "<p>Le bureau du citoyen consacre trois rencontres à la rédaction d’une "
                    "pétition complète : l’objet, la liste de soutien et les pièces demandées. "
                    "Une représentante ou un représentant par association suffit.</p>"
                ),
            },
        )
    ],
}

# The Arabic page was updated after its translations were made.
CHANGED_PAGE = "participation-charter"
ADDED_SENTENCE = "حُيّن هذا الميثاق بعد ملاحظات جمعيات الجماعة."
