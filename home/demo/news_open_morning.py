"""An invented morning in the invented commune: every kind of block that a text may hold."""

from typing import Any

from home.demo.news_open_morning_figures import KEY_FIGURES, TABLE

_CREDIT = {
    "ar": "رسم توضيحي، جماعة عين الزيتون",
    "fr": "dessin, commune d’Aïn Zitoun",
    "en": "drawing, commune of Aïn Zitoun",
}


def _picture(name: str, alt_text: dict[str, str], caption: dict[str, str]) -> dict[str, Any]:
    return {
        "image": f"picture:{name}",
        "alt_text": alt_text,
        "caption": caption,
        "credit": _CREDIT,
        "consent": True,
    }


_SQUARE = _picture(
    "square",
    {
        "ar": "ثلاثة أشخاص في ساحة مبلطة بالزليج تحيط بها منازل بيضاء وأشجار.",
        "fr": "Trois personnes sur une place pavée de zellige, entre des maisons blanches.",
        "en": "Three people on a square paved with zellige, among white houses.",
    },
    {
        "ar": "ساحة السوق كما اقتُرحت",
        "fr": "La place du marché, projetée",
        "en": "Market square, as proposed",
    },
)
_HILLS = _picture(
    "hills",
    {
        "ar": "أربع أشجار زيتون في سفح تل، وخلفها دوار صغير.",
        "fr": "Quatre oliviers au pied d’une colline, un petit douar au loin.",
        "en": "Four olive trees at the foot of a hill, a small douar behind.",
    },
    {
        "ar": "مدخل بستان الزيتون",
        "fr": "L’entrée de l’oliveraie",
        "en": "The way into the olive grove",
    },
)
_WORKSHOP = _picture(
    "workshop",
    {
        "ar": "عشرة أشخاص حول مائدة مستديرة عليها أوراق، في رسم من الأعلى.",
        "fr": "Dix personnes autour d’une table ronde couverte de feuilles, vues d’en haut.",
        "en": "Ten people around a table covered with sheets of paper, seen from above.",
    },
    {"ar": "مائدة الاقتراحات", "fr": "La table des propositions", "en": "The table of proposals"},
)
_BUS = _picture(
    "bus",
    {
        "ar": "حافلة مدرسية صفراء تقل خمسة تلاميذ على طريق بين التلال.",
        "fr": "Un car scolaire jaune avec cinq élèves, sur une route de collines.",
        "en": "A yellow school bus with five pupils on a road between hills.",
    },
    {"ar": "موقف الحافلة المدرسية", "fr": "L’arrêt du car scolaire", "en": "The school bus stop"},
)

OPEN_MORNING: dict[str, Any] = {
    "slug": "open-morning",
    "date": "2025-05-24",
    "place": {"ar": "عين الزيتون", "fr": "Aïn Zitoun", "en": "Aïn Zitoun"},
    "title": {
        "ar": "صباح مفتوح حول الساحات الثلاث: ما عُرض وما قيل",
        "fr": "Matinée ouverte sur les trois places : ce qui a été montré, ce qui a été dit",
        "en": "Open morning on the three squares: what was shown and what was said",
    },
    "summary": {
        "ar": "حدث متخيل من باب التجربة: عرضت جماعة عين الزيتون تصاميم ثلاث ساحات على ساكنتها.",
        "fr": (
            "Événement imaginé pour la démonstration : la commune d’Aïn Zitoun a montré à ses "
            "habitantes et habitants les esquisses de trois places."
        ),
        "en": (
            "Invented for the demonstration: the commune of Aïn Zitoun showed its inhabitants "
            "sketches of three squares."
        ),
    },
    "body": [
        (
            "paragraph",
            {
                "ar": (
                    "<p>فتحت دار الشباب أبوابها صباح السبت 24 ماي 2025 من الساعة التاسعة إلى "
                    "الواحدة. اطلع الزوار على التصاميم، وكتبوا ملاحظاتهم على المائدة أو على "
                    "الجدار، دون حاجة إلى التسجيل.</p>"
                ),
                "fr": (
                    "<p>La maison des jeunes a ouvert ses portes le samedi 24 mai 2025, de neuf "
                    "heures à treize heures. On pouvait regarder les esquisses et écrire ses "
                    "remarques à table ou au mur, sans s’inscrire.</p>"
                ),
                "en": (
                    "<p>The youth centre opened its doors on Saturday 24 May 2025, from nine to "
                    "one. People looked at the sketches and wrote their remarks at the table or "
                    "on the wall, without registering.</p>"
                ),
            },
        ),
        KEY_FIGURES,
        (
            "gallery",
            {
                "title": {
                    "ar": "ما عُرض على الجدران",
                    "fr": "Ce qui était aux murs",
                    "en": "What was on the walls",
                },
                "photos": [_SQUARE, _HILLS, _BUS],
            },
        ),
        (
            "heading",
            {
                "ar": "الساحات الثلاث بالأرقام",
                "fr": "Les trois places en chiffres",
                "en": "The three squares in figures",
            },
        ),
        TABLE,
        (
            "subheading",
            {
                "ar": "على المائدة",
                "fr": "Autour de la table",
                "en": "Around the table",
            },
        ),
        ("image", _WORKSHOP | {"decorative": False}),
        (
            "quote",
            {
                "ar": "لا نطلب ساحة جميلة فقط، بل ساحة نصل إليها جميعا.",
                "fr": "Nous ne voulons pas seulement une belle place, mais une place où chacune et chacun arrive.",  # noqa: E501
                "en": "We want not just a fine square, but one that all of us can reach.",
            },
        ),
        (
            "accordion",
            {
                "title": {
                    "ar": "أسئلة طُرحت كثيرا",
                    "fr": "Les questions les plus posées",
                    "en": "What was asked most",
                },
                "parts": [
                    {
                        "title": {
                            "ar": "متى تبدأ الأشغال؟",
                            "fr": "Quand commencent les travaux ?",
                            "en": "When do the works begin?",
                        },
                        "text": {
                            "ar": (
                                "<p>لا شيء مقرر بعد. يتداول المجلس بعد انتهاء المشاورة، ثم ينشر "
                                "جوابا معللا.</p>"
                            ),
                            "fr": (
                                "<p>Rien n’est décidé. Le conseil délibère une fois la "
                                "consultation close, puis publie une réponse motivée.</p>"
                            ),
                            "en": (
                                "<p>Nothing is decided yet. The council deliberates once the "
                                "consultation has closed, then publishes a reasoned reply.</p>"
                            ),
                        },
                    },
                    {
                        "title": {
                            "ar": "هل يبقى السوق الأسبوعي في مكانه؟",
                            "fr": "Le souk hebdomadaire reste-t-il sur place ?",
                            "en": "Does the weekly market stay where it is?",
                        },
                        "text": {
                            "ar": "<p>نعم، في التصاميم الثلاثة كلها.</p>",
                            "fr": "<p>Oui, dans les trois esquisses.</p>",
                            "en": "<p>Yes, in all three sketches.</p>",
                        },
                    },
                    {
                        "title": {
                            "ar": "كيف أبدي رأيي إن لم أحضر؟",
                            "fr": "Comment donner mon avis si je n’étais pas là ?",
                            "en": "How can I say what I think if I was not there?",
                        },
                        "text": {
                            "ar": (
                                "<ul><li>عبر هذا الموقع، دون حساب.</li><li>بمكتب الضبط، على "
                                "ورق.</li></ul>"
                            ),
                            "fr": (
                                "<ul><li>Sur ce site, sans compte.</li><li>Au bureau d’ordre, "
                                "sur papier.</li></ul>"
                            ),
                            "en": (
                                "<ul><li>On this site, without an account.</li><li>At the "
                                "registry, on paper.</li></ul>"
                            ),
                        },
                    },
                ],
            },
        ),
        (
            "video",
            {
                "title": {
                    "ar": "جولة في ساحة السوق (رابط متخيل)",
                    "fr": "Une visite de la place du marché (lien fictif)",
                    "en": "A walk across the market square (invented link)",
                },
                "address": "https://video.ain-zitoun.example/w/demonstration",
                "poster": "picture:square",
                "transcript": {
                    "ar": (
                        "هذا الفيديو غير موجود: يبين الرابط كيف تُعرض الفيديوهات. لا يُطلب شيء من "
                        "موقع آخر قبل الضغط."
                    ),
                    "fr": (
                        "Cette vidéo n’existe pas : le lien montre comment les vidéos se "
                        "présentent. Rien n’est demandé à un autre site avant le clic."
                    ),
                    "en": (
                        "There is no such video: the link shows how videos are presented. Nothing "
                        "is asked of another site before a click."
                    ),
                },
            },
        ),
        (
            "attachments",
            {
                "title": {
                    "ar": "للتحميل",
                    "fr": "À télécharger",
                    "en": "To download",
                },
                "documents": [
                    {
                        "document": "document:open-morning",
                        "title": {
                            "ar": "لوحات العرض (وثيقة تجريبية)",
                            "fr": "Les panneaux (document de démonstration)",
                            "en": "The panels (demonstration document)",
                        },
                        "language": "fr",
                    }
                ],
            },
        ),
        (
            "call_to_action",
            {
                "text": {
                    "ar": "ما زالت مشاورات أخرى مفتوحة في وجه الجميع.",
                    "fr": "D’autres consultations sont ouvertes à toutes et à tous.",
                    "en": "Other consultations are open to everyone.",
                },
                "label": {
                    "ar": "الاطلاع على المشاورات",
                    "fr": "Voir les consultations",
                    "en": "See the consultations",
                },
                "page": "page:consultations",
                "address": "",
            },
        ),
    ],
}

PANEL_LINES = [
    "Trois places a Ain Zitoun",
    "Document de demonstration: commune imaginaire, contenu invente.",
    "",
    "1. Place du marche: de l'ombre, un passage de plain-pied.",
    "2. Place de l'ecole: un arret de car abrite.",
    "3. Entree de l'oliveraie: de l'eclairage et des bancs.",
]
