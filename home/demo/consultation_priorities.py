"""The open consultation that is answered page by page: which measures of the plan come first."""

from typing import Any

from consultations.enums import FormLayout
from home.demo.questions_priorities import QUESTIONS
from home.demo.wording import said

PRIORITIES: dict[str, Any] = {
    "slug": "priorities",
    "topics": ["citizen-participation"],
    "state": "open",
    "form_layout": FormLayout.BY_SECTION,
    "title": said(
        "أولويات خطة المشاركة المواطنة",
        "Les priorités du plan de participation citoyenne",
        "Priorities of the citizen participation plan",
    ),
    "summary": said(
        "خمسة تدابير، وميزانية لا تسمح بالشروع فيها كلها في السنة الأولى. ساعدوا الجماعة على "
        "ترتيبها، وعلى تحسين لقاءاتها.",
        "Cinq mesures, et un budget qui ne permet pas de tout commencer la première année. Aidez "
        "la commune à les classer et à améliorer ses rencontres.",
        "Five measures, and a budget that does not allow all of them to start in the first year. "
        "Help the commune to put them in order and to improve its meetings.",
    ),
    "asked_by": said(
        "لجنة تتبع خطة المشاركة المواطنة لعين الزيتون",
        "Le comité de suivi du plan de participation citoyenne d’Aïn Zitoun",
        "The follow-up committee of Aïn Zitoun’s citizen participation plan",
    ),
    "body": [
        ("heading", said("موضوع الأسئلة", "De quoi il s’agit", "What this is about")),
        (
            "paragraph",
            said(
                "<p>تعرض مشاورة أخرى نص المسودة كاملا. أما هذه الاستمارة فتهم ما بعدها: بماذا "
                "نبدأ، ومن ينبغي أن يصله الخبر، وكيف تكون اللقاءات في متناول النساء "
                "والشباب والأشخاص في وضعية إعاقة.</p>",
                "<p>Une autre consultation présente le texte complet du projet. Ce questionnaire "
                "porte sur la suite : par quoi commencer, qui informer, et comment rendre les "
                "rencontres accessibles aux femmes, aux jeunes et aux personnes en situation de "
                "handicap.</p>",
                "<p>Another consultation presents the draft in full. This questionnaire is about "
                "what comes next: where to begin, who must be told, and how meetings can be within "
                "reach of women, young people and people with disabilities.</p>",
            ),
        ),
        ("heading", said("مآل أجوبتكم", "Ce que deviendront vos réponses", "What happens next")),
        (
            "paragraph",
            said(
                "<p>تعرض لجنة التتبع النتائج في اجتماعها المقبل، وتقترح على المجلس ترتيبا "
                "للتدابير. ويُنشر جواب معلل يبين ما أُخذ به وما لم يؤخذ به، مع ذكر الأسباب.</p>",
                "<p>Le comité de suivi présentera les résultats à sa prochaine réunion et "
                "proposera un ordre au conseil. Une réponse motivée dira ce qui est retenu, ce qui "
                "ne l’est pas, et pourquoi.</p>",
                "<p>The follow-up committee will present the results at its next meeting and "
                "propose an order to the council. A reasoned reply will say what was taken up, "
                "what was not, and why.</p>",
            ),
        ),
    ],
    "questions": QUESTIONS,
}
