"""The data protection page: the notice of the forms, told at more length."""

from typing import Any

PRIVACY: dict[str, Any] = {
    "slug": "privacy",
    "title": {
        "ar": "حماية المعطيات ذات الطابع الشخصي",
        "fr": "Protection des données à caractère personnel",
        "en": "Personal data protection",
    },
    "introduction": {
        "ar": "ما نجمعه من معطيات، ولماذا، ومن يطلع عليها، وكيف تمارسون حقوقكم.",
        "fr": (
            "Quelles données nous recueillons, pourquoi, qui les voit et comment exercer vos "
            "droits."
        ),
        "en": "What data we collect, why, who sees them and how to exercise your rights.",
    },
    "body": [
        (
            "heading",
            {
                "ar": "المسؤول عن المعالجة والغاية منها",
                "fr": "Responsable et finalité du traitement",
                "en": "Controller and purpose",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>جماعة عين الزيتون هي المسؤولة عن المعالجة، طبقا للقانون رقم 09.08. "
                    "وتُستعمل الأجوبة من أجل معالجة المشاورات وإعداد نتائجها ونشر ما يوافق "
                    "أصحابه على نشره.</p>"
                ),
                "fr": (
                    "<p>La commune d’Aïn Zitoun est responsable du traitement, conformément à "
                    "la loi n° 09-08. Les réponses servent à traiter les consultations, à en "
                    "établir les résultats et à publier ce que leurs autrices et auteurs "
                    "acceptent de rendre public.</p>"
                ),
                "en": (
                    "<p>The commune of Aïn Zitoun is the controller, in accordance with law "
                    "09-08. Answers are used to handle consultations, to establish their "
                    "results and to publish what their authors agree to make public.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "ما نطلبه وما لا نطلبه",
                "fr": "Ce que nous demandons, et ce que nous ne demandons pas",
                "en": "What we ask for, and what we do not",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<ul><li>نطلب أجوبتكم عن الأسئلة، ونطلب اسما فقط إذا اخترتم الظهور به أو "
                    "بأحرفه الأولى.</li><li>لا نطلب رقم البطاقة الوطنية للتعريف "
                    "الإلكترونية.</li><li>خانة الموافقة على النشر تبقى فارغة إلى أن تؤشروا "
                    "عليها بأنفسكم.</li><li>المرجو ألا تكتبوا في الأجوبة معطيات حساسة تخصكم أو "
                    "تخص غيركم، كالحالة الصحية أو الآراء السياسية أو أرقام الهواتف.</li></ul>"
                ),
                "fr": (
                    "<ul><li>Nous demandons vos réponses aux questions, et un nom seulement si "
                    "vous choisissez de paraître sous ce nom ou sous ses initiales.</li>"
                    "<li>Nous ne demandons pas de numéro de carte nationale d’identité.</li>"
                    "<li>La case d’accord pour la publication reste vide tant que vous ne la "
                    "cochez pas vous-même.</li><li>Merci de ne pas écrire dans vos réponses de "
                    "données sensibles ou privées, les vôtres ou celles d’autrui : état de "
                    "santé, opinions politiques, numéros de téléphone.</li></ul>"
                ),
                "en": (
                    "<ul><li>We ask for your answers to the questions, and for a name only if "
                    "you choose to appear under it or under its initials.</li><li>We do not "
                    "ask for an identity card number.</li><li>The box agreeing to publication "
                    "stays empty until you tick it yourself.</li><li>Please do not write "
                    "sensitive or private data in your answers, your own or anyone else’s: "
                    "health, political opinions, telephone numbers.</li></ul>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "من يطلع على المعطيات",
                "fr": "Qui voit les données",
                "en": "Who sees the data",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>لا يطلع على الأجوبة غير المنشورة إلا موظفات الجماعة وموظفوها المرخص "
                    "لهم بذلك. ولا يستعمل الموقع أي أداة خارجية لتتبع الزيارات.</p>"
                ),
                "fr": (
                    "<p>Seuls les agentes et les agents habilités de la commune voient les "
                    "réponses non publiées. Le site n’utilise aucun outil tiers de suivi des "
                    "visites.</p>"
                ),
                "en": (
                    "<p>Only authorised commune staff see unpublished answers. The site uses "
                    "no third-party tool to track visitors.</p>"
                ),
            },
        ),
        ("heading", {"ar": "حقوقكم", "fr": "Vos droits", "en": "Your rights"}),
        (
            "paragraph",
            {
                "ar": (
                    "<p>لكم حق الولوج والتصحيح والتعرض. ولممارسة هذه الحقوق، راسلوا "
                    "contact@ain-zitoun.example أو توجهوا إلى مكتب المواطن، مع ذكر مرجع "
                    "مساهمتكم. ويمكنكم أيضا التوجه إلى اللجنة الوطنية لمراقبة حماية المعطيات "
                    "ذات الطابع الشخصي.</p>"
                ),
                "fr": (
                    "<p>Vous disposez des droits d’accès, de rectification et d’opposition. "
                    "Pour les exercer, écrivez à contact@ain-zitoun.example ou adressez-vous "
                    "au bureau du citoyen, en indiquant la référence de votre contribution. "
                    "Vous pouvez aussi saisir la Commission nationale de contrôle de la "
                    "protection des données à caractère personnel (CNDP).</p>"
                ),
                "en": (
                    "<p>You have the rights of access, rectification and opposition. To "
                    "exercise them, write to contact@ain-zitoun.example or go to the citizen’s "
                    "office, giving the reference of your contribution. You may also turn to "
                    "the national data protection commission (CNDP).</p>"
                ),
            },
        ),
        (
            "heading",
            {"ar": "وصل اللجنة الوطنية", "fr": "Récépissé de la CNDP", "en": "CNDP receipt"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>الرقم المعروض في هذا الموقع، D-DEMO-000/2026، رقم تجريبي لا يطابق أي "
                    "تصريح. وعلى كل مؤسسة أن تصرح بمعالجة المعطيات قبل الشروع في جمعها، ثم أن "
                    "تعوض هذا الرقم برقم وصلها.</p>"
                ),
                "fr": (
                    "<p>Le numéro affiché sur ce site, D-DEMO-000/2026, est fictif et ne "
                    "correspond à aucune notification. Chaque institution doit notifier son "
                    "traitement avant de recueillir des données, puis le remplacer par le "
                    "numéro de son récépissé.</p>"
                ),
                "en": (
                    "<p>The number shown on this site, D-DEMO-000/2026, is fictitious and "
                    "matches no notification. Each institution must notify its processing "
                    "before collecting data, then replace it with the number of its own "
                    "receipt.</p>"
                ),
            },
        ),
    ],
}
