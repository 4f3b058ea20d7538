"""The participation plans that a real programme handed to two councils, retold; nobody is named."""

from typing import Any

# The plans themselves bear no date that is public; the day on which they were presented does.
_PRESENTED_ON = "2017-12-26"
_SOURCE = {
    "ar": "منتدى بدائل المغرب، مع مجلسي كتامة وإساكن",
    "fr": "Forum des alternatives Maroc, avec les conseils de Ketama et d’Issaguen",
    "en": "Forum des Alternatives Maroc, with the councils of Ketama and Issaguen",
}
_ITS_SOURCES = {
    "ar": (
        "<p>أُعدت الخطة خلال ثلاث ورشات تشاركية، انطلاقا من:</p><ul><li>الدستور والإطار "
        "التشريعي؛</li><li>القوانين التنظيمية والنصوص المكملة لها؛</li><li>مخرجات أنشطة البرنامج "
        "وتوصياتها.</li></ul>"
    ),
    "fr": (
        "<p>Le plan a été préparé au cours de trois ateliers participatifs, à partir de :</p><ul>"
        "<li>la Constitution et le cadre législatif ;</li><li>les lois organiques et les textes "
        "qui les complètent ;</li><li>ce qui est sorti des activités du programme, "
        "recommandations comprises.</li></ul>"
    ),
    "en": (
        "<p>The plan was prepared at three participatory workshops, from:</p><ul><li>the "
        "Constitution and the legislation;</li><li>the organic laws and the texts that complete "
        "them;</li><li>the outputs of the programme’s activities and their recommendations.</li>"
        "</ul>"
    ),
}
_AFTERWARDS = {
    "ar": (
        "<p>تتضمن الخطة مقترحات، وتقوم على المسؤولية المشتركة بين المنتخبات والمنتخبين والمواطنات "
        "والمواطنين. وبعد تسليمها للمجلس، واكبت أربع ورشات تتبع تفعيلها في الجماعتين.</p>"
    ),
    "fr": (
        "<p>Le plan contient des propositions et repose sur la responsabilité partagée entre les "
        "élus et les citoyens, femmes et hommes. Après sa remise au conseil, quatre ateliers de "
        "suivi ont accompagné sa mise en œuvre dans les deux communes.</p>"
    ),
    "en": (
        "<p>The plan holds proposals and rests on the responsibility that elected people and "
        "citizens, women and men, share. After it was handed to the council, four follow-up "
        "workshops accompanied its application in the two communes.</p>"
    ),
}
_ABOUT_THE_FILE = {
    "ar": (
        "<p>الملف المرفق ملخص أُعد لهذا العرض التوضيحي وليس نص الخطة الأصلي. والتاريخ المذكور هو "
        "تاريخ الندوة الصحافية التي قُدمت خلالها حصيلة البرنامج.</p>"
    ),
    "fr": (
        "<p>Le fichier joint est un résumé fait pour cette démonstration ; ce n’est pas le texte "
        "du plan. La date indiquée est celle de la conférence de presse où le bilan du programme "
        "a été présenté.</p>"
    ),
    "en": (
        "<p>The file is a summary made for this demonstration, not the text of the plan. The date "
        "is that of the press conference at which the results of the programme were presented."
        "</p>"
    ),
}


def _plan(slug: str, *, ar: str, fr: str, of_fr: str, en: str) -> dict[str, Any]:
    return {
        "slug": f"{slug}-participation-plan",
        "category": "participation",
        "date": _PRESENTED_ON,
        "reference": "",
        "licence": "permission",
        "source": _SOURCE,
        "title": {
            "ar": f"خطة المشاركة المواطنة لجماعة {ar}",
            "fr": f"Plan de participation citoyenne {of_fr}",
            "en": f"Citizen participation plan of {en}",
        },
        "summary": {
            "ar": f"وُضعت الخطة مع الجمعيات والمواطنات والمواطنين وسُلمت إلى مجلس جماعة {ar}.",
            "fr": (
                "Un plan élaboré avec les associations, les citoyennes et les citoyens, puis remis "
                f"au conseil communal {of_fr}."
            ),
            "en": (
                f"A plan drawn up with associations and citizens and handed to the council of {en}."
            ),
        },
        "body": [
            ("paragraph", _ITS_SOURCES),
            ("paragraph", _AFTERWARDS),
            ("paragraph", _ABOUT_THE_FILE),
        ],
        "files": [
            {
                "name": f"plan-participation-{slug}.pdf",
                "language": "fr",
                "title": {
                    "ar": f"ملخص خطة {ar} (بالفرنسية، للعرض التوضيحي)",
                    "fr": f"Résumé du plan {of_fr} (démonstration)",
                    "en": f"Summary of the plan of {en} (in French, demonstration)",
                },
                "lines": [
                    f"Plan de participation citoyenne : {fr}",
                    "Résumé fait pour la démonstration d’Agraw",
                    "Trois ateliers participatifs pour l’élaborer.",
                    "Sources : la Constitution, les lois organiques,",
                    "les recommandations des ateliers.",
                    f"Remis au conseil communal {of_fr}.",
                    "Quatre ateliers de suivi dans les deux communes.",
                    "",
                    "Ce fichier n’est pas le texte original du plan.",
                ],
            }
        ],
    }


PARTICIPATION_PLANS: list[dict[str, Any]] = [
    _plan("ketama", ar="كتامة", fr="Ketama", of_fr="de Ketama", en="Ketama"),
    _plan("issaguen", ar="إساكن", fr="Issaguen", of_fr="d’Issaguen", en="Issaguen"),
]
