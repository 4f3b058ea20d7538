"""The page that says what this site is and that its content is invented."""

from typing import Any

ABOUT: dict[str, Any] = {
    "slug": "about",
    "title": {"ar": "تقديم الموقع", "fr": "À propos de ce site", "en": "About this site"},
    "introduction": {
        "ar": "موقع تجريبي يبين كيف تشرك جماعة ترابية المواطنات والمواطنين في إعداد قراراتها.",
        "fr": (
            "Un site de démonstration qui montre comment une commune associe les citoyennes et "
            "les citoyens à la préparation de ses décisions."
        ),
        "en": (
            "A demonstration site that shows how a commune involves citizens in preparing its "
            "decisions."
        ),
    },
    "body": [
        (
            "heading",
            {
                "ar": "جماعة غير موجودة في الواقع",
                "fr": "Une commune qui n’existe pas",
                "en": "A commune that does not exist",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>عين الزيتون جماعة متخيلة. فمشاوراتها وأجوبتها وأرقامها وأسماء أحيائها "
                    "ودواويرها وجمعياتها من نسج الخيال، ولا تحيل على أي شخص أو مؤسسة. أما "
                    "الخبران المنشوران في صفحة المستجدات، عن كتامة وإساكن وعن تطوان، فيستندان "
                    "إلى وقائع حقيقية نشرتها الجهات المنظمة.</p>"
                ),
                "fr": (
                    "<p>Aïn Zitoun est une commune imaginaire. Ses consultations, leurs "
                    "réponses, leurs chiffres, ses quartiers, ses douars et ses associations "
                    "sont inventés et ne renvoient à aucune personne ni à aucune institution. "
                    "En revanche, les deux articles d’actualité, sur Ketama et Issaguen et sur "
                    "Tétouan, reposent sur des faits réels rendus publics par leurs "
                    "organisateurs.</p>"
                ),
                "en": (
                    "<p>Aïn Zitoun is an imaginary commune. Its consultations, their answers "
                    "and figures, its neighbourhoods, douars and associations are invented and "
                    "refer to no person or institution. The two news items, about Ketama and "
                    "Issaguen and about Tetouan, rest on real facts made public by their "
                    "organisers.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "من السؤال إلى الجواب",
                "fr": "De la question à la réponse",
                "en": "From question to reply",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li><b>تطرح الجماعة سؤالا</b> حول مشروع لم يُحسم بعد، وتشرح ما يمكن "
                    "تغييره فيه.</li><li><b>تجيب المواطنات والمواطنون</b> بالعربية أو "
                    "بالفرنسية أو بالإنجليزية، دون إنشاء حساب.</li><li><b>تُقرأ النصوص</b> وفق "
                    "ميثاق المشاركة، ثم يُنشر منها ما وافق أصحابه على نشره.</li><li><b>تُنشر "
                    "النتائج</b> مع بيان طريقة احتسابها.</li><li><b>يقدم المجلس جوابا "
                    "معللا</b>: ما أخذ به، وما لم يأخذ به، ولماذا.</li></ul>"
                ),
                "fr": (
                    "<ul><li><b>La commune pose une question</b> sur un projet qui n’est pas "
                    "encore arrêté et explique ce qui peut encore changer.</li><li><b>Les "
                    "citoyennes et les citoyens répondent</b> en arabe, en français ou en "
                    "anglais, sans créer de compte.</li><li><b>Les textes sont lus</b> selon "
                    "la charte de participation, puis publiés si leurs autrices et auteurs "
                    "l’ont accepté.</li><li><b>Les résultats sont publiés</b> avec la manière "
                    "dont ils ont été comptés.</li><li><b>Le conseil rend une réponse "
                    "motivée</b> : ce qu’il retient, ce qu’il ne retient pas, et pourquoi.</li>"
                    "</ul>"
                ),
                "en": (
                    "<ul><li><b>The commune asks a question</b> about a project that is not "
                    "yet settled, and explains what can still change.</li><li><b>Citizens "
                    "answer</b> in Arabic, French or English, without creating an account.</li>"
                    "<li><b>Texts are read</b> under the participation charter, then published "
                    "if their authors agreed.</li><li><b>Results are published</b> with an "
                    "account of how they were counted.</li><li><b>The council gives a reasoned "
                    "reply</b>: what it takes up, what it does not, and why.</li></ul>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "رأي وليس تصويتا",
                "fr": "Un avis, pas un vote",
                "en": "An opinion, not a vote",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>المشاورة لا تعوض مداولات المجلس ولا العرائض التي ينظمها القانون "
                    "التنظيمي رقم 113.14. إنها تنير القرار قبل اتخاذه.</p>"
                ),
                "fr": (
                    "<p>Une consultation ne remplace ni les délibérations du conseil ni les "
                    "pétitions prévues par la loi organique n° 113-14. Elle éclaire la "
                    "décision avant qu’elle soit prise.</p>"
                ),
                "en": (
                    "<p>A consultation replaces neither the council’s deliberations nor the "
                    "petitions provided for by organic law 113-14. It sheds light on a "
                    "decision before it is taken.</p>"
                ),
            },
        ),
        ("heading", {"ar": "برنامج حر", "fr": "Un logiciel libre", "en": "Free software"}),
        (
            "paragraph",
            {
                "ar": (
                    "<p>يشتغل هذا الموقع ببرنامج Agraw، وهو برنامج حر ومفتوح المصدر، يمكن لكل "
                    "جماعة أن تستعمله وأن تدرسه وأن تكيفه مع حاجاتها.</p>"
                ),
                "fr": (
                    "<p>Ce site fonctionne avec Agraw, un logiciel libre et à code source "
                    "ouvert que toute commune peut utiliser, étudier et adapter à ses "
                    "besoins.</p>"
                ),
                "en": (
                    "<p>This site runs on Agraw, free and open-source software that any "
                    "commune can use, study and adapt to its needs.</p>"
                ),
            },
        ),
    ],
}
