"""The texts of the home page, the two lists and the standing pages."""

from typing import Any

from home.demo.page_about import ABOUT
from home.demo.page_accessibility import ACCESSIBILITY
from home.demo.page_charter import CHARTER
from home.demo.page_legal import LEGAL
from home.demo.page_privacy import PRIVACY

HOME: dict[str, Any] = {
    "title": {
        "ar": "شاركوا في إعداد قرارات جماعتكم",
        "fr": "Prenez part aux décisions de votre commune",
        "en": "Take part in your commune’s decisions",
    },
    "introduction": {
        "ar": (
            "تعرض جماعة عين الزيتون هنا مشاريعها على المواطنات والمواطنين قبل أن يتداول المجلس "
            "في شأنها. أجيبوا عن الأسئلة، واطلعوا على النتائج، وتتبعوا مآل آرائكم. لا حاجة إلى "
            "إنشاء حساب."
        ),
        "fr": (
            "La commune d’Aïn Zitoun soumet ici ses projets aux citoyennes et aux citoyens "
            "avant que le conseil n’en délibère. Répondez aux questions, consultez les "
            "résultats et suivez ce que deviennent vos avis. Aucun compte n’est nécessaire."
        ),
        "en": (
            "Here the commune of Aïn Zitoun puts its projects to citizens before the council "
            "deliberates on them. Answer the questions, read the results and follow what "
            "becomes of your opinions. No account is needed."
        ),
    },
}

NEWS_INDEX: dict[str, Any] = {
    "title": {
        "ar": "مستجدات",
        "fr": "Actualités",
        "en": "News",
    },
    "introduction": {
        "ar": (
            "تجارب جماعات أشركت ساكنتها وجمعياتها في تدبير الشأن المحلي، وما يمكن أن نستفيده منها."
        ),
        "fr": (
            "Des communes ont associé leur population et leurs associations à la gestion des "
            "affaires locales : leurs expériences, et ce que nous pouvons en apprendre."
        ),
        "en": (
            "Communes have involved their inhabitants and associations in running local "
            "affairs: their experiences, and what we can learn from them."
        ),
    },
}

CONSULTATION_INDEX: dict[str, Any] = {
    "title": {
        "ar": "المشاورات العمومية",
        "fr": "Consultations publiques",
        "en": "Public consultations",
    },
    "introduction": {
        "ar": (
            "تطلب الجماعة رأيكم قبل اتخاذ القرار. المشاورة ليست تصويتا: يدرس المجلس جميع "
            "الآراء، ثم ينشر جوابا معللا يبين ما أخذ به وما لم يأخذ به."
        ),
        "fr": (
            "La commune vous demande votre avis avant de décider. Une consultation n’est pas "
            "un vote : le conseil examine tous les avis, puis publie une réponse motivée qui "
            "dit ce qu’il retient et ce qu’il ne retient pas."
        ),
        "en": (
            "The commune asks for your opinion before it decides. A consultation is not a "
            "vote: the council considers every opinion, then publishes a reasoned reply saying "
            "what it takes up and what it does not."
        ),
    },
}

STANDARD_PAGES: list[dict[str, Any]] = [CHARTER, ABOUT, LEGAL, PRIVACY, ACCESSIBILITY]
