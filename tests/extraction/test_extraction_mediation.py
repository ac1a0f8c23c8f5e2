"""Who brings two sides together, and the series of their negotiations."""

from __future__ import annotations

from collections.abc import Callable

import pytest

DAY = "2024-03-12"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président angolais João Lourenço a lancé lundi des pourparlers entre Kinshasa et Kigali.",
            [
                ("Mediation", "occurred", "2024-03-11", None, "João Lourenço → | Rwanda, République démocratique du Congo"),
                ("Negotiation", "occurred", "2024-03-11", None, "Rwanda, République démocratique du Congo"),
            ],
        ),
        (
            "Le Mali a salué l'initiative de médiation engagée par le Togo entre Bamako et Abidjan.",
            [
                ("Mediation", "occurred", None, None, "Togo → | Côte d'Ivoire, Mali"),
                ("Support", "occurred", None, None, "Mali → Côte d'Ivoire, Togo"),
            ],
        ),
        (
            "Une délégation qatarie tente de calmer le jeu entre le Rwanda et la République démocratique du Congo.",
            [("Mediation", "proposed", None, None, "Qatar → | Rwanda, République démocratique du Congo")],
        ),
        (
            "L'Algérie a offert ses bons offices au Mali et au Niger.",
            [("Mediation", "proposed", None, None, "Algérie → | Mali, Niger")],
        ),
        (
            "Grâce à la médiation du Qatar, Israël et le Hamas ont conclu une trêve.",
            [
                ("Mediation", "occurred", None, None, "Qatar → | Hamas, Israël"),
                ("Agreement", "occurred", None, None, "Hamas, Israël"),
            ],
        ),
        (
            "Le Togo est médiateur entre le Mali et la Côte d'Ivoire.",
            [("Mediation", "occurred", None, None, "Togo → | Côte d'Ivoire, Mali")],
        ),
        (
            "Faure Gnassingbé, médiateur entre le Mali et la Côte d'Ivoire, a reçu lundi Assimi Goïta.",
            [
                ("Mediation", "occurred", None, None, "Faure Gnassingbé → | Côte d'Ivoire, Mali"),
                ("Meeting", "occurred", "2024-03-11", None, "Assimi Goïta, Faure Gnassingbé"),
            ],
        ),
        # whose own talks they are is no third
        (
            "Sergueï Lavrov a mené des négociations entre la Russie et la Turquie.",
            [("Negotiation", "occurred", None, None, "Russie, Turquie")],
        ),
    ],
)
def test_mediations(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """A third actor, told by a verb, a noun or an office, is between the parties."""
    tells(text, DAY, events)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            ("Ouvert jeudi, le cycle de pourparlers entre l'Éthiopie et l'Égypte s'est achevé lundi à Addis-Abeba. "
            "Un troisième cycle se tiendra au Caire en avril."),
            [
                ("Negotiation", "occurred", "2024-03-11", "Addis-Abeba", "Égypte, Éthiopie"),
                ("Negotiation", "planned", "2024-04", "Le Caire", "Égypte, Éthiopie"),
            ],
        ),
        (
            "L'Éthiopie et l'Égypte négocient. Un nouveau round de négociations est prévu le 23 mars à Djibouti.",
            [
                ("Negotiation", "occurred", None, None, "Égypte, Éthiopie"),
                ("Negotiation", "planned", "2024-03-23", "Djibouti", "Égypte, Éthiopie"),
            ],
        ),
        (
            "L'Éthiopie et l'Égypte négocient. Un étudiant du deuxième cycle a été tué au Caire en mars.",
            [("Negotiation", "occurred", None, None, "Égypte, Éthiopie")],
        ),
    ],
)
def test_rounds_of_negotiations(tells: Callable[..., None], text: str, events: list[tuple[str, ...]]) -> None:
    """A round of negotiations is between those who negotiated before."""
    tells(text, DAY, events)
