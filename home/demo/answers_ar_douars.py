"""Answers in Arabic from the douars to the closed consultation."""

from typing import Any

# Every respondent, association and name here is invented.

ANSWERS_AR_DOUARS: list[dict[str, Any]] = [
    {
        "language": "ar",
        "days_after_opening": 1,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 55,
            "difficulties": ["access"],
            "first_work": "paths",
            "proposal": (
                "في دوار تيزي لا توجد ساحة ولا حديقة. قبل تزيين المركز أصلحوا القنطرة، فنحن لا "
                "نصل إليه أصلا أيام المطر."
            ),
            "difficult_place": "القنطرة من نونبر إلى مارس.",
        },
        "publish": True,
        "display": "initials",
        "name": "ل. س.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 2,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 40,
            "difficulties": ["lighting"],
            "first_work": "street_lighting",
            "proposal": (
                "كل مرة تُصلح الساحة ويبقى الدوار في الظلام. نؤدي الرسوم مثل سكان المركز ومن "
                "حقنا ثلاثة مصابيح عند المدخل."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 3,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 35,
            "difficulties": ["lighting", "safety"],
            "first_work": "street_lighting",
            "proposal": (
                "ضعوا مصباحا ومقعدا عند محطة النقل في الطريق الإقليمية. بناتنا ينتظرن الحافلة "
                "في السادسة صباحا والظلام دامس."
            ),
            "difficult_place": "محطة دوار أسيف قبل شروق الشمس.",
        },
        "publish": True,
        "display": "initials",
        "name": "خ. م.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 4,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 30,
            "first_work": "play_areas",
            "proposal": (
                "أنا فلاح ومربي نحل. لا أريد إنارة قوية طوال الليل قرب الحقول، فهي تضر بالنحل "
                "وتزيد في فاتورة الجماعة. يكفي ضوء خافت ينطفئ في منتصف الليل."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "ب. د.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 5,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 45,
            "difficulties": ["lighting", "access"],
            "first_work": "street_lighting",
            "proposal": (
                "نحن نساء الدوار نذهب إلى السقاية قبل الفجر وبعد العصر. الطريق كلها حجر وبلا "
                "ضوء، وسقطت أكثر من واحدة منا هذا العام."
            ),
            "difficult_place": "طريق السقاية.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 5,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 50,
            "difficulties": ["access"],
            "first_work": "play_areas",
            "proposal": (
                "حنا فالدوار ماعندنا لا جردة لا والو. الدراري كيلعبو فالطريق. بغينا غير بلاصة "
                "مسوية وفيها جوج شجرات."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 7,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 25,
            "difficulties": ["seating", "shade"],
            "first_work": "paths",
            "proposal": (
                "نقترح تهيئة الساحة الموجودة أمام مسجد الدوار لتصلح للقاءات وللعب وللأعراس. "
                "الأرض جماعية ولن تكلف اقتناء، والجمعية مستعدة للحراسة والصيانة."
            ),
        },
        "publish": True,
        "display": "name",
        "name": "جمعية أسيف عين الزيتون للتنمية",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 8,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 30,
            "difficulties": ["seating"],
            "first_work": "souk_square",
            "proposal": (
                "أنزل إلى السوق مرة في الأسبوع وعمري ست وسبعون سنة. أحتاج إلى مقعد مظلل أنتظر "
                "فيه النقل، وهذا أهم عندي من الحديقة."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "م. ل.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 9,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 20,
            "difficulties": ["safety"],
            "first_work": "play_areas",
            "proposal": (
                "ملعب صغير لكرة القدم في دوار العين يغني الشباب عن الجلوس في المقاهي. نحن "
                "مستعدون للمساعدة في تسويته يوم الأحد."
            ),
        },
        "publish": True,
        "display": "name",
        "name": "نادي شباب عين الزيتون",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 10,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 18,
            "difficulties": ["toilets"],
            "first_work": "spring_garden",
            "proposal": (
                "أنا من دوار العين وأخالف من يريد تأخير الحديقة. الزوار يقصدونها في الربيع "
                "وتعيش منها أسر كثيرة، فلتكن هي الأولى."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 11,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 40,
            "difficulties": ["lighting", "access"],
            "first_work": "street_lighting",
        },
        "publish": False,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 12,
        "answers": {
            "visit_frequency": "monthly",
            "difficulties": ["access"],
            "first_work": "play_areas",
            "proposal": (
                "ابني في وضعية إعاقة ولا يجد لعبة واحدة تناسبه. أرجوحة دامجة واحدة تكفي ليلعب "
                "مع إخوته بدل أن يتفرج."
            ),
            "difficult_place": "فضاء اللعب قرب المدرسة.",
        },
        "publish": True,
        "display": "initials",
        "name": "ه. ن.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 14,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 22,
            "difficulties": ["cleanliness"],
            "first_work": "paths",
            "proposal": (
                "لا حاجة إلى مشاريع جديدة. أصلحوا ما هو موجود وعينوا من يصونه، فالحديقة "
                "السابقة تلفت بعد سنتين لغياب الصيانة."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "ع. ب.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 17,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 60,
            "first_work": "paths",
            "proposal": (
                "بغينا الطريق قبل كلشي. إلا كانت الطريق مزيانة، غنهبطو للجردة وللسوق وللسبيطار."
            ),
            "difficult_place": "العقبة ديال تيزي ملي كتصب الشتا.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
]
