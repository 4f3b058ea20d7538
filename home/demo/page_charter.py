"""The participation charter: the moderation rules in words."""

from typing import Any

CHARTER: dict[str, Any] = {
    "slug": "participation-charter",
    "title": {
        "ar": "ميثاق المشاركة",
        "fr": "Charte de participation",
        "en": "Participation charter",
    },
    "introduction": {
        "ar": "قواعد قليلة وواضحة، تسري على الجميع، ليبقى النقاش مفتوحا ومفيدا.",
        "fr": (
            "Des règles peu nombreuses, claires et les mêmes pour toutes et tous, afin que le "
            "débat reste ouvert et utile."
        ),
        "en": (
            "A few clear rules, the same for everyone, so that the debate stays open and useful."
        ),
    },
    "body": [
        ("heading", {"ar": "ما نلتزم به", "fr": "Nos engagements", "en": "What we commit to"}),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li>تُقرأ كل مساهمة قبل نشرها، ولا يُنشر منها إلا ما وافقتم على "
                    "نشره.</li><li>تختارون الظهور بالاسم أو بالأحرف الأولى أو دون اسم.</li>"
                    "<li>لا نصحح النصوص المنشورة ولا نختصرها: إما أن تُنشر كما كُتبت وإما أن "
                    "تُرفض لسبب معلن.</li><li>تُطبق القواعد نفسها على من يؤيد المشروع وعلى من "
                    "ينتقده.</li></ul>"
                ),
                "fr": (
                    "<ul><li>Chaque contribution est lue avant publication, et seul ce que "
                    "vous avez accepté de publier est publié.</li><li>Vous choisissez de "
                    "paraître sous votre nom, sous vos initiales ou sans nom.</li><li>Nous ne "
                    "corrigeons ni n’abrégeons les textes : ils sont publiés tels quels, ou "
                    "refusés pour un motif énoncé.</li><li>Les mêmes règles s’appliquent à "
                    "celles et ceux qui approuvent un projet et à celles et ceux qui le "
                    "critiquent.</li></ul>"
                ),
                "en": (
                    "<ul><li>Every contribution is read before publication, and only what you "
                    "agreed to publish is published.</li><li>You choose to appear under your "
                    "name, under your initials or without a name.</li><li>We neither correct "
                    "nor shorten texts: they are published as written, or refused for a stated "
                    "reason.</li><li>The same rules apply to those who support a project and "
                    "to those who criticise it.</li></ul>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "ما لا يُنشر، ولماذا",
                "fr": "Ce qui n’est pas publié, et pourquoi",
                "en": "What is not published, and why",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li><b>السب والتجريح</b>: لأن الخوف من الإهانة يمنع الناس من إبداء "
                    "آرائهم.</li><li><b>المعطيات الشخصية للغير</b>، كاسم جارة أو رقم هاتف أو "
                    "عنوان: لأن أصحابها لم يوافقوا على نشرها، والقانون رقم 09.08 يحميهم.</li>"
                    "<li><b>الإشهار</b>: لأن هذا الفضاء مخصص للشأن العمومي المحلي.</li>"
                    "<li><b>ما هو خارج الموضوع</b>: لأنه يحجب أجوبة من أجابوا عن السؤال "
                    "المطروح. وللشكايات مسطرة أخرى لدى مكتب المواطن.</li><li><b>ما يخالف "
                    "القانون</b>، كالتحريض على العنف أو الكراهية أو التمييز.</li><li><b>سبب "
                    "آخر</b> في حالات نادرة، كالنص غير المفهوم، على أن يُذكر هذا السبب "
                    "بوضوح.</li></ul>"
                ),
                "fr": (
                    "<ul><li><b>Les insultes et les attaques personnelles</b> : la crainte de "
                    "l’humiliation empêche de donner son avis.</li><li><b>Les données "
                    "personnelles d’autrui</b>, comme le nom d’une voisine, un numéro de "
                    "téléphone ou une adresse : les personnes concernées n’y ont pas consenti "
                    "et la loi n° 09-08 les protège.</li><li><b>La publicité</b> : cet espace "
                    "est réservé aux affaires publiques locales.</li><li><b>Le "
                    "hors-sujet</b> : il masque les réponses à la question posée. Pour les "
                    "réclamations, le bureau du citoyen offre une autre voie.</li><li><b>Ce "
                    "qui est contraire à la loi</b>, comme l’incitation à la violence, à la "
                    "haine ou à la discrimination.</li><li><b>Un autre motif</b>, clairement "
                    "énoncé, dans de rares cas, par exemple un texte incompréhensible.</li></ul>"
                ),
                "en": (
                    "<ul><li><b>Insults and personal attacks</b>: the fear of humiliation "
                    "keeps people from giving their opinion.</li><li><b>Other people’s "
                    "personal data</b>, such as a neighbour’s name, a telephone number or an "
                    "address: the people concerned have not consented and law 09-08 protects "
                    "them.</li><li><b>Advertising</b>: this space is reserved for local public "
                    "affairs.</li><li><b>Off-topic texts</b>: they hide the answers to the "
                    "question asked. Complaints have their own route, through the citizen’s "
                    "office.</li><li><b>Anything unlawful</b>, such as incitement to violence, "
                    "hatred or discrimination.</li><li><b>Another reason</b>, clearly stated, in "
                    "rare cases such as a text that cannot be understood.</li></ul>"
                ),
            },
        ),
        (
            "quote",
            {
                "ar": "نرفض الكلام المسيء، ولا نرفض الرأي المخالف.",
                "fr": "Nous refusons les propos qui blessent, jamais l’opinion qui contredit.",
                "en": "We refuse words that hurt, never an opinion that disagrees.",
            },
        ),
        (
            "heading",
            {
                "ar": "لكل رفض سبب",
                "fr": "Tout refus a un motif",
                "en": "Every refusal has a reason",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>لا يُرفض نص إلا لسبب من الأسباب المذكورة أعلاه، ويُسجل هذا السبب مع "
                    "القرار. وإذا بدا لكم الرفض غير مبرر، فراسلوا مكتب المواطن مع ذكر مرجع "
                    "المساهمة: يُعاد النظر فيها من طرف شخص لم يشارك في القرار الأول.</p>"
                ),
                "fr": (
                    "<p>Un texte n’est refusé que pour l’un des motifs ci-dessus, et ce motif "
                    "est enregistré avec la décision. Si le refus vous paraît injustifié, "
                    "écrivez au bureau du citoyen en indiquant la référence de la "
                    "contribution : elle sera réexaminée par une personne qui n’a pas pris la "
                    "première décision.</p>"
                ),
                "en": (
                    "<p>A text is refused only for one of the reasons above, and that reason "
                    "is recorded with the decision. If a refusal seems unjustified to you, "
                    "write to the citizen’s office with the reference of the contribution: "
                    "someone who did not take the first decision will look at it again.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "اختياراتكم تُحتسب في جميع الأحوال",
                "fr": "Vos choix comptent dans tous les cas",
                "en": "Your choices count in every case",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>رفض نص يحجب كلماته فقط. أما الاختيارات والأعداد التي أدليتم بها "
                    "فتُحتسب في النتائج، سواء نُشر النص أم رُفض، وسواء وافقتم على النشر أم لا. "
                    "ولا يُستثنى من الحساب سوى الرسائل المزعجة والمساهمات التي سحبها أصحابها "
                    "أو تبين أنها غير صحيحة.</p>"
                ),
                "fr": (
                    "<p>Refuser un texte ne masque que ses mots. Les choix et les nombres que "
                    "vous avez indiqués sont comptés dans les résultats, que le texte soit "
                    "publié ou refusé, et que vous ayez accepté ou non la publication. Seuls "
                    "ne sont pas comptés les messages indésirables et les contributions "
                    "retirées ou invalidées.</p>"
                ),
                "en": (
                    "<p>Refusing a text hides only its words. The choices and numbers you gave "
                    "are counted in the results, whether the text is published or refused, and "
                    "whether or not you agreed to publication. Only spam and contributions "
                    "that were withdrawn or invalidated are not counted.</p>"
                ),
            },
        ),
    ],
}
