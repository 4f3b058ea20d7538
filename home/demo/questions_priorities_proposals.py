"""The questionnaire on priorities: the follow-up committee, proposals, money, a file."""

from typing import Any

from home.demo.wording import asked, choice, reading, said, section

PROPOSALS: list[dict[str, Any]] = [
    section(
        "proposals",
        said("مقترحاتكم", "Vos propositions", "Your proposals"),
        said(
            "كل ما في هذه الصفحة اختياري.",
            "Tout est facultatif sur cette page.",
            "Everything on this page is optional.",
        ),
    ),
    reading(
        "information_picture",
        "picture",
        image="picture:workshop",
        alt_text=said(
            "نساء ورجال حول مائدة مستديرة يتبادلون الرأي.",
            "Des femmes et des hommes autour d’une table échangent leurs avis.",
            "Women and men around a table exchange views.",
        ),
        caption=said(
            "تجتمع لجنة التتبع كل ثلاثة أشهر.",
            "Le comité de suivi se réunit tous les trois mois.",
            "The follow-up committee meets every three months.",
        ),
        credit=said(
            "رسم توضيحي، جماعة عين الزيتون",
            "dessin, commune d’Aïn Zitoun",
            "drawing, commune of Aïn Zitoun",
        ),
        consent=True,
        decorative=False,
    ),
    asked(
        "yes_no",
        "committee",
        "Q14",
        said(
            "هل توافقون على أن تكون نصف عضوية لجنة التتبع من النساء؟",
            "Êtes-vous d’accord pour que le comité de suivi compte pour moitié des femmes ?",
            "Do you agree that half of the follow-up committee should be women?",
        ),
        no_opinion=True,
    ),
    asked(
        "long_text",
        "committee_why",
        "Q15",
        said("لماذا؟", "Pourquoi ?", "Why?"),
        conditions=(("Q14", "answered", ""),),
    ),
    asked(
        "long_text",
        "proposal",
        "Q16",
        said(
            "ما التدبير الذي ينقص الخطة؟",
            "Quelle mesure manque au plan ?",
            "Which measure is missing from the plan?",
        ),
        help_text=said(
            "صفوا المشكل، ثم ما تقترحونه.",
            "Décrivez le problème, puis ce que vous proposez.",
            "Describe the problem, then what you propose.",
        ),
    ),
    asked(
        "consent",
        "reading_out",
        "Q17",
        said(
            "عرض مقترحكم على لجنة التتبع",
            "Présenter votre proposition au comité de suivi",
            "Presenting your proposal to the follow-up committee",
        ),
        conditions=(("Q16", "answered", ""),),
        consent_text=said(
            "أوافق على أن يُقرأ مقترحي، دون ذكر اسمي، خلال اجتماع عمومي للجنة التتبع، وأن يرد نصه "
            "في محضر هذا الاجتماع. تبقى هذه الموافقة اختيارية، ولا يؤثر رفضها على احتساب أجوبتي.",
            "J’accepte que ma proposition soit lue, sans mon nom, lors d’une réunion publique du "
            "comité de suivi et reprise dans son procès-verbal. Cet accord est facultatif : un "
            "refus ne change rien à la prise en compte de mes réponses.",
            "I agree that my proposal be read out, without my name, at a public meeting of the "
            "follow-up committee and appear in its minutes. This is optional: a refusal changes "
            "nothing about how my answers are counted.",
        ),
    ),
    asked(
        "single_choice",
        "help_wanted",
        "Q18",
        said(
            "ما الذي قد يساعدكم على تقديم مقترح؟",
            "Qu’est-ce qui vous aiderait à faire une proposition ?",
            "What would help you to make a proposal?",
        ),
        conditions=(("Q16", "not_answered", ""),),
        options=[
            choice(
                "information_more",
                "A",
                said(
                    "معطيات أكثر عن المشروع",
                    "Plus d’informations sur le projet",
                    "More information on the project",
                ),
            ),
            choice(
                "somebody",
                "B",
                said(
                    "من يساعدني بمكتب المواطن",
                    "Une aide au bureau du citoyen",
                    "Somebody to help me at the citizen’s office",
                ),
            ),
            choice(
                "nothing",
                "C",
                said(
                    "لا شيء، تكفيني التدابير الخمسة",
                    "Rien : les cinq mesures me suffisent",
                    "Nothing: the five measures are enough",
                ),
            ),
        ],
    ),
    asked(
        "number",
        "money",
        "Q19",
        said(
            "من كل 100 درهم تُخصص للمشاركة، كم ينبغي أن يُصرف في الدواوير؟",
            "Sur 100 dirhams consacrés à la participation, combien pour les douars ?",
            "Of every 100 dirhams spent on participation, how many should go to the douars?",
        ),
        unit=said("درهم", "dirhams", "dirhams"),
        minimum="0",
        maximum="100",
    ),
    asked(
        "file",
        "place_picture",
        "Q20",
        said(
            "هل لديكم صورة أو مخطط للمكان المعني؟",
            "Avez-vous une photo ou un plan du lieu concerné ?",
            "Do you have a photo or a plan of the place concerned?",
        ),
        help_text=said(
            "تُرسل إلى مكتب المواطن وحده، ولا تُنشر.",
            "Le fichier va au seul bureau du citoyen ; il n’est pas publié.",
            "It goes to the citizen’s office alone and is not published.",
        ),
        maximum=2,
        conditions=(("Q16", "answered", ""),),
    ),
]
