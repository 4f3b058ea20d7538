"""The closed consultation: invented squares, gardens and street lights."""

from typing import Any

from home.demo.questions_public_spaces import QUESTIONS

PUBLIC_SPACES: dict[str, Any] = {
    "slug": "public-spaces",
    "topics": ["public-spaces"],
    "state": "closed",
    "title": {
        "ar": "الساحات والحدائق والإنارة العمومية: بماذا نبدأ؟",
        "fr": "Places, jardins et éclairage public : par où commencer ?",
        "en": "Squares, gardens and street lighting: where should we start?",
    },
    "summary": {
        "ar": (
            "ستهيئ الجماعة فضاءاتها العمومية على مراحل. وقد سألت الساكنة عما تستعمله منها، "
            "وعما يعيق استعمالها، وعما ينبغي إنجازه أولا."
        ),
        "fr": (
            "La commune va aménager ses espaces publics par étapes. Elle a demandé à la "
            "population ce qu’elle utilise, ce qui l’en empêche et ce qu’il faut faire en "
            "premier."
        ),
        "en": (
            "The commune will improve its public spaces in stages. It asked inhabitants which "
            "ones they use, what stands in their way and what should be done first."
        ),
    },
    "asked_by": {
        "ar": "مجلس جماعة عين الزيتون",
        "fr": "Le conseil communal d’Aïn Zitoun",
        "en": "The communal council of Aïn Zitoun",
    },
    "body": [
        (
            "heading",
            {"ar": "لماذا نسألكم", "fr": "Pourquoi cette consultation", "en": "Why we are asking"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>خصص برنامج عمل الجماعة اعتمادات للفضاءات العمومية، غير أنها لا تكفي "
                    "لإنجاز كل شيء في سنة واحدة. ومن يستعمل الساحة كل يوم، أو يتجنبها ليلا، أو "
                    "يقطع الطريق إليها مشيا، أدرى بما ينقصها.</p>"
                ),
                "fr": (
                    "<p>Le programme d’action de la commune prévoit des crédits pour les "
                    "espaces publics, mais tout ne pourra pas être fait en un an. Qui traverse "
                    "la place chaque jour, l’évite la nuit ou marche longtemps pour "
                    "l’atteindre sait le mieux ce qui lui manque.</p>"
                ),
                "en": (
                    "<p>The commune’s action programme provides funds for public spaces, but "
                    "not everything can be done in one year. Those who cross the square every "
                    "day, avoid it at night or walk a long way to reach it know best what is "
                    "missing.</p>"
                ),
            },
        ),
        (
            "heading",
            {"ar": "ما ورد في المشروع", "fr": "Ce que dit le projet", "en": "What the draft says"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li><b>الإنارة العمومية</b>: تعويض المصابيح القديمة بأخرى مقتصدة "
                    "للطاقة، بدءا بطريق المدرسة ومداخل الدواوير.</li><li><b>ساحة السوق</b>: "
                    "مقاعد وظل وولوجيات، مع تنظيم وقوف السيارات.</li><li><b>حديقة العين</b>: "
                    "إصلاح المرافق الصحية وغرس أشجار محلية.</li><li><b>فضاءات اللعب</b>: فضاء "
                    "للأطفال في المركز وآخر في الدواوير.</li><li><b>المسالك</b>: أرصفة وممرات "
                    "صالحة للأشخاص في وضعية إعاقة ولعربات الأطفال.</li></ul>"
                ),
                "fr": (
                    "<ul><li><b>L’éclairage public</b> : remplacer les anciennes lampes par "
                    "des lampes économes, d’abord sur la route de l’école et à l’entrée des "
                    "douars.</li><li><b>La place du Souk</b> : des bancs, de l’ombre, des "
                    "rampes d’accès et un stationnement réglé.</li><li><b>Le jardin de la "
                    "Source</b> : remettre en état les toilettes et planter des arbres du "
                    "pays.</li><li><b>Les aires de jeux</b> : une pour les enfants au centre, "
                    "une autre dans les douars.</li><li><b>Les cheminements</b> : des "
                    "trottoirs et des passages praticables en fauteuil roulant comme avec une "
                    "poussette.</li></ul>"
                ),
                "en": (
                    "<ul><li><b>Street lighting</b>: replacing old lamps with low-energy ones, "
                    "starting with the school road and the entrances of the douars.</li>"
                    "<li><b>Souk Square</b>: benches, shade, ramps and orderly parking.</li>"
                    "<li><b>Spring Garden</b>: repairing the toilets and planting local "
                    "trees.</li><li><b>Play areas</b>: one for children in the centre and one "
                    "in the douars.</li><li><b>Paths</b>: pavements and crossings that work "
                    "for wheelchairs and pushchairs.</li></ul>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "مآل أجوبتكم",
                "fr": "Ce que deviendront vos réponses",
                "en": "What we will do with your answers",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>تُرتب الأشغال على ضوء النتائج، ثم يُعرض الترتيب على المجلس. وينشر هذا "
                    "الأخير جوابا معللا يبين ما سيُنجز أولا، وما سيُؤجل، وما يتعذر إنجازه، مع "
                    "ذكر الأسباب.</p>"
                ),
                "fr": (
                    "<p>Les travaux seront classés à la lumière des résultats, puis ce "
                    "classement sera soumis au conseil. Celui-ci publiera une réponse "
                    "motivée : ce qui sera fait en premier, ce qui attendra, ce qui ne pourra "
                    "pas se faire, et pourquoi.</p>"
                ),
                "en": (
                    "<p>The works will be ranked in the light of the results, and the ranking "
                    "put to the council. The council will publish a reasoned reply: what will "
                    "be done first, what will wait, what cannot be done, and why.</p>"
                ),
            },
        ),
    ],
    "questions": QUESTIONS,
}
