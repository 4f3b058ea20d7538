"""The invented commune and its data protection notice."""

from typing import Any

INSTITUTION: dict[str, Any] = {
    "name": {
        "ar": "جماعة عين الزيتون",
        "fr": "Commune d’Aïn Zitoun",
        "en": "Commune of Aïn Zitoun",
    },
    "name_zgh": "ⵄⵉⵏ ⵣⵉⵜⵓⵏ",
    "contact": {
        "ar": "مكتب المواطن، مقر جماعة عين الزيتون\nشارع المسيرة",
        "fr": "Bureau du citoyen, siège de la commune d’Aïn Zitoun\nAvenue Al Massira",
        "en": "Citizen’s office, Aïn Zitoun commune hall\nAvenue Al Massira",
    },
    "hours": {
        "ar": "من الاثنين إلى الجمعة، من 9:00 إلى 16:30",
        "fr": "Du lundi au vendredi, de 9 h à 16 h 30",
        "en": "Monday to Friday, 9:00 to 16:30",
    },
    "phone": "0539 00 00 00",
    "email": "contact@ain-zitoun.example",
    "map_url": "https://www.openstreetmap.org/#map=6/32.0/-6.0",
}

PRIVACY_NOTICE: dict[str, Any] = {
    "title": {
        "ar": "إشعار حول المعطيات الشخصية",
        "fr": "Mention d’information sur les données personnelles",
        "en": "Personal data notice",
    },
    "controller": {
        "ar": (
            "جماعة عين الزيتون هي المسؤولة عن معالجة المعطيات ذات الطابع الشخصي التي تُجمع "
            "بواسطة هذه الاستمارة، طبقا للقانون رقم 09.08."
        ),
        "fr": (
            "La commune d’Aïn Zitoun est responsable du traitement des données à caractère "
            "personnel recueillies par ce formulaire, conformément à la loi n° 09-08."
        ),
        "en": (
            "The commune of Aïn Zitoun is the controller of the personal data collected "
            "through this form, in accordance with law 09-08."
        ),
    },
    "purpose": {
        "ar": (
            "تُستعمل أجوبتكم من أجل معالجة المشاورات وإعداد نتائجها، ونشر ما توافقون على نشره "
            "دون غيره. ولا يُطلب منكم رقم البطاقة الوطنية للتعريف الإلكترونية."
        ),
        "fr": (
            "Vos réponses servent à traiter les consultations, à en établir les résultats et à "
            "publier uniquement ce que vous acceptez de rendre public. Aucun numéro de carte "
            "nationale d’identité ne vous est demandé."
        ),
        "en": (
            "Your answers are used to handle consultations, to establish their results and to "
            "publish only what you agree to make public. You are not asked for an identity "
            "card number."
        ),
    },
    "recipients": {
        "ar": (
            "لا يطلع على أجوبتكم غير المنشورة إلا موظفات الجماعة وموظفوها المرخص لهم بذلك. وما "
            "توافقون على نشره يصبح، بعد قبوله، متاحا للعموم."
        ),
        "fr": (
            "Seuls les agentes et les agents habilités de la commune ont accès à vos réponses "
            "non publiées. Ce que vous acceptez de publier devient, une fois approuvé, "
            "accessible à toutes et à tous."
        ),
        "en": (
            "Only authorised commune staff can see your unpublished answers. What you agree to "
            "publish becomes available to everyone once it has been approved."
        ),
    },
    "rights": {
        "ar": (
            "لكم حق الولوج إلى معطياتكم وحق تصحيحها وحق التعرض على معالجتها. ولممارسة هذه "
            "الحقوق، راسلوا contact@ain-zitoun.example أو توجهوا إلى مكتب المواطن بمقر "
            "الجماعة، مع ذكر المرجع المبين في وصل مساهمتكم."
        ),
        "fr": (
            "Vous disposez d’un droit d’accès à vos données, d’un droit de rectification et "
            "d’un droit d’opposition. Pour les exercer, écrivez à contact@ain-zitoun.example "
            "ou adressez-vous au bureau du citoyen, au siège de la commune, en indiquant la "
            "référence qui figure sur votre récépissé."
        ),
        "en": (
            "You have the right to access your data, to have them corrected and to object to "
            "their processing. To exercise these rights, write to contact@ain-zitoun.example "
            "or go to the citizen’s office at the commune hall, giving the reference shown on "
            "your receipt."
        ),
    },
    "cndp_receipt": "D-DEMO-000/2026",
}
