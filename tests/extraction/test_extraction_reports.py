"""Short reports of the kind that papers print: talks of one minister, journeys, deeds and replies to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène des Affaires étrangères, Anton Bregar, a rencontré son homologue mauritanien, Omar Salek, avant la prochaine session de leur comité conjoint.\nQuant aux entretiens avec le ministre finlandais Onni Lahti, ils ont été centrés sur les échéances à venir.\nLes échanges avec la ministre chilienne Aino Salmela ont permis d'aborder la situation dans la région.",
            "2024-11-09",
            [
                ("Meeting", "occurred", None, None, "Anton Bregar, Omar Salek"),
                ("Meeting", "occurred", None, None, "Anton Bregar, Onni Lahti"),
                ("Meeting", "occurred", None, None, "Aino Salmela, Anton Bregar"),
            ],
        ),
        (
            "Le ministre finlandais Onni Lahti a effectué, du 26 au 28 juillet, une visite sur le continent africain, la première depuis sa nomination.\nLe ministre s'est rendu à Niamey, au Niger. Il a eu un entretien avec son homologue M. Issa Sanogo, suivi d'une rencontre avec le Premier ministre, M. Paul Mugenzi.",
            "2012-07-30",
            [
                ("Visit", "occurred", None, "Niamey", "Onni Lahti →"),
                ("Meeting", "occurred", None, "Niamey", "Issa Sanogo, Onni Lahti"),
                ("Meeting", "occurred", None, "Niamey", "Onni Lahti, Paul Mugenzi"),
            ],
        ),
        (
            "Lahti reçoit la vice-présidente de la Commission de l'UA\n\nLe ministre finlandais Onni Lahti a reçu, lundi au siège du ministère, la vice-présidente de la Commission de l'Union africaine (UA), Mme Monique Sanogo, qui lui a rendu une visite d'adieu.",
            "2012-07-30",
            [("Meeting", "occurred", "2012-07-30", None, "Monique Sanogo, Onni Lahti")],
        ),
        (
            "Le président slovène Anton Bregar achève un marathon diplomatique qui l'a conduit jeudi au sommet de l'Otan de Bruxelles puis, en fin de semaine, au G7 de Taormina.",
            "2017-05-29",
            [
                ("Summit", "occurred", "2017-05-25/2017-05-28", "Taormine", "Groupe des sept"),
                ("Summit", "occurred", "2017-05-25", None, "Organisation du traité de l'Atlantique nord"),
            ],
        ),
        (
            "Le Chili a annoncé l'expulsion de 12 diplomates islandais en réaction à une mesure similaire prise la veille par l'Islande.",
            "2025-04-16",
            [
                ("RelationsDown", "occurred", "2025-04-15", None, "Islande → Chili"),
                ("RelationsDown", "occurred", None, None, "Chili → Islande"),
            ],
        ),
        (
            "Après un entretien qui durera 45 minutes, Anton Bregar et Onni Lahti seront face à la presse pour une déclaration conjointe.",
            "2017-06-09",
            [],
        ),
        (
            "L'Islande a subi l'expulsion par le Chili de deux consuls.",
            "2022-05-19",
            [("RelationsDown", "occurred", None, None, "Chili → Islande")],
        ),
        (
            "Le département diplomatique islandais a condamné mardi la décision du Chili.",
            "2022-05-19",
            [("Criticism", "occurred", "2022-05-17", None, "Islande → Chili")],
        ),
    ],
)  # fmt: skip
def test_short_reports(tells: Callable[..., None], text: str, published: str, events: list[tuple[str | None, ...]]) -> None:
    """Whose talks they were, where they were, when deeds and journeys were, and what is no accord."""
    tells(text, published, events)
