"""The accessibility statement: an aim, and no conformity that was not tested."""

from typing import Any

ACCESSIBILITY: dict[str, Any] = {
    "slug": "accessibility",
    "title": {
        "ar": "تصريح الولوجية",
        "fr": "Déclaration d’accessibilité",
        "en": "Accessibility statement",
    },
    "introduction": {
        "ar": (
            "نريد أن تكون المشاركة ممكنة للجميع، بمن فيهم الأشخاص في وضعية إعاقة. هذا ما "
            "أنجزناه وما لم نتحقق منه بعد."
        ),
        "fr": (
            "Nous voulons que chacune et chacun puisse participer, y compris les personnes en "
            "situation de handicap. Voici ce qui est fait et ce qui n’est pas encore vérifié."
        ),
        "en": (
            "We want everyone to be able to take part, including people with disabilities. "
            "Here is what has been done and what has not yet been checked."
        ),
    },
    "body": [
        ("heading", {"ar": "هدفنا", "fr": "Notre objectif", "en": "Our aim"}),
        (
            "paragraph",
            {
                "ar": "<p>اخترنا أن نعتمد مرجعا لنا المستوى AA من توصيات WCAG 2.2 الدولية.</p>",
                "fr": (
                    "<p>Nous avons choisi pour référence le niveau AA des recommandations "
                    "internationales WCAG 2.2.</p>"
                ),
                "en": (
                    "<p>We have chosen level AA of the international WCAG 2.2 guidelines as "
                    "our reference.</p>"
                ),
            },
        ),
        (
            "heading",
            {"ar": "حالة المطابقة", "fr": "État de conformité", "en": "Conformance status"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>لم يخضع هذا الموقع بعد لافتحاص كامل من طرف جهة مستقلة، ولذلك لا نصرح "
                    "بأنه مطابق لهذه التوصيات، لا كليا ولا جزئيا. ويتم تحيين هذا التصريح بعد كل "
                    "افتحاص، مع ذكر تاريخه ونتائجه.</p>"
                ),
                "fr": (
                    "<p>Ce site n’a pas encore fait l’objet d’un audit complet par un "
                    "organisme indépendant. Nous ne déclarons donc aucune conformité, ni "
                    "totale ni partielle. Cette déclaration sera mise à jour après chaque "
                    "audit, avec sa date et ses résultats.</p>"
                ),
                "en": (
                    "<p>This site has not yet been fully audited by an independent body. We "
                    "therefore claim no conformance, full or partial. This statement will be "
                    "updated after each audit, with its date and results.</p>"
                ),
            },
        ),
        (
            "heading",
            {
                "ar": "ما روعي في التصميم",
                "fr": "Ce qui a guidé la conception",
                "en": "What guided the design",
            },
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>صُممت الصفحات بحيث:</p><ul><li>تُقرأ من اليمين إلى اليسار بالعربية، "
                    "ومن اليسار إلى اليمين بالفرنسية والإنجليزية؛</li><li>تُستعمل بلوحة "
                    "المفاتيح وحدها، مع إبراز العنصر النشيط؛</li><li>لا يكون اللون وحده حاملا "
                    "للمعنى؛</li><li>تبقى صالحة للاستعمال على الهاتف، وعند تكبير الخط، ودون "
                    "تفعيل JavaScript.</li></ul>"
                ),
                "fr": (
                    "<p>Les pages ont été conçues pour :</p><ul><li>se lire de droite à gauche "
                    "en arabe et de gauche à droite en français et en anglais ;</li>"
                    "<li>s’utiliser au clavier seul, avec un repère visible sur l’élément "
                    "actif ;</li><li>ne jamais faire porter le sens par la couleur seule ;</li>"
                    "<li>rester utilisables sur téléphone, avec un texte agrandi et sans "
                    "JavaScript.</li></ul>"
                ),
                "en": (
                    "<p>Pages were designed to:</p><ul><li>read from right to left in Arabic "
                    "and from left to right in French and English;</li><li>be usable with the "
                    "keyboard alone, with a visible mark on the active element;</li><li>never "
                    "let colour alone carry meaning;</li><li>remain usable on a phone, with "
                    "enlarged text and without JavaScript.</li></ul>"
                ),
            },
        ),
        (
            "heading",
            {"ar": "الإبلاغ عن مشكل", "fr": "Signaler un problème", "en": "Report a problem"},
        ),
        (
            "paragraph",
            {
                "ar": (
                    "<p>إذا تعذر عليكم قراءة صفحة أو إرسال جواب، فاتصلوا بنا على "
                    "contact@ain-zitoun.example، مع ذكر عنوان الصفحة وما حاولتم القيام به. "
                    "ويمكنكم كذلك الإجابة عن كل استمارة لدى مكتب المواطن، بمساعدة إحدى "
                    "الموظفات أو أحد الموظفين.</p>"
                ),
                "fr": (
                    "<p>Si une page vous est illisible ou si votre réponse ne part pas, "
                    "écrivez à contact@ain-zitoun.example en indiquant l’adresse de la page et "
                    "ce que vous vouliez faire. Vous pouvez aussi répondre à chaque "
                    "questionnaire au bureau du citoyen, avec l’aide d’une agente ou d’un "
                    "agent.</p>"
                ),
                "en": (
                    "<p>If you cannot read a page or send an answer, write to "
                    "contact@ain-zitoun.example with the address of the page and what you were "
                    "trying to do. You can also answer any questionnaire at the citizen’s "
                    "office, with help from a member of staff.</p>"
                ),
            },
        ),
    ],
}
