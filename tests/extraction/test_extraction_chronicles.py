"""What a chronicle, a caption or a paper of years later tells: days that go on, leaders of then by surname, and the next talk of
those who talked."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "events"),
    [
        (
            "3-28 mars 1996\nLe 5, le président slovène Anton Bregar et le roi mongol Batbold Ganzorig se rencontrent à Riga. Le 24, Anton Bregar reçoit la ministre finlandaise Aino Salmela.",
            None,
            [
                ("Meeting", "occurred", "1996-03-05", "Riga", "Anton Bregar, Batbold Ganzorig"),
                ("Meeting", "occurred", "1996-03-24", None, "Aino Salmela, Anton Bregar"),
            ],
        ),
        (
            "Le 4 février 1998, le président slovène Anton Bregar reçoit la ministre finlandaise Aino Salmela. Le 20, il rencontre à Riga le président mongol Batbold Ganzorig.",
            None,
            [
                ("Meeting", "occurred", "1998-02-04", None, "Aino Salmela, Anton Bregar"),
                ("Meeting", "occurred", "1998-02-20", "Riga", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "L'Égypte n'a pas oublié la rencontre entre Sadate et Begin à Ismaïlia, en décembre 1977, ni le mécontentement en Israël.",
            "2007-11-20",
            [("Meeting", "occurred", "1977-12", "Ismaïlia", "Anouar el-Sadate, Menahem Begin")],
        ),
        (
            "Anton Bregar, le président slovène (deuxième en partant de la gauche) et Batbold Ganzorig, le président mongol (à droite) signent, le 4 mai 2004, à Riga, un accord de pêche.",
            None,
            [("Agreement", "occurred", "2004-05-04", "Riga", "Anton Bregar, Batbold Ganzorig")],
        ),
    ],
)
def test_what_was_long_ago(
    tells: Callable[..., None], text: str, published: str | None, events: list[tuple[str | None, ...]]
) -> None:
    """Days that go on from those told, people of then, and captions."""
    tells(text, published, events)


_TALK = "Le président slovène Anton Bregar a reçu lundi à Riga le président mongol Batbold Ganzorig. "
_TOLD = ("Meeting", "occurred", "2023-09-04", "Riga", "Anton Bregar, Batbold Ganzorig")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Une nouvelle rencontre est prévue le 12 octobre à Oslo.", [("Meeting", "planned", "2023-10-12", "Oslo", "Anton Bregar, Batbold Ganzorig")]),
        ("La question sera au centre d'un second entretien mercredi.", [("Meeting", "planned", "2023-09-06", None, "Anton Bregar, Batbold Ganzorig")]),
        ("De nouvelles discussions auront lieu en octobre.", [("Meeting", "planned", "2023-10", None, "Anton Bregar, Batbold Ganzorig")]),
        ("Une nouvelle réunion de crise est prévue mercredi au ministère.", []),
        ("Le Conseil de sécurité tiendra une nouvelle réunion mercredi.", []),
        ("Une nouvelle rencontre reste possible.", []),
        ("Les entretiens reprendront mercredi à Oslo.", [("Meeting", "planned", "2023-09-06", "Oslo", "Anton Bregar, Batbold Ganzorig")]),
        ("Les entretiens doivent se poursuivre mercredi.", [("Meeting", "planned", "2023-09-06", None, "Anton Bregar, Batbold Ganzorig")]),
        ("Les négociations salariales reprendront mercredi.", []),
        ("Les négociations sur le climat reprendront mercredi.", []),
        ("De hauts responsables slovènes et mongols ont assisté à la réunion.", []),
    ],
)
def test_next_talk_and_who_attended(
    tells: Callable[..., None], text: str, events: list[tuple[str | None, ...]]
) -> None:
    """A talk to come, or the same, of those who are told to have talked."""
    tells(_TALK + text, "2023-09-05", [_TOLD, *events])


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Le président slovène Anton Bregar a exclu la possibilité d'un sommet avec son homologue mongol Batbold Ganzorig.",
            [("Meeting", "denied", None, None, "Anton Bregar, Batbold Ganzorig"), ("Refusal", "occurred", None, None, "Anton Bregar → *")],
        ),
        (
            "Le président slovène Anton Bregar n'exclut pas la possibilité d'un sommet avec son homologue mongol Batbold Ganzorig.",
            [("Meeting", "proposed", None, None, "Anton Bregar, Batbold Ganzorig"), ("?Statement", "occurred", None, None, "Anton Bregar → *")],
        ),
        (
            "Le président slovène Anton Bregar invite mercredi à dîner à Oslo son homologue mongol Batbold Ganzorig.",
            [
                ("Invitation", "occurred", None, None, "Anton Bregar → Batbold Ganzorig"),
                ("Meeting", "proposed", "2023-09-06", "Oslo", "Anton Bregar, Batbold Ganzorig"),
            ],
        ),
        (
            "La Slovénie n'a pas oublié la rencontre du 3 mai entre la ministre finlandaise Aino Salmela et le président mongol Batbold Ganzorig.",
            [("Meeting", "occurred", "2023-05-03", None, "Aino Salmela, Batbold Ganzorig")],
        ),
        (
            "La rencontre du 3 mai 2004, à Riga, entre la ministre finlandaise Aino Salmela et le président mongol Batbold Ganzorig va ouvrir une époque.",
            [("Meeting", "occurred", "2004-05-03", "Riga", "Aino Salmela, Batbold Ganzorig")],
        ),
        (
            "Les discussions, très attendues, entre la ministre finlandaise Aino Salmela et le président mongol Batbold Ganzorig ont été franches lundi.",
            [("Meeting", "occurred", "2023-09-04", None, "Aino Salmela, Batbold Ganzorig")],
        ),
        (
            "Jamais une rencontre entre de hauts responsables slovènes et mongols n'avait été aussi brève.",
            [],
        ),
        (
            "Aino Salmela, la ministre finlandaise, a discuté lundi avec le président mongol Batbold Ganzorig de la situation autour de l'Ukraine.",
            [("Meeting", "occurred", "2023-09-04", None, "Aino Salmela, Batbold Ganzorig"), ("?*", "occurred", "*", None, "*")],
        ),
        (
            "Le président slovène Anton Bregar a invité lundi son homologue mongol Batbold Ganzorig à venir à Ljubljana.",
            [
                ("Invitation", "occurred", "2023-09-04", None, "Anton Bregar → Batbold Ganzorig"),
                ("Visit", "proposed", None, "Ljubljana", "Batbold Ganzorig → *"),
            ],
        ),
        (
            "Lors d'un entretien lundi à Oslo, le président slovène Anton Bregar a invité son homologue mongol Batbold Ganzorig à venir à Ljubljana en mai.",
            [
                ("Meeting", "occurred", "2023-09-04", "Oslo", "Anton Bregar, Batbold Ganzorig"),
                ("Invitation", "occurred", "*", None, "Anton Bregar → Batbold Ganzorig"),
                ("Visit", "proposed", "2024-05", "Ljubljana", "Batbold Ganzorig → *"),
            ],
        ),
        ("Slovènes et Mongols se sont retrouvés lundi à Riga.", [("Meeting", "occurred", "2023-09-04", "Riga", "Mongolie, Slovénie")]),
        ("Finlandais et Mongols ont signé lundi à Riga un accord de pêche.", [("Agreement", "occurred", "2023-09-04", "Riga", "Finlande, Mongolie")]),
        ("Finlandais et Mongols s'affrontent lundi à Riga en finale.", []),
        ("L'Iran et la Slovénie ont négocié lundi à Riga. Les pourparlers doivent reprendre le 12 octobre à Oslo.", [
            ("Negotiation", "occurred", "2023-09-04", "Riga", "Iran, Slovénie"),
            ("Negotiation", "planned", "2023-10-12", "Oslo", "Iran, Slovénie"),
        ]),
        (
            "Le président slovène Anton Bregar a qualifié de « constructives » les positions de la Mongolie.",
            [("Statement", "occurred", None, None, "Anton Bregar → Mongolie")],
        ),
        (
            "Le président slovène Anton Bregar a qualifié d'« inacceptables » les positions de la Mongolie.",
            [("Criticism", "occurred", None, None, "Anton Bregar → Mongolie")],
        ),
    ],
)
def test_what_is_ruled_out_offered_or_called_so(
    tells: Callable[..., None], text: str, events: list[tuple[str | None, ...]]
) -> None:
    """What nouns and verbs around a talk say of it."""
    tells(text, "2023-09-05", events)
