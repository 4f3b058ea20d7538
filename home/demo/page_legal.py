"""The legal notice of the invented commune."""

from typing import Any

LEGAL: dict[str, Any] = {
    "slug": "legal-notice",
    "title": {"ar": "إشعار قانوني", "fr": "Mentions légales", "en": "Legal notice"},
    "introduction": {
        "ar": "من ينشر هذا الموقع، وكيف يمكن إعادة استعمال محتواه.",
        "fr": "Qui publie ce site, et comment réutiliser son contenu.",
        "en": "Who publishes this site, and how its content may be reused.",
    },
    "body": [
        ("heading", {"ar": "الناشر", "fr": "Éditeur", "en": "Publisher"}),
        (
            "paragraph",
            {
                "ar": (
                    "<p>تنشر جماعة عين الزيتون هذا الموقع تحت مسؤولية رئاسة مجلسها. هذه الجماعة "
                    "متخيلة، والموقع عرض تجريبي.</p>"
                ),
                "fr": (
                    "<p>Ce site est publié par la commune d’Aïn Zitoun, sous la responsabilité "
                    "de la présidence de son conseil. Cette commune est inventée et le site est "
                    "une démonstration.</p>"
                ),
                "en": (
                    "<p>This site is published by the commune of Aïn Zitoun, under the "
                    "responsibility of the president of its council. The commune is invented "
                    "and the site is a demonstration.</p>"
                ),
            },
        ),
        ("heading", {"ar": "إعادة الاستعمال", "fr": "Réutilisation", "en": "Reuse"}),
        (
            "paragraph",
            {
                "ar": (
                    "<p>يمكن إعادة استعمال المعلومات المنشورة طبقا للقانون رقم 31.13، بشرط ذكر "
                    "مصدرها وتاريخها وعدم تحريف مضمونها.</p>"
                ),
                "fr": (
                    "<p>Les informations publiées peuvent être réutilisées conformément à la loi "
                    "n° 31-13, à condition d’en citer la source et la date et de ne pas en "
                    "altérer le sens.</p>"
                ),
                "en": (
                    "<p>What is published may be reused under law 31-13, provided that its source "
                    "and date are named and its meaning is not altered.</p>"
                ),
            },
        ),
    ],
}
