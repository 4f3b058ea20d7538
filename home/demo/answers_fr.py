"""Answers in French to the closed consultation."""

from typing import Any

# Every respondent, association and name here is invented.

ANSWERS_FR: list[dict[str, Any]] = [
    {
        "language": "fr",
        "days_after_opening": 0,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 5,
            "difficulties": ["lighting", "safety"],
            "first_work": "street_lighting",
            "proposal": (
                "La route de l’école est dans le noir dès 18 heures en hiver. Commencez par "
                "là : c’est le trajet de tous les enfants du centre."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "N. B.",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 1,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 7,
            "difficulties": ["shade", "seating"],
            "first_work": "souk_square",
            "proposal": (
                "Des arbres avant les bancs. Sur la place du Souk, il fait 40 degrés à midi et "
                "personne ne s’assoit au soleil."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 1,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 15,
            "difficulties": ["access"],
            "first_work": "paths",
            "proposal": (
                "Avec une poussette double, je renonce à traverser le centre. Les trottoirs "
                "changent de hauteur devant chaque commerce."
            ),
            "difficult_place": "L’avenue principale, entre la poste et la pharmacie.",
        },
        "publish": True,
        "display": "initials",
        "name": "S. L.",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 2,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 3,
            "difficulties": ["cleanliness"],
            "first_work": "souk_square",
            "proposal": (
                "Je tiens un café sur la place. D’accord pour limiter les voitures, à "
                "condition que les livraisons restent possibles avant 10 heures."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "K. M.",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 3,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 12,
            "difficulties": ["toilets"],
            "first_work": "spring_garden",
            "proposal": (
                "Rouvrir les toilettes du jardin, et surtout payer quelqu’un pour les "
                "entretenir. Sans gardienne ni gardien, elles refermeront au bout de trois "
                "mois."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 4,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 9,
            "difficulties": ["shade", "safety"],
            "first_work": "play_areas",
            "proposal": (
                "Nos 120 familles adhérentes demandent une aire de jeux clôturée, à l’ombre, "
                "avec des jeux accessibles aux enfants en situation de handicap."
            ),
            "difficult_place": "Le terrain vague derrière l’école, dangereux le soir.",
        },
        "publish": True,
        "display": "name",
        "name": "Association des parents d’élèves d’Aïn Zitoun",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 5,
        "answers": {
            "visit_frequency": "daily",
            "walk_minutes": 4,
            "difficulties": ["lighting"],
            "first_work": "street_lighting",
            "proposal": (
                "Attention à la facture : on éclaire déjà des rues vides toute la nuit. Des "
                "détecteurs de présence suffiraient dans les quartiers."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "H. T.",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 5,
        "answers": {
            "visit_frequency": "never",
            "walk_minutes": 45,
            "difficulties": ["lighting", "access"],
            "first_work": "street_lighting",
            "proposal": (
                "Au douar Tizi, aucune lampe ne fonctionne depuis l’orage de l’an dernier. "
                "Nous l’avons signalé deux fois. Une réponse, même négative, nous aiderait."
            ),
            "difficult_place": "L’entrée du douar, la nuit.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 6,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 8,
            "difficulties": ["seating"],
            "first_work": "spring_garden",
            "proposal": (
                "Je suis retraité et je marche tous les matins. Il me faudrait un banc tous "
                "les deux cents mètres, pas une fontaine décorative."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "A. D.",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 8,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 20,
            "difficulties": ["safety"],
            "first_work": "street_lighting",
            "proposal": (
                "Jeune femme, j’évite le jardin dès la fin de l’après-midi. Des allées "
                "éclairées et dégagées, sans haies hautes, changeraient tout."
            ),
            "difficult_place": "Le jardin de la Source après 17 heures.",
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 9,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 10,
            "difficulties": ["shade"],
            "first_work": "spring_garden",
            "proposal": (
                "Plantez des caroubiers et des oliviers, pas des palmiers. Et récupérez l’eau "
                "de la source pour l’arrosage."
            ),
        },
        "publish": True,
        "display": "initials",
        "name": "Y. R.",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 10,
        "answers": {"visit_frequency": "daily", "walk_minutes": 6, "first_work": "souk_square"},
        "publish": False,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 12,
        "answers": {
            "visit_frequency": "monthly",
            "walk_minutes": 30,
            "difficulties": ["access", "seating"],
            "first_work": "play_areas",
            "proposal": (
                "Le centre a déjà sa place et son jardin. Par équité, l’argent devrait aller "
                "d’abord aux douars, qui n’ont rien."
            ),
        },
        "publish": True,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 13,
        "answers": {
            "visit_frequency": "weekly",
            "walk_minutes": 5,
            "difficulties": ["cleanliness"],
            "first_work": "paths",
            "proposal": (
                "Je suis malentendante : aux passages très fréquentés, il manque des repères "
                "visuels et un marquage au sol bien visible."
            ),
            "difficult_place": "Le carrefour du souk, le jour du marché.",
        },
        "publish": True,
        "display": "initials",
        "name": "F. O.",
        "status": "approved",
    },
    {
        "language": "fr",
        "days_after_opening": 16,
        "answers": {
            "visit_frequency": "rarely",
            "walk_minutes": 14,
            "difficulties": ["lighting", "cleanliness"],
            "first_work": "souk_square",
            "proposal": (
                "Je ne suis pas favorable à une rénovation complète de la place. Réparez le "
                "sol, ramassez les déchets, et gardez le reste pour les routes."
            ),
        },
        "publish": False,
        "display": "anonymous",
        "name": "",
        "status": "approved",
    },
]
