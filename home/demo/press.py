"""The press room of the demonstration: real facts of a public report, retold; nobody is named."""

from typing import Any

PRESS_INDEX: dict[str, Any] = {
    "title": {"ar": "فضاء الصحافة", "fr": "Espace presse", "en": "Press room"},
    "introduction": {
        "ar": "بلاغات وندوات ودعوات موجهة إلى الصحافة، مع وثائقها.",
        "fr": "Communiqués, conférences et invitations à la presse, avec leurs documents.",
        "en": "Releases, conferences and invitations to the press, with their documents.",
    },
}

# What the document itself says; in Latin letters, since no font travels with it.
REPORT_LINES = [
    "Document de démonstration",
    "Conférence de presse, Al Hoceïma, 26 décembre 2017.",
    "Programme de renforcement de la participation des associations,",
    "des citoyennes et des citoyens à Ketama et à Issaguen.",
    "",
    "Ce fichier a été fait pour montrer une pièce jointe dans Agraw.",
    "Il n’est pas le compte rendu original.",
]

PRESS_CONFERENCE: dict[str, Any] = {
    "slug": "al-hoceima-2017",
    "topics": ["citizen-participation"],
    "places": ["ketama", "issaguen", "al-hoceima"],
    "kind": "conference",
    "date": "2017-12-26",
    "place": {"ar": "الحسيمة", "fr": "Al Hoceïma", "en": "Al Hoceima"},
    "title": {
        "ar": "ندوة صحافية بالحسيمة: تقديم حصيلة المشاركة المواطنة بكتامة وإساكن",
        "fr": (
            "Conférence de presse à Al Hoceïma : le bilan de la participation citoyenne à Ketama "
            "et à Issaguen"
        ),
        "en": (
            "Press conference in Al Hoceima: what citizen participation achieved in Ketama and "
            "Issaguen"
        ),
    },
    "summary": {
        "ar": (
            "قُدمت للصحافة حصيلة برنامج دام ما يقارب سنتين: عشر ورشات، وخطة للمشاركة المواطنة سُلمت "
            "إلى المجلسين، وحملة ترافعية."
        ),
        "fr": (
            "Le bilan d’un programme de près de deux ans a été présenté à la presse : dix "
            "ateliers, un plan de participation citoyenne remis aux deux conseils et une campagne "
            "de plaidoyer."
        ),
        "en": (
            "The results of a programme of almost two years were presented to the press: ten "
            "workshops, a citizen participation plan handed to both councils, and an advocacy "
            "campaign."
        ),
    },
    "spokesperson_quality": {
        "ar": "منتدى بدائل المغرب، الجهة المشرفة على البرنامج",
        "fr": "Forum des alternatives Maroc, porteur du programme",
        "en": "Forum des Alternatives Maroc, which ran the programme",
    },
    "contact_role": {
        "ar": "مكتب التواصل، جماعة عين الزيتون (معطيات للعرض التوضيحي)",
        "fr": "Bureau de la communication, commune d’Aïn Zitoun (démonstration)",
        "en": "Communication office, commune of Aïn Zitoun (demonstration)",
    },
    "contact_email": "press@ain-zitoun.example",
    "attachment": {
        "ar": "تقرير الندوة الصحافية، الحسيمة، 26 دجنبر 2017 (وثيقة للعرض التوضيحي)",
        "fr": "Compte rendu de la conférence, Al Hoceïma, 26 décembre 2017 (démonstration)",
        "en": "Report of the conference, Al Hoceima, 26 December 2017 (demonstration)",
    },
    "body": [
        (
            "paragraph",
            {
                "ar": (
                    "<p>انعقدت بالحسيمة، يوم الثلاثاء 26 دجنبر 2017، ندوة صحافية قُدمت خلالها تجربة "
                    "برنامج «تعزيز مشاركة الجمعيات والمواطنين والمواطنات في جماعتي كتامة "
                    "وإساكن» بإقليم الحسيمة.</p>"
                ),
                "fr": (
                    "<p>Une conférence de presse s’est tenue à Al Hoceïma le mardi 26 décembre "
                    "2017. Elle a présenté le programme de renforcement de la participation des "
                    "associations, des citoyennes et des citoyens à Ketama et à Issaguen, dans la "
                    "province d’Al Hoceïma.</p>"
                ),
                "en": (
                    "<p>A press conference was held in Al Hoceima on Tuesday 26 December 2017. It "
                    "presented the programme to strengthen the participation of associations and "
                    "citizens in Ketama and Issaguen, in Al Hoceima province.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "ما عُرض على الصحافة",
                "fr": "Ce qui a été présenté",
                "en": "What was presented",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li>ثلاث ورشات للتكوين، وثلاث ورشات تشاركية، وأربع ورشات تتبع؛</li>"
                    "<li>خطة المشاركة المواطنة، التي سُلمت إلى مجلسي كتامة وإساكن؛</li>"
                    "<li>حملة ترافعية من أجل تحسين الإطار القانوني والعملي.</li></ul>"
                ),
                "fr": (
                    "<ul><li>trois ateliers de formation, trois ateliers participatifs et quatre "
                    "ateliers de suivi ;</li><li>le plan de participation citoyenne, remis aux "
                    "conseils de Ketama et d’Issaguen ;</li><li>une campagne de plaidoyer pour "
                    "améliorer le cadre juridique et pratique.</li></ul>"
                ),
                "en": (
                    "<ul><li>three training workshops, three participatory workshops and four "
                    "follow-up workshops;</li><li>the citizen participation plan, handed to the "
                    "councils of Ketama and Issaguen;</li><li>an advocacy campaign to improve the "
                    "legal and practical framework.</li></ul>"
                ),
            },
        ),
        (
            "paragraph",
            {
                "ar": "<p><b>المصدر</b>: التقرير العمومي للندوة، بتصرف.</p>",
                "fr": "<p><b>Source</b> : compte rendu public de la conférence, reformulé.</p>",
                "en": "<p><b>Source</b>: public report of the conference, retold.</p>",
            },
        ),
    ],
}
