"""The menu, the footer and the notices of the invented commune: pages by their address."""

from typing import Any

type_words = dict[str, str]

# The page, the words of its entry (without any, its title) and the pages below it.
MENU: list[tuple[str, type_words, list[str]]] = [
    ("consultations", {}, []),
    ("programmes", {}, []),
    ("news", {}, ["press"]),
    (
        "about",
        {"ar": "عن المنصة", "fr": "La plateforme", "en": "About"},
        ["participation-charter", "contact"],
    ),
]

FOOTER: list[tuple[type_words, list[str]]] = [
    (
        {"ar": "المشاركة", "fr": "Participer", "en": "Take part"},
        ["consultations", "programmes", "participation-charter"],
    ),
    (
        {"ar": "الجماعة", "fr": "La commune", "en": "The commune"},
        ["about", "news", "press", "documents", "contact"],
    ),
]

SOCIAL: list[dict[str, str]] = [
    {"name": "Mastodon", "url": "https://social.ain-zitoun.example/@commune"},
]

NOTICES = {
    "legal_page": "legal-notice",
    "privacy_page": "privacy",
    "accessibility_page": "accessibility",
}

CONTACT: dict[str, Any] = {
    "title": {"ar": "اتصلوا بنا", "fr": "Nous contacter", "en": "Contact us"},
    "introduction": {
        "ar": "مكتب المواطن يستقبلكم ويجيب عن أسئلتكم حول المشاورات والورشات.",
        "fr": (
            "Le bureau du citoyen vous accueille et répond à vos questions sur les "
            "consultations et les ateliers."
        ),
        "en": (
            "The citizen’s office receives you and answers your questions about consultations "
            "and workshops."
        ),
    },
    "body": [
        (
            "heading",
            {
                "ar": "قبل أن تكتبوا إلينا",
                "fr": "Avant de nous écrire",
                "en": "Before you write to us",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>للإجابة عن مشاورة لا حاجة إلى مراسلتنا: استعملوا استمارتها. وإذا كان "
                    "سؤالكم حول مساهمة أرسلتموها، فاذكروا مرجعها المبين في الوصل.</p>"
                ),
                "fr": (
                    "<p>Pour répondre à une consultation, inutile de nous écrire : utilisez son "
                    "formulaire. Si votre question porte sur une contribution envoyée, indiquez "
                    "la référence inscrite sur le reçu.</p>"
                ),
                "en": (
                    "<p>To answer a consultation there is no need to write to us: use its form. "
                    "If you ask about a contribution you sent, give the reference on its "
                    "receipt.</p>"
                ),
            },
        ),
    ],
}
