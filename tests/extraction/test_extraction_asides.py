"""Who else was at a talk, whose the verb of a joined clause is, and encounters that a sentence tells in passing."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a eu lundi à Addis-Abeba une série d'entretiens bilatéraux avec ses homologues d'Estonie, Mme Maarika Veldhuis-Ots, de Mongolie, M. Batbold Ganzorig, et du Togo, M. Koffi Adandé.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", "Addis-Abeba", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "2023-09-04", "Addis-Abeba", "Anton Bregar, Koffi Adandé"),
                ("Meeting", "occurred", "2023-09-04", "Addis-Abeba", "Anton Bregar, Maarika Veldhuis-Ots"),
            ],
        ),
        (
            "Le ministre mongol Batbold Ganzorig a été reçu lundi à Tallinn par la ministre estonienne Maarika Veldhuis-Ots, entourée du ministre Jaan Kask et de la ministre Liis Tamm.",
            "2023-09-06",
            [
                (
                    "Meeting",
                    "occurred",
                    "2023-09-04",
                    "Tallinn",
                    "Batbold Ganzorig, Jaan Kask, Liis Tamm, Maarika Veldhuis-Ots",
                )
            ],
        ),
        (
            "Le président slovène Anton Bregar s'est entretenu lundi à Tallinn avec la ministre estonienne Maarika Veldhuis-Ots en présence du ministre slovène Janez Kobal.",
            "2023-09-06",
            [
                (
                    "Meeting",
                    "occurred",
                    "2023-09-04",
                    "Tallinn",
                    "Anton Bregar, Janez Kobal, Maarika Veldhuis-Ots",
                )
            ],
        ),
        (
            "Le président slovène Anton Bregar a eu lundi un entretien avec la ministre estonienne Maarika Veldhuis-Ots, en présence du ministre slovène Janez Kobal.",
            "2023-09-06",
            [("Meeting", "occurred", "2023-09-04", None, "Anton Bregar, Janez Kobal, Maarika Veldhuis-Ots")],
        ),
        (
            "La conférence sur la paix en Ukraine a réuni samedi et dimanche à Lucerne Volodymyr Zelensky, Emmanuel Macron et Olaf Scholz autour de la présidente de la Confédération, Viola Amherd.",
            "2024-06-18",
            [
                (
                    "Summit",
                    "occurred",
                    "2024-06-15/2024-06-16",
                    "Lucerne",
                    "Emmanuel Macron, Olaf Scholz, Viola Amherd, Volodymyr Zelensky",
                )
            ],
        ),
    ],
)
def test_who_else_was_there(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Talks « in a series » with counterparts told in one phrase are several; whoever stands beside a host took part."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "Le ministre slovène Anton Bregar a répondu dimanche à l'invitation du ministre mongol Batbold Ganzorig et les deux hommes se sont retrouvés à Genève.",
            "2023-09-06",
            [
                ("Invitation", "occurred", None, None, "Batbold Ganzorig → Anton Bregar"),
                ("Meeting", "occurred", None, "Genève", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "Lundi, la Mongolie a rouvert son ambassade à Tallinn, où le ministre mongol Batbold Ganzorig, venu hisser le drapeau, a ensuite été reçu par la ministre estonienne Maarika Veldhuis-Ots.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-04", "Tallinn", "Batbold Ganzorig, Maarika Veldhuis-Ots"),
                ("RelationsUp", "occurred", "2023-09-04", None, "Mongolie → Estonie"),
            ],
        ),
        (
            "Le ministre slovène Anton Bregar, en visite à Tallinn, où l'accueillait la ministre estonienne Maarika Veldhuis-Ots, a visité un musée.",
            "2023-09-06",
            [
                ("Meeting", "occurred", None, "Tallinn", "Anton Bregar, Maarika Veldhuis-Ots"),
                ("Visit", "occurred", None, "Tallinn", "Anton Bregar →"),
            ],
        ),
    ],
)
def test_subjects_of_joined_clauses(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """The subject of a joined verb is the name right before it, or the one that « où » opens its clause with."""
    tells(text, published, events)


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "De retour de Tallinn, le ministre slovène Anton Bregar a reçu mardi le ministre mongol Batbold Ganzorig.",
            "2023-09-06",
            [
                ("Meeting", "occurred", "2023-09-05", None, "Anton Bregar, Batbold Ganzorig"),
                ("Visit", "occurred", None, "Tallinn", "Anton Bregar →"),
            ],
        ),
        (
            "Le retour de l'opposant Anton Bregar à Tallinn inquiète Oulan-Bator.",
            "2023-09-06",
            [],
        ),
        (
            "Vladimir Poutine et Donald Trump ne se sont pas revus depuis leur sommet d'Helsinki, le 16 juillet 2018.",
            "2019-07-02",
            [("Meeting", "occurred", "2018-07-16", None, "Donald Trump, Vladimir Poutine")],
        ),
        (
            "Le ministre slovène Anton Bregar et le ministre mongol Batbold Ganzorig ne se sont plus parlé depuis le début de la crise.",
            "2023-09-06",
            [],
        ),
        (
            "L'accord que la Mongolie et l'Estonie négociaient depuis le printemps sous médiation américaine a été signé vendredi.",
            "2023-09-06",
            [
                ("Mediation", "occurred", "2023-03/2023-06", None, "États-Unis → | Estonie, Mongolie"),
                ("Negotiation", "occurred", "2023-03/2023-06", None, "Estonie, Mongolie"),
            ],
        ),
    ],
)
def test_told_in_passing(
    tells: Callable[..., None], text: str, published: str, events: list[tuple[str, ...]]
) -> None:
    """Who comes back from a place was there; who has not met since a talk met then; « sous médiation américaine » says who mediates."""
    tells(text, published, events)
