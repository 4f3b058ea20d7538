"""The open consultation: the invented draft of a participation plan."""

from typing import Any

from home.demo.questions_participation_plan import QUESTIONS

PARTICIPATION_PLAN: dict[str, Any] = {
    "slug": "participation-plan",
    "topics": ["citizen-participation", "open-government"],
    "state": "open",
    "title": {
        "ar": "مسودة خطة المشاركة المواطنة لعين الزيتون",
        "fr": "Le projet de plan de participation citoyenne d’Aïn Zitoun",
        "en": "The draft citizen participation plan of Aïn Zitoun",
    },
    "summary": {
        "ar": (
            "تقترح الجماعة خمسة تدابير لتقريب القرار من الساكنة. أبدوا رأيكم في ما ينبغي تغييره "
            "قبل أن "
            "يتداول المجلس في شأن الخطة."
        ),
        "fr": (
            "La commune propose cinq mesures pour rapprocher la décision de la population. "
            "Dites ce qu’il faut changer avant que le conseil n’en délibère."
        ),
        "en": (
            "The commune proposes five measures to bring decisions closer to inhabitants. Say "
            "what should change before the council deliberates on the plan."
        ),
    },
    "asked_by": {
        "ar": "مجلس جماعة عين الزيتون، باقتراح من هيئة المساواة وتكافؤ الفرص ومقاربة النوع",
        "fr": (
            "Le conseil communal d’Aïn Zitoun, sur proposition de l’instance de l’équité, de "
            "l’égalité des chances et de l’approche genre"
        ),
        "en": (
            "The communal council of Aïn Zitoun, on a proposal of its body for equity, equal "
            "opportunity and gender"
        ),
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
                    "<p>خلال ثلاث ورشات تشاركية نُظمت بمركز الجماعة وبدوارين، ترددت الملاحظة "
                    "نفسها: تصل المعلومة بعد اتخاذ القرار، ولا يُعرف مآل المقترحات. وقد أعدت "
                    "الجماعة انطلاقا من توصيات هذه الورشات مسودة أولى لخطة المشاركة المواطنة. "
                    "وهي تريد، قبل عرضها على المجلس، أن تسمع من لم يتمكن من الحضور.</p>"
                ),
                "fr": (
                    "<p>Au cours de trois ateliers participatifs, tenus au centre et dans deux "
                    "douars, la même remarque est revenue : l’information arrive après la "
                    "décision, et l’on ne sait pas ce que deviennent les propositions. À "
                    "partir des recommandations de ces ateliers, la commune a rédigé un "
                    "premier projet de plan. Avant de le soumettre au conseil, elle veut "
                    "entendre celles et ceux qui n’ont pas pu venir.</p>"
                ),
                "en": (
                    "<p>At three participatory workshops, held in the centre and in two "
                    "douars, the same remark came back: information arrives after the "
                    "decision, and nobody knows what becomes of proposals. From the "
                    "recommendations of those workshops the commune wrote a first draft plan. "
                    "Before putting it to the council, it wants to hear those who could not "
                    "come.</p>"
                ),
            },
        ),
        (
            "heading",
            {"ar": "ما ورد في المسودة", "fr": "Ce que dit le projet", "en": "What the draft says"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li><b>الإخبار قبل القرار</b>: نشر جدول أعمال كل دورة ووثائقها قبل "
                    "انعقادها بخمسة عشر يوما، بلغة مبسطة.</li><li><b>لقاءات قريبة</b>: لقاءات "
                    "تواصلية تُعقد بالتناوب في المركز وفي الدواوير.</li><li><b>جواب معلل</b>: "
                    "رد مكتوب ومنشور على كل مقترح خلال ستين يوما.</li><li><b>مواكبة "
                    "العرائض</b>: مساعدة من يرغب في تقديم عريضة على معرفة الشروط وإعداد الملف، "
                    "لدى مكتب المواطن.</li><li><b>مشاركة الجميع</b>: مواعيد تناسب النساء "
                    "والشباب، وأماكن تراعي الولوجيات، وفضاء لرعاية الأطفال أثناء اللقاءات.</li>"
                    "</ul>"
                ),
                "fr": (
                    "<ul><li><b>Informer avant de décider</b> : publier l’ordre du jour et les "
                    "documents de chaque session quinze jours à l’avance, en langage "
                    "clair.</li><li><b>Des rencontres proches</b> : des rencontres de "
                    "communication tenues tour à tour au centre et dans les douars.</li>"
                    "<li><b>Une réponse motivée</b> : une réponse écrite et publiée à chaque "
                    "proposition, dans un délai de soixante jours.</li><li><b>Accompagner les "
                    "pétitions</b> : aider, au bureau du citoyen, celles et ceux qui veulent "
                    "en déposer une à connaître les conditions et à préparer le dossier.</li>"
                    "<li><b>N’oublier personne</b> : des horaires qui conviennent aux femmes "
                    "et aux jeunes, des lieux accessibles et une garde d’enfants pendant les "
                    "rencontres.</li></ul>"
                ),
                "en": (
                    "<ul><li><b>Informing before deciding</b>: publishing the agenda and "
                    "documents of each session fifteen days ahead, in plain language.</li>"
                    "<li><b>Meetings close by</b>: communication meetings held in turn in the "
                    "centre and in the douars.</li><li><b>A reasoned reply</b>: a written, "
                    "published reply to every proposal within sixty days.</li><li><b>Support "
                    "for petitions</b>: help at the citizen’s office for anyone who wants to "
                    "submit one, with the conditions and the file.</li><li><b>Leaving nobody "
                    "out</b>: hours that suit women and young people, accessible venues and "
                    "childcare during meetings.</li></ul>"
                ),
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>وتُحدث لجنة للتتبع نصفها من النساء، تجتمع كل ثلاثة أشهر وتنشر محاضر "
                    "اجتماعاتها.</p>"
                ),
                "fr": (
                    "<p>Un comité de suivi, composé pour moitié de femmes, se réunit tous les "
                    "trois mois et publie ses procès-verbaux.</p>"
                ),
                "en": (
                    "<p>A follow-up committee, half of its members women, meets every three "
                    "months and publishes its minutes.</p>"
                ),
            },
        ),
        (
            "quote",
            {
                "ar": "لا يُغلق أي مقترح دون جواب مكتوب يبين الأسباب.",
                "fr": (
                    "Aucune proposition n’est close sans une réponse écrite qui en donne les "
                    "raisons."
                ),
                "en": "No proposal is closed without a written reply that gives the reasons.",
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
                    "<ul><li>تُنشر النتائج والنصوص التي وافقتم على نشرها بعد إغلاق "
                    "المشاورة.</li><li>تعد الجماعة صيغة معدلة من الخطة، وتبين فيها ما تغير "
                    "بفضل أجوبتكم.</li><li>يتداول المجلس في شأنها خلال دورة عادية، ثم يُنشر "
                    "جواب معلل عما لم يؤخذ به.</li></ul>"
                ),
                "fr": (
                    "<ul><li>Les résultats, et les textes que vous acceptez de publier, "
                    "paraîtront après la clôture.</li><li>La commune rédigera une version "
                    "modifiée du plan en signalant ce que vos réponses y ont changé.</li>"
                    "<li>Le conseil en délibérera en session ordinaire ; une réponse motivée "
                    "expliquera ce qui n’a pas été retenu.</li></ul>"
                ),
                "en": (
                    "<ul><li>The results, and the texts you agree to publish, will appear "
                    "after the consultation closes.</li><li>The commune will prepare a revised "
                    "plan and point out what your answers changed.</li><li>The council will "
                    "deliberate on it in an ordinary session; a reasoned reply will explain "
                    "what was not taken up.</li></ul>"
                ),
            },
        ),
    ],
    "questions": QUESTIONS,
}
