"""The words that a new installation starts with, before its staff write their own."""

HOME = {
    "title": {
        "ar": "شاركوا في تدبير الشأن المحلي",
        "fr": "Participez à la vie locale",
        "en": "Take part in local affairs",
    },
    "introduction": {
        "ar": "أجيبوا عن المشاورات العمومية، واطلعوا على نتائجها وعلى ما آلت إليه.",
        "fr": "Répondez aux consultations publiques, voyez leurs résultats et leurs suites.",
        "en": "Answer public consultations, see their results and what became of them.",
    },
}
CONSULTATIONS = {
    "title": {"ar": "المشاورات العمومية", "fr": "Consultations publiques", "en": "Consultations"},
    "introduction": {"ar": "", "fr": "", "en": ""},
}
NEWS = {
    "title": {"ar": "مستجدات", "fr": "Actualités", "en": "News"},
    "introduction": {"ar": "", "fr": "", "en": ""},
}
PRIVACY_NOTICE = {
    "title": {
        "ar": "إشعار حول المعطيات الشخصية",
        "fr": "Mention d’information sur les données personnelles",
        "en": "Data-protection notice",
    },
    "controller": {"ar": "{name}", "fr": "{name}", "en": "{name}"},
    "purpose": {
        "ar": "دراسة الأجوبة عن المشاورات العمومية ونشر ما وافق أصحابه على نشره.",
        "fr": (
            "Étudier les réponses aux consultations publiques et publier ce que leurs autrices et "
            "auteurs acceptent de publier."
        ),
        "en": (
            "Studying the answers to public consultations and publishing what their authors "
            "agree to publish."
        ),
    },
    "recipients": {
        "ar": "الأشخاص المكلفون بالمشاورات لدى المؤسسة دون غيرهم.",
        "fr": "Les seules personnes chargées des consultations au sein de l’institution.",
        "en": "Only the people in charge of consultations within the institution.",
    },
    "rights": {
        "ar": (
            "يضمن لكم القانون رقم 09.08 حق الولوج والتصحيح والتعرض: راسلوا المؤسسة مع ذكر مرجع "
            "مساهمتكم."
        ),
        "fr": (
            "La loi n° 09-08 vous donne un droit d’accès, de rectification et d’opposition : "
            "écrivez "
            "à l’institution en indiquant la référence de votre contribution."
        ),
        "en": (
            "Law 09-08 gives you a right of access, rectification and opposition: write to the "
            "institution and give the reference of your contribution."
        ),
    },
}
