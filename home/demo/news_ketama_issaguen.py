"""Real facts of a public report, retold in our own words; no person is named."""

from typing import Any

KETAMA_ISSAGUEN: dict[str, Any] = {
    "slug": "ketama-issaguen",
    "topics": ["citizen-participation"],
    "places": ["ketama", "issaguen"],
    "date": "2017-12-26",
    "place": {"ar": "الحسيمة", "fr": "Al Hoceïma", "en": "Al Hoceima"},
    "title": {
        "ar": "كتامة وإساكن: خطة للمشاركة المواطنة ثمرة قرابة سنتين من العمل المشترك",
        "fr": (
            "Ketama et Issaguen : un plan de participation citoyenne, fruit de près de deux "
            "ans de travail commun"
        ),
        "en": (
            "Ketama and Issaguen: a citizen participation plan, after almost two years of "
            "joint work"
        ),
    },
    "summary": {
        "ar": (
            "عشر ورشات ولقاءات متعددة جمعت المجلسين والجمعيات والساكنة، وانتهت إلى وثيقة سُلمت "
            "إلى المجلسين معا. وقد عُرضت التجربة في ندوة صحافية بالحسيمة."
        ),
        "fr": (
            "Dix ateliers et de nombreuses rencontres ont réuni les deux conseils, les "
            "associations et la population. Il en est sorti un document remis aux deux "
            "conseils. L’expérience a été présentée en conférence de presse à Al Hoceïma."
        ),
        "en": (
            "Ten workshops and many meetings brought together two councils, associations and "
            "inhabitants. The outcome is a document handed to both councils. The experience "
            "was presented at a press conference in Al Hoceima."
        ),
    },
    "body": [
        (
            "paragraph",
            {
                "ar": (
                    "<p>قُدمت يوم الثلاثاء 26 دجنبر 2017 بالحسيمة، خلال ندوة صحافية، تجربة "
                    "برنامج «تعزيز مشاركة الجمعيات والمواطنين والمواطنات في جماعتي كتامة "
                    "وإساكن»، وهما جماعتان قرويتان بإقليم الحسيمة. وقد أنجز منتدى بدائل المغرب "
                    "هذا البرنامج بشراكة مع مجلسي الجماعتين، بعد تجربة سابقة بجماعة ازغنغان "
                    "بإقليم الناظور. ودام العمل ما يقارب سنتين.</p>"
                ),
                "fr": (
                    "<p>Le mardi 26 décembre 2017, une conférence de presse a présenté à Al "
                    "Hoceïma l’expérience du programme de renforcement de la participation des "
                    "associations, des citoyennes et des citoyens à Ketama et à Issaguen, deux "
                    "communes rurales de la province d’Al Hoceïma. Le programme a été mené par "
                    "le Forum des alternatives Maroc, en partenariat avec les deux conseils "
                    "communaux, après une expérience antérieure dans la commune de "
                    "Zeghanghane, dans la province de Nador. Il a duré près de deux ans.</p>"
                ),
                "en": (
                    "<p>On Tuesday 26 December 2017 a press conference in Al Hoceima presented "
                    "the experience of a programme to strengthen the participation of "
                    "associations and citizens in Ketama and Issaguen, two rural communes of "
                    "Al Hoceima province. The programme was run by the Forum des Alternatives "
                    "Maroc in partnership with the two communal councils, after an earlier one "
                    "in the commune of Zeghanghane, in Nador province. It lasted almost two "
                    "years.</p>"
                ),
            },
        ),
        (
            "key_figures",
            {
                "figures": [
                    {
                        "number": {"ar": "3", "fr": "3", "en": "3"},
                        "label": {
                            "ar": "ورشات لتعزيز القدرات والتكوين",
                            "fr": "ateliers de formation",
                            "en": "training workshops",
                        },
                    },
                    {
                        "number": {"ar": "3", "fr": "3", "en": "3"},
                        "label": {
                            "ar": "ورشات تشاركية لوضع الخطة",
                            "fr": "ateliers participatifs pour écrire le plan",
                            "en": "participatory workshops to write the plan",
                        },
                    },
                    {
                        "number": {"ar": "4", "fr": "4", "en": "4"},
                        "label": {
                            "ar": "ورشات لتتبع تفعيلها",
                            "fr": "ateliers de suivi",
                            "en": "follow-up workshops",
                        },
                    },
                ],
                "note": {
                    "ar": "حسب ما قُدم في الندوة الصحافية.",
                    "fr": "D’après ce qui a été présenté à la conférence de presse.",
                    "en": "As presented at the press conference.",
                },
            },
        ),
        ("heading", {"ar": "خمسة أهداف", "fr": "Cinq objectifs", "en": "Five objectives"}),
        (
            "paragraph",
            {
                "ar": (
                    "<p>سعى البرنامج إلى:</p><ul><li>تعزيز قدرات الفاعلات والفاعلين "
                    "المحليين؛</li><li>خلق فضاءات للنقاش وتقديم الاقتراحات؛</li><li>وضع خطة "
                    "للمشاركة المواطنة؛</li><li>تنظيم ورشات لتتبع تفعيلها؛</li><li>إطلاق حملة "
                    "ترافعية من أجل تحسين الإطار القانوني والعملي للمشاركة.</li></ul>"
                ),
                "fr": (
                    "<p>Le programme visait à :</p><ul><li>renforcer les capacités des "
                    "actrices et des acteurs locaux ;</li><li>créer des espaces de débat et de "
                    "proposition ;</li><li>élaborer un plan de participation citoyenne ;</li>"
                    "<li>organiser des ateliers pour en suivre la mise en œuvre ;</li>"
                    "<li>mener une campagne de plaidoyer pour améliorer le cadre juridique et "
                    "pratique de la participation.</li></ul>"
                ),
                "en": (
                    "<p>The programme set out to:</p><ul><li>strengthen the skills of local "
                    "actors;</li><li>create spaces for debate and proposals;</li><li>draw up a "
                    "citizen participation plan;</li><li>hold workshops to follow up its "
                    "implementation;</li><li>run an advocacy campaign to improve the legal and "
                    "practical framework of participation.</li></ul>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "ثلاث مراحل وعشر ورشات",
                "fr": "Trois phases, dix ateliers",
                "en": "Three phases, ten workshops",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li><b>التكوين</b>: ثلاث ورشات لتعزيز القدرات؛</li>"
                    "<li><b>الإعداد</b>: ثلاث ورشات تشاركية لوضع الخطة؛</li>"
                    "<li><b>التفعيل</b>: أربع ورشات تتبع.</li></ul>"
                ),
                "fr": (
                    "<ul><li><b>Se former</b> : trois ateliers de renforcement des "
                    "capacités ;</li><li><b>Élaborer</b> : trois ateliers participatifs pour "
                    "construire le plan ;</li><li><b>Mettre en œuvre</b> : quatre ateliers de "
                    "suivi.</li></ul>"
                ),
                "en": (
                    "<ul><li><b>Training</b>: three capacity-building workshops;</li>"
                    "<li><b>Drafting</b>: three participatory workshops to prepare the "
                    "plan;</li><li><b>Putting into practice</b>: four follow-up workshops.</li>"
                    "</ul>"
                ),
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>شاركت في هذا المسار منتخبات ومنتخبون وأطر جماعية وجمعيات وفاعلات "
                    "وفاعلون محليون ومواطنات ومواطنون، إلى جانب المعنيات والمعنيين المباشرين. "
                    "وعُقدت بموازاة الورشات لقاءات متعددة لتقريب وجهات نظر الأطراف ومصالحها "
                    "المختلفة.</p>"
                ),
                "fr": (
                    "<p>Élues et élus, cadres communaux, associations, actrices et acteurs "
                    "locaux, citoyennes et citoyens et personnes directement concernées ont "
                    "pris part à la démarche. En marge des ateliers, de nombreuses rencontres "
                    "ont servi à rapprocher des points de vue et des intérêts différents.</p>"
                ),
                "en": (
                    "<p>Elected members, commune staff, associations, local actors, citizens "
                    "and people directly concerned took part. Alongside the workshops, many "
                    "meetings served to bring different views and interests closer "
                    "together.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "وثيقة بين يدي المجلسين",
                "fr": "Un document remis aux deux conseils",
                "en": "A document in the hands of both councils",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>أبرز ما أفضى إليه البرنامج هو <b>خطة المشاركة المواطنة</b>، التي سُلمت "
                    "إلى مجلسي كتامة وإساكن. وتضم الوثيقة مقترحات تستند إلى الدستور والإطار "
                    "التشريعي والقوانين التنظيمية ونصوصها المكملة، وكذا إلى مخرجات الأنشطة "
                    "وتوصياتها.</p>"
                ),
                "fr": (
                    "<p>Le principal résultat du programme est le <b>plan de participation "
                    "citoyenne</b>, remis aux conseils de Ketama et d’Issaguen. Ses "
                    "propositions s’appuient sur la Constitution, le cadre législatif, les "
                    "lois organiques et leurs textes complémentaires, ainsi que sur les "
                    "résultats et les recommandations des activités.</p>"
                ),
                "en": (
                    "<p>The main outcome of the programme is the <b>citizen participation "
                    "plan</b>, handed to the councils of Ketama and Issaguen. Its proposals "
                    "draw on the Constitution, the legislative framework, the organic laws and "
                    "the texts that complete them, and on the outputs and recommendations of "
                    "the activities.</p>"
                ),
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>ولم يتوقف العمل عند صياغة الوثيقة: فأربع ورشات من أصل عشر خُصصت لما "
                    "بعدها، أي لتتبع تفعيل الخطة. وهذا ما يميز خطة يُعمل بها عن وثيقة تُحفظ في "
                    "الرفوف.</p>"
                ),
                "fr": (
                    "<p>Le travail ne s’est pas arrêté à la rédaction : quatre ateliers sur "
                    "dix ont porté sur la suite, c’est-à-dire sur le suivi de la mise en "
                    "œuvre. C’est ce qui distingue un plan qui sert d’un document qu’on "
                    "range.</p>"
                ),
                "en": (
                    "<p>The work did not stop at drafting: four workshops out of ten dealt "
                    "with what came next, following up the plan’s implementation. That is the "
                    "difference between a plan in use and a document on a shelf.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "مسؤولية مشتركة",
                "fr": "Une responsabilité partagée",
                "en": "A shared responsibility",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>يقوم المسار كله على مبدأ واحد: إعداد السياسات العمومية المحلية وتتبعها "
                    "وتقييمها مسؤولية تتقاسمها المنتخبات والمنتخبون مع المواطنات والمواطنين. "
                    "وينسجم ذلك مع الفصل 139 من الدستور، الذي يقضي بأن تضع المجالس آليات "
                    "تشاركية للحوار والتشاور.</p>"
                ),
                "fr": (
                    "<p>Un principe traverse toute la démarche : concevoir, suivre et évaluer "
                    "les politiques publiques locales est une responsabilité que les élues et "
                    "les élus partagent avec les citoyennes et les citoyens. Il rejoint "
                    "l’article 139 de la Constitution, selon lequel les conseils mettent en "
                    "place des mécanismes participatifs de dialogue et de concertation.</p>"
                ),
                "en": (
                    "<p>One principle runs through the whole process: designing, monitoring "
                    "and evaluating local public policies is a responsibility that elected "
                    "members share with citizens. It echoes article 139 of the Constitution, "
                    "under which councils set up participatory mechanisms of dialogue and "
                    "consultation.</p>"
                ),
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p><b>المصدر</b>: تقرير الندوة الصحافية الذي نشره منتدى بدائل المغرب، "
                    "بتصرف.</p>"
                ),
                "fr": (
                    "<p><b>Source</b> : compte rendu de la conférence de presse publié par le "
                    "Forum des alternatives Maroc, reformulé.</p>"
                ),
                "en": (
                    "<p><b>Source</b>: report of the press conference published by the Forum "
                    "des Alternatives Maroc, retold.</p>"
                ),
            },
        ),
    ],
}
