"""A few topics of the demonstration."""

from typing import Any

TOPICS: list[dict[str, Any]] = [
    {
        "slug": "citizen-participation",
        "name": {
            "ar": "المشاركة المواطنة",
            "fr": "Participation citoyenne",
            "en": "Citizen participation",
        },
        "introduction": {
            "ar": "كيف يساهم المواطنات والمواطنون والجمعيات في إعداد القرارات وتتبعها وتقييمها.",
            "fr": (
                "Comment citoyennes, citoyens et associations contribuent à préparer, suivre et "
                "évaluer les décisions."
            ),
            "en": "How citizens and associations help to prepare, follow and assess decisions.",
        },
    },
    {
        "slug": "open-government",
        "name": {
            "ar": "الحكومة المنفتحة",
            "fr": "Gouvernement ouvert",
            "en": "Open government",
        },
        "introduction": {
            "ar": "الشفافية والحق في الحصول على المعلومات وتقديم الحساب.",
            "fr": (
                "La transparence, le droit d’accès à l’information et l’obligation de rendre "
                "compte."
            ),
            "en": "Transparency, the right of access to information and accountability.",
        },
    },
    {
        "slug": "gender-equality",
        "name": {
            "ar": "مقاربة النوع",
            "fr": "Approche genre",
            "en": "Gender equality",
        },
        "introduction": {
            "ar": "القضايا النسائية ومقاربة النوع في جل محاور العمل الجماعي.",
            "fr": (
                "Les questions des femmes et l’approche genre dans tous les axes de l’action "
                "communale."
            ),
            "en": "Women’s issues and gender in every part of the commune’s work.",
        },
    },
    {
        "slug": "mobility",
        "name": {
            "ar": "التنقل والنقل",
            "fr": "Mobilité et transport",
            "en": "Mobility and transport",
        },
        "introduction": {
            "ar": "الطرق والنقل المدرسي والولوجيات.",
            "fr": "Les routes, le transport scolaire et l’accessibilité.",
            "en": "Roads, school transport and accessibility.",
        },
    },
    {
        "slug": "public-spaces",
        "name": {
            "ar": "الفضاءات العمومية",
            "fr": "Espaces publics",
            "en": "Public spaces",
        },
        "introduction": {
            "ar": "الساحات والحدائق والإنارة والنظافة.",
            "fr": "Les places, les jardins, l’éclairage et la propreté.",
            "en": "Squares, gardens, lighting and cleanliness.",
        },
    },
]
