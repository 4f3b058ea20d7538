"""The whole report of an invented workshop, with its recommendations."""

from typing import Any

COMMUNE = {"ar": "عين الزيتون", "fr": "Aïn Zitoun", "en": "Aïn Zitoun"}
COUNCIL = {
    "ar": "مجلس جماعة عين الزيتون",
    "fr": "Conseil communal d’Aïn Zitoun",
    "en": "Communal council of Aïn Zitoun",
}
ORGANISERS = {
    "ar": "جماعة عين الزيتون وجمعيات محلية",
    "fr": "La commune d’Aïn Zitoun et des associations locales",
    "en": "The commune of Aïn Zitoun and local associations",
}
VENUE = {
    "ar": "دار الشباب",
    "fr": "Maison des jeunes",
    "en": "Youth centre",
}
STAFF = {
    "ar": "مكتب المشاركة المواطنة",
    "fr": "Bureau de la participation citoyenne",
    "en": "Citizen participation office",
}

REPORTED: dict[str, Any] = {
    "slug": "public-spaces-workshop",
    "topics": ["public-spaces", "gender-equality"],
    "spoken_languages": ["darija", "tarifit"],
    "associations_present": 7,
    "age_bands": [("18_35", 14), ("36_60", 19), ("over_60", 6)],
    "slogan": {
        "ar": "فضاءاتنا نقررها معا",
        "fr": "Nos espaces, décidons-en ensemble",
        "en": "Our spaces: let us decide together",
    },
    "legal_basis": [
        {
            "ar": "القانون التنظيمي رقم 113.14 المتعلق بالجماعات، المادة 119",
            "fr": "Loi organique n° 113.14 relative aux communes, article 119",
            "en": "Organic law 113.14 on communes, article 119",
        },
    ],
    "kind": "participatory",
    "phase": "proposals",
    "in_days": -46,
    "times": ("09:30", "13:00"),
    "title": {
        "ar": "ورشة تشاركية حول الساحات والحدائق",
        "fr": "Atelier participatif sur les places et les jardins",
        "en": "Participatory workshop on squares and gardens",
    },
    "summary": {
        "ar": "قرأ المشاركون والمشاركات نتائج المشاورة ورتبوا ما ينبغي إنجازه أولا.",
        "fr": "Les participantes et participants ont lu les résultats de la consultation et classé "
        "ce qu’il faut faire en premier.",
        "en": "Participants read the results of the consultation and ranked what to do first.",
    },
    "venue": VENUE,
    "commune": COMMUNE,
    "organisers": ORGANISERS,
    "context": {
        "ar": "سألت الجماعة الساكنة عن فضاءاتها العمومية. وهذه الورشة تناقش أجوبتها وجها لوجه.",
        "fr": "La commune a interrogé la population sur ses espaces publics. Cet atelier discute "
        "les réponses de vive voix.",
        "en": "The commune asked inhabitants about their public spaces. This workshop discussed "
        "the answers face to face.",
    },
    "objectives": [
        {
            "ar": "عرض نتائج المشاورة العمومية.",
            "fr": "Présenter les résultats de la consultation publique.",
            "en": "Present the results of the public consultation.",
        },
        {
            "ar": "ترتيب الأشغال حسب الأولوية.",
            "fr": "Classer les travaux par priorité.",
            "en": "Put the works in order of priority.",
        },
        {
            "ar": "الاتفاق على طريقة للتتبع.",
            "fr": "Convenir d’une manière de suivre les travaux.",
            "en": "Agree on a way to follow the works.",
        },
    ],
    "agenda": [
        {
            "time": "09:30",
            "title": {"ar": "الاستقبال", "fr": "Accueil", "en": "Welcome"},
            "person": "",
        },
        {
            "time": "10:00",
            "title": {
                "ar": "تقديم نتائج المشاورة",
                "fr": "Présentation des résultats de la consultation",
                "en": "Results of the consultation",
            },
            "person": STAFF,
        },
        {
            "time": "10:45",
            "title": {
                "ar": "العمل في مجموعات",
                "fr": "Travail en groupes",
                "en": "Working groups",
            },
            "person": "",
        },
        {
            "time": "12:00",
            "title": {
                "ar": "الجلسة العامة والتوصيات",
                "fr": "Plénière et recommandations",
                "en": "Plenary and recommendations",
            },
            "person": "",
        },
    ],
    "chair": {
        "ar": "رئاسة لجنة المشاركة المواطنة بالمجلس",
        "fr": "Présidence de la commission de la participation citoyenne du conseil",
        "en": "Chair of the council’s citizen participation committee",
    },
    "facilitators": [
        {
            "ar": "ميسرة وميسر من جمعيات الأحياء",
            "fr": "Une animatrice et un animateur des associations de quartier",
            "en": "Two facilitators from neighbourhood associations",
        }
    ],
    "rapporteur": STAFF,
    "account": [
        (
            "heading",
            {"ar": "أهم ما دار", "fr": "L’essentiel", "en": "In short"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>طلبت النساء والشباب قبل كل شيء إنارة الممرات المؤدية إلى المدرسة. ودافعت "
                    "جمعيات الأحياء عن الظل ومقاعد للمسنين. وذكّر المجلس بأن الميزانية لا تسمح "
                    "بجميع الأشغال في سنة واحدة.</p>"
                ),
                "fr": (
                    "<p>Les femmes et les jeunes ont d’abord demandé l’éclairage des chemins de "
                    "l’école. Les associations de quartier ont défendu l’ombre et des bancs "
                    "pour les personnes âgées. Le conseil a rappelé que le budget ne permet pas "
                    "tous les travaux en une année.</p>"
                ),
                "en": (
                    "<p>Women and young people asked first of all for light on the paths to "
                    "school. Neighbourhood associations spoke for shade and for benches for the "
                    "elderly. The council recalled that the budget does not allow all works in "
                    "one year.</p>"
                ),
            },
        ),
    ],
    "attendance": [
        ("elected", 3, 6),
        ("staff", 2, 3),
        ("associations", 9, 8),
        ("citizens", 17, 12),
        ("authorities", 0, 2),
    ],
    "speakers": [
        {
            "name": "",
            "quality": {
                "ar": "ممثلة",
                "fr": "Représentante",
                "en": "Representative",
            },
            "organisation": {
                "ar": "جمعية نسائية محلية",
                "fr": "une association locale de femmes",
                "en": "a local women’s association",
            },
            "summary": {
                "ar": "بينت أن غياب الإنارة يمنع كثيرا من النساء من الخروج مساء.",
                "fr": "Elle a montré que sans éclairage bien des femmes ne sortent plus le soir.",
                "en": "She showed that without light many women no longer go out in the evening.",
            },
        },
        {
            "name": "",
            "quality": {
                "ar": "عضو",
                "fr": "Membre",
                "en": "Member",
            },
            "organisation": COUNCIL,
            "summary": {
                "ar": "شرح مراحل البرمجة وما يمكن إنجازه خلال السنة المقبلة.",
                "fr": "Il a expliqué la programmation et ce qui peut se faire l’an prochain.",
                "en": "He explained how works are planned and what can be done next year.",
            },
        },
    ],
    "groups": [
        {
            "theme": {"ar": "الإنارة", "fr": "L’éclairage", "en": "Lighting"},
            "facilitator": "",
            "rapporteur": "",
            "findings": {
                "ar": "أظلم المواضع هي الطريق بين المدرسة والدوار.",
                "fr": "Le plus sombre est le chemin entre l’école et le douar.",
                "en": "The darkest place is the road between the school and the douar.",
            },
            "proposals": {
                "ar": "البدء بأعمدة تعمل بالطاقة الشمسية.",
                "fr": "Commencer par des lampadaires solaires.",
                "en": "Start with solar street lamps.",
            },
        },
        {
            "theme": {"ar": "الحدائق والظل", "fr": "Jardins et ombre", "en": "Gardens and shade"},
            "facilitator": "",
            "rapporteur": "",
            "findings": {
                "ar": "الحديقة الكبرى بلا مقاعد ولا أشجار كافية.",
                "fr": "Le grand jardin manque de bancs et d’arbres.",
                "en": "The main garden lacks benches and trees.",
            },
            "proposals": {
                "ar": "غرس أشجار محلية يسقيها الحي.",
                "fr": "Planter des arbres du pays, que le quartier arrose.",
                "en": "Plant local trees that the neighbourhood waters.",
            },
        },
    ],
    "recommendations": [
        {
            "text": {
                "ar": "إنارة الطريق بين المدرسة والدوار قبل الدخول المدرسي المقبل.",
                "fr": "Éclairer le chemin entre l’école et le douar avant la prochaine rentrée.",
                "en": "Light the road from the school to the douar before the next school year.",
            },
            "status": "retained",
            "reply": {
                "ar": (
                    "قرر المجلس الأخذ بهذه التوصية: ستُركب أعمدة تعمل بالطاقة الشمسية، لأن الطريق "
                    "مستعملة يوميا ولأن كلفتها متوفرة في ميزانية السنة. ستُنشر صفقة الأشغال على "
                    "هذا الموقع."
                ),
                "fr": (
                    "Le conseil retient cette recommandation : des lampadaires solaires seront "
                    "posés, car le chemin sert chaque jour et son coût tient dans le budget de "
                    "l’année. Le marché de travaux sera publié sur ce site."
                ),
                "en": (
                    "The council retains this recommendation: solar lamps will be installed, "
                    "because the road is used every day and its cost fits this year’s budget. "
                    "The contract will be published on this site."
                ),
            },
        },
        {
            "text": {
                "ar": "وضع مقاعد وغرس أشجار بالحديقة الكبرى بمشاركة جمعيات الأحياء.",
                "fr": "Installer des bancs et planter des arbres au grand jardin, avec les "
                "associations de quartier.",
                "en": "Put benches and trees in the main garden, with neighbourhood associations.",
            },
        },
        {
            "text": {
                "ar": "إحداث لجنة تتبع تضم النساء والرجال بالتساوي.",
                "fr": "Créer un comité de suivi où siègent autant de femmes que d’hommes.",
                "en": "Set up a follow-up committee with as many women as men.",
            },
        },
    ],
    "next_steps": [
        {
            "text": {
                "ar": "عرض التوصيات على لجنة المجلس المختصة.",
                "fr": "Présenter les recommandations à la commission compétente du conseil.",
                "en": "Bring the recommendations before the council’s committee.",
            },
            "who": STAFF,
            "by_when": None,
        },
        {
            "text": {
                "ar": "تنظيم ورشة تتبع لتقديم ما أُنجز.",
                "fr": "Tenir un atelier de suivi pour dire ce qui a été fait.",
                "en": "Hold a follow-up workshop to say what was done.",
            },
            "who": COUNCIL,
            "by_when": None,
        },
    ],
    "evaluation": {
        "ar": "<p>ملأ المشاركون والمشاركات استمارة قصيرة: رأى أغلبهم أن الوقت لم يكف للنقاش.</p>",
        "fr": "<p>Un court questionnaire a été rempli : pour la plupart, le temps du débat a "
        "manqué.</p>",
        "en": "<p>Participants filled in a short form: most found that there was too little time "
        "for debate.</p>",
    },
}
