"""The publication library of the demonstration: the invented commune's, two real plans."""

from typing import Any

from home.demo.library_ain_zitoun import AIN_ZITOUN_PUBLICATIONS
from home.demo.library_open_data import OPEN_DATA
from home.demo.library_participation_plans import PARTICIPATION_PLANS

LIBRARY: dict[str, Any] = {
    "title": {
        "ar": "المنشورات والوثائق",
        "fr": "Publications et documents",
        "en": "Publications and documents",
    },
    "introduction": {
        "ar": (
            "الميزانية والمحاضر والبرامج والاتفاقيات والمعطيات: ما تنشره الجماعة دون أن يُطلب منها، "
            "طبقا للقانون 31.13 المتعلق بالحق في الحصول على المعلومات."
        ),
        "fr": (
            "Budget, procès-verbaux, programmes, conventions et données : ce que la commune publie "
            "sans qu’on le lui demande, selon la loi n° 31.13 relative au droit d’accès à "
            "l’information."
        ),
        "en": (
            "Budget, minutes, programmes, agreements and data: what the commune publishes unasked, "
            "under law 31.13 on the right of access to information."
        ),
    },
    "officer": {
        "ar": "الشخص المكلف بالمعلومات، مكتب الضبط (معطيات للعرض التوضيحي)",
        "fr": "La personne chargée de l’information, bureau d’ordre (démonstration)",
        "en": "The information officer, registry office (demonstration)",
    },
    "officer_email": "information@ain-zitoun.example",
    "officer_phone": "0539 00 00 00",
    "how_to_ask": {
        "ar": (
            "املؤوا استمارة الطلب الموجودة في هذه اللائحة، وسلموها لمكتب الضبط مقابل وصل أو "
            "أرسلوها بالبريد الإلكتروني. لا حاجة إلى تعليل طلبكم."
        ),
        "fr": (
            "Remplissez le formulaire qui figure dans cette liste, déposez-le au bureau d’ordre "
            "contre récépissé ou envoyez-le par courriel. Vous n’avez pas à motiver votre demande."
        ),
        "en": (
            "Fill in the form in this list, hand it in at the registry office against a receipt, "
            "or send it by email. You need not say why you ask."
        ),
    },
}

PUBLICATIONS: list[dict[str, Any]] = [*AIN_ZITOUN_PUBLICATIONS, *OPEN_DATA, *PARTICIPATION_PLANS]
