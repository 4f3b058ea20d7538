"""Answers in Arabic from the centre to the closed consultation."""

from typing import Any

# Every respondent, association and name here is invented.

ANSWERS_AR_TOWN: list[dict[str, Any]] = [
    {
        "language": "ar",
        "days_after_opening": 0,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 4,
            "difficulties": ["lighting", "seating"],
            "first_work": "street_lighting",
            "proposal": (
                "الإنارة أمام المدرسة منعدمة بعد السابعة مساء. ابنتي ترجع من دروس الدعم وأنا "
                "أنتظرها بمصباح الهاتف."
            ),
            "difficult_place": "طريق المدرسة في فصل الشتاء.",
        },
        "publish": True,
        "display": "initials",
        "name": "ف. ز.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 0,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 2,
            "difficulties": ["cleanliness"],
            "first_work": "souk_square",
            "proposal": (
                "أنا تاجر بساحة السوق. أطلب ألا يُمنع وقوف الشاحنات الصغيرة صباح يوم السوق، "
                "لأن السلعة لا تصل بغيرها."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "م. ب.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 1,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 6,
            "difficulties": ["access", "safety"],
            "first_work": "souk_square",
            "proposal": (
                "أقترح إغلاق ساحة السوق في وجه السيارات طيلة الأسبوع. الأطفال يلعبون بين "
                "العجلات، والدكاكين لن تخسر شيئا."
            ),
            "difficult_place": "الجهة المقابلة للمخبزة، كل مساء.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 1,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 10,
            "difficulties": ["access"],
            "first_work": "paths",
            "proposal": (
                "أتنقل على كرسي متحرك. الولوجية الوحيدة أمام مقر الجماعة منحدرها شديد، وأحتاج "
                "إلى من يدفعني. قيسوا المنحدر مع من يستعمله قبل البناء."
            ),
            "difficult_place": "مدخل ساحة السوق من جهة الصيدلية.",
        },
        "publish": True,
        "display": "initials",
        "name": "ع. ر.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 2,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 5,
            "difficulties": ["seating", "shade"],
            "first_work": "souk_square",
            "proposal": (
                "نحن كبار السن نجلس على الأرض أو على صناديق الخضر. نريد مقاعد لها مسند وتحت "
                "الظل، لا مقاعد من إسمنت تسخن في الصيف."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "ح. م.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 2,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 12,
            "difficulties": ["safety"],
            "first_work": "play_areas",
            "proposal": (
                "ملعب القرب لا تستعمله الفتيات، لأن الأوقات كلها محجوزة للذكور. أقترح حصتين في "
                "الأسبوع للفتيات مع مؤطرة."
            ),
            "difficult_place": "ملعب القرب بعد الظهر.",
        },
        "publish": True,
        "display": "initials",
        "name": "س. ا.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 3,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 8,
            "difficulties": ["toilets", "lighting", "safety"],
            "first_work": "spring_garden",
            "proposal": (
                "استشرنا أربعين امرأة من عضوات الجمعية ومن خارجها. المطلب الأول هو فتح المرافق "
                "الصحية بحديقة العين وإنارة ممرها، فبدونهما لا تمكث الأمهات أكثر من ربع ساعة."
            ),
            "difficult_place": "ممر الحديقة المؤدي إلى المستوصف.",
        },
        "publish": True,
        "display": "name",
        "name": "جمعية نساء عين الزيتون",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 3,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 1,
            "difficulties": ["cleanliness"],
            "first_work": "paths",
            "proposal": (
                "أسكن فوق الساحة. لا تضعوا مقاعد ولا أضواء قوية تحت النوافذ، فالسهر يمتد إلى "
                "الثانية صباحا ولدينا مرضى وأطفال."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 4,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 9,
            "difficulties": ["toilets", "cleanliness"],
            "first_work": "spring_garden",
            "proposal": (
                "الجردة ديال العين زوينة ولكن خاصها غير النقا. حطوا سطول ديال الزبل وفرغوهم كل "
                "نهار، ماشي مرة فالسيمانة."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 4,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 7,
            "difficulties": ["access"],
            "first_work": "paths",
            "proposal": (
                "أنا شخص كفيف. اللوحات الإشهارية وبضائع الدكاكين تقطع الرصيف، فأنزل إلى الطريق "
                "مع السيارات. أطلب رصيفا خاليا من الحواجز وشريطا بارزا عند ممر الراجلين."
            ),
            "difficult_place": "الشارع الرئيسي، في كل وقت.",
        },
        "publish": True,
        "display": "initials",
        "name": "ي. ك.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 5,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 11,
            "difficulties": ["shade"],
            "first_work": "spring_garden",
            "proposal": (
                "لا داعي لعشب يستهلك الماء. الزيتون والخروب يعيشان بقليل من السقي ويعطيان "
                "الظل. ويمكن للمدارس أن تتكفل بكل شجرة."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "أ. ت.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 6,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 3,
            "difficulties": ["shade", "cleanliness"],
            "first_work": "souk_square",
            "proposal": (
                "بائعات الخبز والأعشاب يجلسن تحت الشمس من السابعة صباحا. خصصوا لهن جناحا مغطى "
                "في الساحة بثمن رمزي."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "ر. ح.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 6,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 6,
            "difficulties": ["seating", "shade"],
            "first_work": "play_areas",
            "proposal": (
                "أنا أستاذة بالمدرسة الابتدائية. رسم تلاميذي وتلميذاتي الحديقة التي يحلمون "
                "بها، وأقترح أن تُعرض رسومهم على المهندسة أو المهندس قبل وضع التصميم."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "ن. ع.",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 7,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 5,
            "difficulties": ["lighting", "safety"],
            "first_work": "street_lighting",
            "proposal": (
                "نريد إنارة بالطاقة الشمسية في حي الزيتونة. الأعمدة موجودة منذ سنوات، لكن "
                "نصفها لا يشتغل ولا نعرف لمن نبلغ عن الأعطاب."
            ),
            "difficult_place": "الزنقة خلف المسجد.",
        },
        "publish": True,
        "display": "name",
        "name": "ودادية حي الزيتونة",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 8,
        "answers": {"visit_frequency": "daily", "walk_minutes": 4, "first_work": "souk_square"},
        "publish": False,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "ar",
        "days_after_opening": 9,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 15,
            "difficulties": ["safety"],
            "first_work": "street_lighting",
            "proposal": (
                "لا أخرج إلى الساحة بعد المغرب بسبب الكلاب الضالة. الإنارة وحدها لا تكفي، يلزم "
                "حل رحيم مع جمعيات الرفق بالحيوان."
            ),
            "difficult_place": "المدخل الشمالي للمركز.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
]
