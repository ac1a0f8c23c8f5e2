"""Who is named, and who is no actor at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Le président kényan William Ruto a reçu lundi à Nairobi Mme Veldhuis-Ots, la cheffe "
                "de la diplomatie estonienne."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Nairobi", "Veldhuis-Ots, William Ruto")],
        ),
        (
            "Ursula von der Leyen a rencontré mardi à Bruxelles le roi Abdallah II de Jordanie.",
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-21", "Bruxelles", "Abdallah II, Ursula von der Leyen")],
        ),
        (
            (
                "Le vice-président de la République de Côte d'Ivoire, Tiémoko Meyliet Koné, a été reçu "
                "lundi à Dakar par le président sénégalais Macky Sall."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Dakar", "Macky Sall, Tiémoko Meyliet Koné")],
        ),
        (
            ("Le président du Conseil européen, Charles Michel, a été reçu jeudi à Pékin par Xi Jinping."),
            "2022-12-02",
            [("Meeting", "occurred", "2022-12-01", "Pékin", "Charles Michel, Xi Jinping")],
        ),
        (
            (
                "La ministre soudanaise des Affaires étrangères, Amna Saleh Birou, a reçu lundi à "
                "Khartoum le ministre tchadien de la Défense, Saleh Mbaïnaissem."
            ),
            "2023-02-22",
            [("Meeting", "occurred", "2023-02-20", "Khartoum", "Amna Saleh Birou, Saleh Mbaïnaissem")],
        ),
        (
            (
                "Le président tchadien Ali Djimbaye a nommé lundi Saleh Mbaïnaissem ministre des "
                "Affaires étrangères. Le Tchad et le Soudan sont voisins. Le Soudan borde le Tchad."
            ),
            "2023-02-22",
            [("Appointment", "occurred", "2023-02-20", None, "Ali Djimbaye → Saleh Mbaïnaissem")],
        ),
    ],
)
def test_names_and_titles(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who is named, with whatever title, is one person."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            (
                "Les Occidentaux ont condamné la Russie. La communauté internationale s'inquiète pour "
                "l'Ukraine. La Russie et l'Ukraine sont en guerre."
            ),
            "2023-02-22",
            [],
        ),
        (
            ("Selon des experts, la Russie et la Chine se rapprochent. La Chine est voisine de la Russie."),
            "2023-02-22",
            [],
        ),
        (
            (
                "Le politologue Armand Castelnau a accusé la Russie. « La Russie ment à l'Ukraine "
                "depuis longtemps », a-t-il ajouté."
            ),
            "2023-02-22",
            [],
        ),
        (
            (
                "Des milliers de manifestants ont réclamé mardi à Tbilissi l'adhésion de la Géorgie à "
                "l'Union européenne."
            ),
            "2023-02-22",
            [],
        ),
        (
            "Le journal allemand Nordbote a interrogé le président slovène Anton Bregar.",
            "2023-02-22",
            [],
        ),
    ],
)
def test_who_is_left_out(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Crowds, experts, media and vague collectives are no actors."""
    tells(text, published, events)
