"""What the invented commune publishes under law 31-13; every figure is invented."""

from typing import Any

_NOTE = "Document de démonstration : commune et chiffres inventés."

AIN_ZITOUN_PUBLICATIONS: list[dict[str, Any]] = [
    {
        "slug": "council-session-february-2026",
        "category": "council",
        "date": "2026-02-20",
        "reference": "PV 01/2026",
        "licence": "law-31-13",
        "title": {
            "ar": "محضر الدورة العادية لشهر فبراير 2026",
            "fr": "Procès-verbal de la session ordinaire de février 2026",
            "en": "Minutes of the ordinary session of February 2026",
        },
        "summary": {
            "ar": (
                "خمس نقط في جدول الأعمال، منها إعداد خطة المشاركة المواطنة، ونتائج التصويت عليها."
            ),
            "fr": (
                "Cinq points à l’ordre du jour, dont la préparation du plan de participation "
                "citoyenne, et le résultat de chaque vote."
            ),
            "en": (
                "Five items on the agenda, the preparation of the citizen participation plan "
                "among them, and the result of each vote."
            ),
        },
        "files": [
            {
                "name": "pv-fevrier-2026.pdf",
                "language": "fr",
                "title": {
                    "ar": "المحضر (بالفرنسية)",
                    "fr": "Le procès-verbal",
                    "en": "The minutes (in French)",
                },
                "lines": [
                    "Procès-verbal de la session de février 2026",
                    "Conseil communal d’Aïn Zitoun",
                    "1. Préparation du plan de participation citoyenne : adopté.",
                    "2. Programmation de l’excédent budgétaire : adopté.",
                    "3. Convention de transport scolaire : adopté.",
                    "4. Dénomination de places publiques : reporté.",
                    "5. Questions diverses.",
                    "",
                    _NOTE,
                ],
            }
        ],
    },
    {
        "slug": "action-programme",
        "category": "plans",
        "date": "2023-03-15",
        "reference": "",
        "licence": "law-31-13",
        "title": {
            "ar": "برنامج عمل الجماعة، من 2022 إلى 2027",
            "fr": "Programme d’action de la commune, de 2022 à 2027",
            "en": "Action programme of the commune, 2022 to 2027",
        },
        "summary": {
            "ar": "الأولويات الست للجماعة ومشاريعها وآجالها ومصادر تمويلها، وكيف يُتتبع إنجازها.",
            "fr": (
                "Les six priorités de la commune, leurs projets, leurs échéances, leur "
                "financement, et la manière d’en suivre l’exécution."
            ),
            "en": (
                "The six priorities of the commune, their projects, dates and funding, and how "
                "their progress is followed."
            ),
        },
        "files": [
            {
                "name": "programme-action-2022-2027.pdf",
                "language": "fr",
                "title": {
                    "ar": "برنامج العمل (بالفرنسية)",
                    "fr": "Le programme d’action",
                    "en": "The action programme (in French)",
                },
                "lines": [
                    "Programme d’action de la commune d’Aïn Zitoun",
                    "De 2022 à 2027",
                    "1. Eau et assainissement",
                    "2. Routes et pistes",
                    "3. École et transport scolaire",
                    "4. Espaces publics",
                    "5. Femmes et jeunes",
                    "6. Administration ouverte",
                    "",
                    _NOTE,
                ],
            }
        ],
    },
    {
        "slug": "school-transport-agreement",
        "category": "agreements",
        "date": "2025-09-10",
        "reference": "2025/14",
        "licence": "law-31-13",
        "title": {
            "ar": "اتفاقية شراكة بشأن النقل المدرسي",
            "fr": "Convention de partenariat pour le transport scolaire",
            "en": "Partnership agreement on school transport",
        },
        "summary": {
            "ar": (
                "ما تلتزم به الجماعة والجمعية المسيرة: الخطوط وعدد الحافلات والمساهمة المالية "
                "وتتبع الخدمة."
            ),
            "fr": (
                "Les engagements de la commune et de l’association gestionnaire : lignes, nombre "
                "de cars, contribution financière et suivi du service."
            ),
            "en": (
                "What the commune and the association that runs the service commit to: routes, "
                "number of buses, funding and follow-up."
            ),
        },
        "files": [
            {
                "name": "convention-transport-scolaire.pdf",
                "language": "fr",
                "title": {
                    "ar": "نص الاتفاقية (بالفرنسية)",
                    "fr": "Le texte de la convention",
                    "en": "The text of the agreement (in French)",
                },
                "lines": [
                    "Convention de partenariat 2025/14",
                    "Transport scolaire, commune d’Aïn Zitoun",
                    "Article 1. Objet",
                    "Article 2. Lignes et arrêts",
                    "Article 3. Contribution de la commune",
                    "Article 4. Suivi et évaluation",
                    "",
                    _NOTE,
                ],
            }
        ],
    },
    {
        "slug": "public-spaces-report",
        "category": "reports",
        "date": "2025-11-05",
        "reference": "",
        "licence": "cc-by-4.0",
        "title": {
            "ar": "تقرير عن حالة الفضاءات العمومية",
            "fr": "Rapport sur l’état des espaces publics",
            "en": "Report on the state of public spaces",
        },
        "summary": {
            "ar": (
                "معاينة أحد عشر فضاء عموميا: الإنارة والظل والولوجية والنظافة، مع ترتيب الأولويات."
            ),
            "fr": (
                "Onze espaces publics visités : éclairage, ombre, accessibilité, propreté, avec un "
                "ordre de priorité."
            ),
            "en": (
                "Eleven public spaces visited: lighting, shade, accessibility and cleanliness, "
                "with an order of priority."
            ),
        },
        "files": [
            {
                "name": "rapport-espaces-publics.pdf",
                "language": "fr",
                "title": {
                    "ar": "التقرير الكامل (بالفرنسية)",
                    "fr": "Le rapport complet",
                    "en": "The full report (in French)",
                },
                "lines": [
                    "L’état des espaces publics",
                    "Commune d’Aïn Zitoun, novembre 2025",
                    "Onze espaces visités, quatre critères.",
                    "Priorité 1 : la place du souk et le jardin de l’école.",
                    "Priorité 2 : les abords du centre de santé.",
                    "",
                    _NOTE,
                ],
            }
        ],
    },
    {
        "slug": "information-request-form",
        "category": "forms",
        "date": "2025-01-02",
        "reference": "",
        "licence": "law-31-13",
        "title": {
            "ar": "استمارة طلب الحصول على المعلومات",
            "fr": "Formulaire de demande d’information",
            "en": "Request for information form",
        },
        "summary": {
            "ar": "صفحة واحدة تُملأ وتُسلم لمكتب الضبط مقابل وصل، أو تُرسل بالبريد الإلكتروني.",
            "fr": "Une page à remplir et à déposer au bureau d’ordre, ou à envoyer par courriel.",
            "en": "One page to fill in and hand in at the registry office, or to send by email.",
        },
        "files": [
            {
                "name": "formulaire-demande-information.pdf",
                "language": "fr",
                "title": {
                    "ar": "الاستمارة (بالفرنسية)",
                    "fr": "Le formulaire",
                    "en": "The form (in French)",
                },
                "lines": [
                    "Demande d’accès à l’information",
                    "Loi n° 31.13 – commune d’Aïn Zitoun",
                    "Information demandée : ............................................",
                    "Adresse pour la réponse : .........................................",
                    "Date et signature : ...............................................",
                    "",
                    _NOTE,
                ],
            }
        ],
    },
]
