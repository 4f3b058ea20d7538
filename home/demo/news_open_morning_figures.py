"""The numbers of the invented open morning."""

from typing import Any

KEY_FIGURES: tuple[str, dict[str, Any]] = (
    "key_figures",
    {
        "figures": [
            {
                "number": {"ar": "64", "fr": "64", "en": "64"},
                "label": {
                    "ar": "زائرة وزائرا",
                    "fr": "visiteuses et visiteurs",
                    "en": "visitors",
                },
            },
            {
                "number": {"ar": "55 %", "fr": "55 %", "en": "55%"},
                "label": {"ar": "منهم نساء", "fr": "de femmes", "en": "of them women"},
            },
            {
                "number": {"ar": "128", "fr": "128", "en": "128"},
                "label": {
                    "ar": "ملاحظة مكتوبة",
                    "fr": "remarques écrites",
                    "en": "written remarks",
                },
            },
        ],
        "note": {
            "ar": "أرقام متخيلة: عدّ عند المدخل، دون أسماء.",
            "fr": "Chiffres inventés : comptés à l’entrée, sans noms.",
            "en": "Invented figures: counted at the door, without names.",
        },
    },
)

TABLE: tuple[str, dict[str, Any]] = (
    "table",
    {
        "caption": {
            "ar": "ما يوجد اليوم في كل ساحة، وما طُلب أكثر من غيره",
            "fr": "Ce que chaque place offre aujourd’hui, et le plus demandé",
            "en": "What each square has today, and what was asked for most",
        },
        "columns": [
            ("text", {"ar": "الساحة", "fr": "Place", "en": "Square"}),
            (
                "number",
                {"ar": "المساحة (م²)", "fr": "Surface (m²)", "en": "Area (m²)"},
            ),
            ("number", {"ar": "المقاعد", "fr": "Bancs", "en": "Benches"}),
            (
                "text",
                {"ar": "الأكثر طلبا", "fr": "Le plus demandé", "en": "Asked for most"},
            ),
        ],
        "rows": [
            [
                {"ar": "ساحة السوق", "fr": "Place du marché", "en": "Market square"},
                "2 400",
                "6",
                {
                    "ar": "أشجار للظل وممر مستو",
                    "fr": "De l’ombre et un passage de plain-pied",
                    "en": "Shade and a level way across",
                },
            ],
            [
                {"ar": "ساحة المدرسة", "fr": "Place de l’école", "en": "School square"},
                "850",
                "0",
                {
                    "ar": "موقف محمي للحافلة",
                    "fr": "Un arrêt de car abrité",
                    "en": "A sheltered bus stop",
                },
            ],
            [
                {
                    "ar": "مدخل بستان الزيتون",
                    "fr": "Entrée de l’oliveraie",
                    "en": "Way into the olive grove",
                },
                "1 150",
                "4",
                {
                    "ar": "إنارة ومقاعد",
                    "fr": "De l’éclairage et des bancs",
                    "en": "Lighting and benches",
                },
            ],
        ],
        "note": {
            "ar": "مساحات مقربة؛ معطيات متخيلة.",
            "fr": "Surfaces arrondies ; données inventées.",
            "en": "Rounded areas; invented data.",
        },
    },
)
