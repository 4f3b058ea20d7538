"""Tables that the invented commune publishes; every figure is invented."""

from typing import Any

_NOTE = "Document de démonstration : commune et chiffres inventés."

OPEN_DATA: list[dict[str, Any]] = [
    {
        "slug": "budget-2026",
        "category": "budget",
        "date": "2026-01-15",
        "reference": "",
        "licence": "law-31-13",
        "title": {
            "ar": "ميزانية الجماعة لسنة 2026",
            "fr": "Budget de la commune pour 2026",
            "en": "Budget of the commune for 2026",
        },
        "summary": {
            "ar": "المداخيل والنفقات حسب الأبواب، في صفحة للقراءة وفي جدول لإعادة الاستعمال.",
            "fr": (
                "Recettes et dépenses par chapitre, sur une page à lire et dans un tableau à "
                "réutiliser."
            ),
            "en": "Revenue and expenditure by chapter, as a page to read and a table to reuse.",
        },
        "files": [
            {
                "name": "budget-2026.pdf",
                "language": "fr",
                "title": {
                    "ar": "الميزانية في صفحة (بالفرنسية)",
                    "fr": "Le budget en une page",
                    "en": "The budget on one page (in French)",
                },
                "lines": [
                    "Le budget 2026 en une page",
                    "Commune d’Aïn Zitoun",
                    "Recettes de fonctionnement : 18,4 millions de dirhams",
                    "Dépenses de fonctionnement : 15,1 millions de dirhams",
                    "Investissement : 3,3 millions de dirhams",
                    "",
                    _NOTE,
                ],
            },
            {
                "name": "budget-2026.csv",
                "language": "ar",
                "title": {
                    "ar": "الميزانية حسب الأبواب",
                    "fr": "Le budget par chapitre (en arabe)",
                    "en": "The budget by chapter (in Arabic)",
                },
                "table": [
                    ["الباب", "المبلغ بالدرهم"],
                    ["الموظفون", "8200000"],
                    ["الإنارة والماء", "2900000"],
                    ["النظافة", "1800000"],
                    ["الدعم والشراكات", "2200000"],
                    ["الاستثمار", "3300000"],
                ],
            },
        ],
    },
    {
        "slug": "contracts-2026",
        "category": "contracts",
        "date": "2026-01-30",
        "reference": "",
        "licence": "law-31-13",
        "title": {
            "ar": "البرنامج التوقعي للصفقات العمومية لسنة 2026",
            "fr": "Programme prévisionnel des marchés publics 2026",
            "en": "Planned public contracts for 2026",
        },
        "summary": {
            "ar": "الصفقات المزمع إبرامها هذه السنة: موضوعها وشهر الإعلان عنها ومكان التنفيذ.",
            "fr": "Les marchés prévus cette année : objet, mois de l’appel d’offres et lieu.",
            "en": "The contracts planned this year: subject, month of the tender and place.",
        },
        "files": [
            {
                "name": "marches-2026.csv",
                "language": "ar",
                "title": {
                    "ar": "لائحة الصفقات",
                    "fr": "La liste des marchés (en arabe)",
                    "en": "The list of contracts (in Arabic)",
                },
                "table": [
                    ["الموضوع", "الشهر", "المكان"],
                    ["تهيئة ساحة السوق", "مارس", "المركز"],
                    ["إصلاح مسلك قروي", "ماي", "دوار الزيتونة"],
                    ["اقتناء حافلة للنقل المدرسي", "يونيو", "تراب الجماعة"],
                ],
            }
        ],
    },
    {
        "slug": "water-points",
        "category": "statistics",
        "date": "2026-04-08",
        "reference": "",
        "licence": "odbl-1.0",
        "title": {
            "ar": "نقط الماء والنافورات العمومية حسب الدواوير",
            "fr": "Points d’eau et fontaines publiques par douar",
            "en": "Water points and public fountains by douar",
        },
        "summary": {
            "ar": "لكل دوار: عدد نقط الماء، وما يشتغل منها، وتاريخ آخر معاينة.",
            "fr": (
                "Pour chaque douar : le nombre de points d’eau, ceux qui fonctionnent et la date "
                "du dernier contrôle."
            ),
            "en": "For each douar: how many water points, how many work, and the last inspection.",
        },
        "files": [
            {
                "name": "points-eau-2026.csv",
                "language": "ar",
                "title": {
                    "ar": "نقط الماء، أبريل 2026",
                    "fr": "Points d’eau, avril 2026 (en arabe)",
                    "en": "Water points, April 2026 (in Arabic)",
                },
                "table": [
                    ["الدوار", "نقط الماء", "تشتغل", "آخر معاينة"],
                    ["المركز", "9", "8", "08/04/2026"],
                    ["دوار الزيتونة", "4", "3", "07/04/2026"],
                    ["دوار العين", "5", "5", "07/04/2026"],
                    ["دوار الجبل", "3", "1", "06/04/2026"],
                ],
            }
        ],
    },
]
