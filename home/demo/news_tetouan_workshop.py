"""Real facts of a public report, retold in our own words; no person is named."""

from typing import Any

TETOUAN_WORKSHOP: dict[str, Any] = {
    "slug": "tetouan-workshop",
    "topics": ["citizen-participation", "open-government", "gender-equality"],
    "places": ["tetouan"],
    "date": "2022-10-13",
    "place": {"ar": "تطوان", "fr": "Tétouan", "en": "Tetouan"},
    "title": {
        "ar": "تطوان: ورشة تشاركية لتحويل التوصيات إلى التزامات",
        "fr": (
            "Tétouan : un atelier participatif pour transformer les recommandations en engagements"
        ),
        "en": "Tetouan: a participatory workshop to turn recommendations into commitments",
    },
    "summary": {
        "ar": (
            "في ثاني لقاء من سلسلة ورشات، ناقشت جماعة تطوان ومكونات المجتمع المدني محور "
            "المشاركة المواطنة ضمن خطة العمل «تطوان جماعة منفتحة» 2023–2026."
        ),
        "fr": (
            "Lors de la deuxième rencontre d’une série d’ateliers, la commune de Tétouan et la "
            "société civile ont débattu de la participation citoyenne, l’un des axes du plan "
            "d’action « Tétouan, commune ouverte » 2023–2026."
        ),
        "en": (
            "At the second meeting in a series of workshops, the commune of Tetouan and civil "
            "society discussed citizen participation, one axis of the action plan “Tetouan, "
            "open commune” 2023–2026."
        ),
    },
    "body": [
        (
            "paragraph",
            {
                "ar": (
                    "<p>نظمت جماعة تطوان، بشراكة مع مكونات المجتمع المدني، مساء يوم الخميس 13 "
                    "أكتوبر 2022 ورشة تشاركية خُصصت لمحور المشاركة المواطنة. وتندرج الورشة في "
                    "إطار إعداد خطة العمل «تطوان جماعة منفتحة» 2023–2026، وهي ثاني لقاء في "
                    "سلسلة من أربع ورشات بُرمجت لشهر أكتوبر خلال لقاء تحضيري عُقد يوم 27 شتنبر "
                    "2022.</p>"
                ),
                "fr": (
                    "<p>La commune de Tétouan et des composantes de la société civile ont "
                    "organisé, le jeudi 13 octobre 2022 en soirée, un atelier participatif "
                    "consacré à la participation citoyenne. Il s’inscrit dans la préparation "
                    "du plan d’action « Tétouan, commune ouverte » 2023–2026. C’était la "
                    "deuxième rencontre d’une série de quatre ateliers programmés en octobre, "
                    "lors d’une réunion préparatoire tenue le 27 septembre 2022.</p>"
                ),
                "en": (
                    "<p>On the evening of Thursday 13 October 2022 the commune of Tetouan and "
                    "civil society groups held a participatory workshop on citizen "
                    "participation, as part of preparing the action plan “Tetouan, open "
                    "commune” 2023–2026. It was the second in a series of four workshops "
                    "planned for October at a preparatory meeting on 27 September 2022.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "من النقاش إلى الالتزام",
                "fr": "Du débat à l’engagement",
                "en": "From debate to commitment",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>الغاية من هذه اللقاءات أن تُترجم التوصيات والاقتراحات الناجمة عن "
                    "النقاش إلى التزامات تتضمنها الخطة، حتى يكتسي العمل المشترك بين الجماعة "
                    "والجمعيات طابعا مؤسساتيا. وتتولى <b>لجنة الإشراف</b> تجميع الاقتراحات "
                    "والتوصيات ودمجها في خطة العمل، مع اعتماد التدبير المبني على النتائج. ومن "
                    "بين محاور الخطة: الشفافية، ومحاربة الفساد، والمشاركة المواطنة، ومواكبة "
                    "الرقمنة.</p>"
                ),
                "fr": (
                    "<p>Le but de ces rencontres est de traduire les recommandations et les "
                    "suggestions issues du débat en engagements inscrits dans le plan, et de "
                    "donner ainsi un caractère institutionnel au travail commun de la commune "
                    "et des associations. Un <b>comité de supervision</b> rassemble les "
                    "suggestions et les recommandations et les intègre au plan d’action, selon "
                    "une gestion axée sur les résultats. Parmi les axes du plan figurent la "
                    "transparence, la lutte contre la corruption, la participation citoyenne "
                    "et l’accompagnement de la numérisation.</p>"
                ),
                "en": (
                    "<p>The purpose of these meetings is to translate the recommendations and "
                    "suggestions that come out of the debate into commitments written into the "
                    "plan, and so to make the joint work of commune and associations "
                    "institutional. A <b>supervision committee</b> collects the suggestions "
                    "and recommendations and merges them into the action plan, following "
                    "results-based management. The plan’s axes include transparency, the fight "
                    "against corruption, citizen participation and support for "
                    "digitalisation.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "ما دعت إليه المداخلات",
                "fr": "Ce que les interventions ont demandé",
                "en": "What speakers called for",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>تناول الكلمة نائب لرئيس الجماعة، وأُلقيت مداخلات أخرى، منها مداخلتان "
                    "باسم جمعيتين. ومن أبرز ما طُرح:</p><ul><li><b>فضاء دائم</b>: مأسسة فضاء "
                    "التواصل بين الجماعة والمجتمع المدني، وهيكلة هذه الدينامية حفاظا على "
                    "استمراريتها؛</li><li><b>العرائض</b>: تفعيل آلية العرائض من طرف مكونات "
                    "المجتمع المدني، فهي حق يكفله القانون؛</li><li><b>السياسات العمومية</b>: "
                    "تتبعها وتقييمها ومواكبتها، والترافع بشأنها بالاستناد إلى الترسانة "
                    "القانونية؛</li><li><b>مقاربة النوع</b>: إدراج القضايا النسائية في مختلف "
                    "محاور خطة العمل، بدل حصرها في محور واحد، وتقوية تمثيلية النساء في مناصب "
                    "القرار.</li></ul>"
                ),
                "fr": (
                    "<p>Un vice-président de la commune a pris la parole, ainsi que d’autres "
                    "intervenantes et intervenants, dont deux au nom d’associations. Parmi les "
                    "points soulevés :</p><ul><li><b>Un espace durable</b> : "
                    "institutionnaliser l’espace de communication entre la commune et la "
                    "société civile, et structurer la dynamique engagée pour qu’elle se "
                    "poursuive ;</li><li><b>Les pétitions</b> : activer ce mécanisme, que la "
                    "loi ouvre à la société civile ;</li><li><b>Les politiques publiques</b> : "
                    "les suivre, les évaluer, les accompagner et mener un plaidoyer fondé sur "
                    "l’arsenal juridique ;</li><li><b>L’approche genre</b> : inscrire les "
                    "questions féminines dans l’ensemble des axes du plan plutôt que dans un "
                    "seul, et renforcer la représentativité des femmes aux postes de "
                    "décision.</li></ul>"
                ),
                "en": (
                    "<p>A vice-president of the commune spoke, as did others, two of them on "
                    "behalf of associations. Among the points raised:</p><ul><li><b>A lasting "
                    "space</b>: making the communication space between commune and civil "
                    "society an institution, and giving structure to the current momentum so "
                    "that it lasts;</li><li><b>Petitions</b>: putting to use a mechanism that "
                    "the law opens to civil society;</li><li><b>Public policies</b>: "
                    "monitoring, evaluating and accompanying them, with advocacy grounded in "
                    "the law;</li><li><b>Gender</b>: bringing women’s issues into all the axes "
                    "of the plan rather than a single one, and strengthening the "
                    "representation of women in decision posts.</li></ul>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "لماذا يهمنا هذا",
                "fr": "Pourquoi cela nous concerne",
                "en": "Why it matters to us",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>ينص الفصل 139 من الدستور على حق المواطنات والمواطنين والجمعيات في "
                    "تقديم عرائض لإدراج نقطة في جدول أعمال المجلس، وينظم القانون التنظيمي رقم "
                    "113.14 هذا الحق بالنسبة إلى الجماعات. والدرس الذي نستخلصه من هذه الورشة "
                    "بسيط: لا تكتمل قيمة التوصية إلا حين يُعرف مآلها، أصارت التزاما أم لا، "
                    "ولماذا.</p>"
                ),
                "fr": (
                    "<p>L’article 139 de la Constitution reconnaît aux citoyennes, aux "
                    "citoyens et aux associations le droit de présenter des pétitions pour "
                    "inscrire un point à l’ordre du jour du conseil ; la loi organique "
                    "n° 113-14 organise ce droit pour les communes. La leçon que nous en "
                    "tirons est simple : une recommandation ne vaut pleinement que si l’on "
                    "sait ce qu’elle est devenue, engagement ou non, et pourquoi.</p>"
                ),
                "en": (
                    "<p>Article 139 of the Constitution gives citizens and associations the "
                    "right to petition for an item on the council’s agenda; organic law 113-14 "
                    "organises this right for communes. The lesson we draw is simple: a "
                    "recommendation has its full value only when people know what became of "
                    "it, commitment or not, and why.</p>"
                ),
            },
        ),
        (
            "paragraph",
            {
                "ar": "<p><b>المصدر</b>: ما نُشر للعموم عن الورشة وعن اللقاء التحضيري، بتصرف.</p>",
                "fr": (
                    "<p><b>Source</b> : informations publiques sur l’atelier et sur la réunion "
                    "préparatoire, reformulées.</p>"
                ),
                "en": (
                    "<p><b>Source</b>: public information on the workshop and on the "
                    "preparatory meeting, retold.</p>"
                ),
            },
        ),
    ],
}
