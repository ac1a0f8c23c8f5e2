"""Deeds that others did than who speaks of them, that are only wished for, or that are done with nobody diplomatic."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SPEECH = [(f"?{kind}", "*", "*", "*", "*") for kind in ("Statement", "Criticism", "Support", "Demand", "Refusal")]


@pytest.mark.parametrize(
    "text",
    [
        "Sofia a salué l'expulsion de dix diplomates russes.",
        "La Norvège a regretté mardi l'expulsion de diplomates américains.",
        "Lisbonne a déploré le rappel de l'ambassadeur turc.",
        "Le Japon a critiqué l'imposition de taxes douanières à la Corée du Sud.",
        "La Suisse a salué la levée des sanctions contre la Syrie.",
    ],
)
def test_who_speaks_of_a_deed_has_not_done_it(tells: Callable[..., None], text: str) -> None:
    """Whoever welcomes or deplores what was done is no agent of it, though nobody else is named."""
    tells(text, "2022-05-19", SPEECH)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Lula souhaite que l'Argentine reconnaisse la Palestine.", ("RelationsUp", "proposed", None, None, "Argentine → Palestine")),
        (
            "Ankara demande que la France lève les sanctions contre l'Azerbaïdjan.",
            ("Sanction lift", "proposed", None, None, "France → Azerbaïdjan"),
        ),
        (
            "Oslo a plaidé pour que l'Italie rétablisse les relations avec la Libye.",
            ("RelationsUp", "proposed", None, None, "Italie → Libye"),
        ),
        (
            "Il faut que l'Espagne sanctionne la Biélorussie, a dit le chef de la diplomatie lettone.",
            ("Sanction", "proposed", None, None, "Espagne → Biélorussie"),
        ),
    ],
)
def test_wished_with_que(tells: Callable[..., None], text: str, wish: tuple[str, ...]) -> None:
    """What follows « que » after a verb of wishing is wished for: most subjunctives look like the indicative."""
    tells(text, "2022-05-19", [wish, *SPEECH])


@pytest.mark.parametrize(
    "text",
    [
        "Le Sénégal et la Mauritanie ont conclu un accord avec la société BP.",
        "La Finlande et la Suède ont signé un contrat avec le groupe américain Boeing.",
        "L'Autriche et la Hongrie ont signé un contrat avec Moderna.",
        "Sans accord entre Londres et Dublin, le tunnel restera fermé.",
        "Le Royaume-Uni sanctionnera toute entreprise qui commerce avec la Corée du Nord.",
        "La Belgique portera lundi devant l'Otan une résolution sur l'aide militaire à la Moldavie.",
        "La Bolivie a versé deux millions de dollars à Diego Maradona.",
    ],
)
def test_no_deed_between_states(tells: Callable[..., None], text: str) -> None:
    """Contracts with companies, agreements that there are not, rules for anybody, what a text only is about."""
    tells(text, "2022-05-19", SPEECH)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "L'ambassade de Suède à Bagdad a été rouverte mardi.",
            ("RelationsUp", "occurred", "2022-05-17", "Bagdad", "Suède → Irak"),
        ),
        (
            "L'ambassade du Danemark à Bamako sera fermée en août.",
            ("RelationsDown", "planned", "2022-08", "Bamako", "Danemark → Mali"),
        ),
        (
            "L'ambassade d'Iran à Londres a repris lundi ses activités.",
            ("RelationsUp", "occurred", "2022-05-16", "Londres", "Iran → Royaume-Uni"),
        ),
        (
            "L'ambassadeur de Turquie à Berlin a été rappelé à Ankara pour consultations.",
            ("RelationsDown", "occurred", None, None, "Turquie → Allemagne"),
        ),
        (
            "Le ministre bulgare se rend mercredi à Skopje pour signer un traité avec son homologue Nikola Dimitrov.",
            ("Agreement", "planned", "*", "Skopje", "*"),
        ),
    ],
)
def test_missions_and_aims(tells: Callable[..., None], text: str, deed: tuple[str, ...]) -> None:
    """A mission is opened or closed by whose it is; what one goes somewhere for is to come."""
    tells(text, "2022-05-19", [deed, *SPEECH, ("?Visit", "*", "*", "*", "*")])


def test_a_pact_told_by_the_ministers_who_signed_it(tells: Callable[..., None]) -> None:
    """« A et B ont signé une convention », « … signée par les ministres X et Y »: one agreement."""
    tells(
        "Le Maroc et la Jordanie ont signé samedi une convention militaire. Elle a été signée à Amman par Nasser Bourita "
        "et Ayman Safadi. Le texte a été signé par le ministre marocain des Affaires étrangères, Nasser Bourita, et le "
        "ministre jordanien des Affaires étrangères, Ayman Safadi.",
        "2019-07-20",
        [("Agreement", "occurred", "2019-07-20", "*", "Jordanie, Maroc")],
    )


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "La Jordanie, seul pays ayant conclu un traité avec l'Irak, a protesté.",
            [("Agreement", "occurred", None, None, "Irak, Jordanie")],
        ),
        (
            "Le coup de force a conduit les autorités kényanes à expulser Ahmed Salah, l'ambassadeur du Soudan.",
            [("RelationsDown", "occurred", None, None, "Kenya → Ahmed Salah, Soudan")],
        ),
        (
            "La Cédéao dira dimanche si elle lève les sanctions infligées à la Guinée en janvier.",
            [
                ("Sanction lift", "proposed", "*", None, "Communauté économique des États de l'Afrique de l'Ouest → Guinée"),
                ("Sanction", "occurred", "2022-01", None, "Communauté économique des États de l'Afrique de l'Ouest → Guinée"),
            ],
        ),
        (
            "Le Nicaragua a rompu ses relations avec Taïwan au profit de la Chine.",
            [("RelationsDown", "occurred", None, None, "Nicaragua → Taïwan")],
        ),
        (
            "L'Équateur a retiré l'asile à Julian Assange et rappelé son ambassadeur à Londres.",
            [("RelationsDown", "occurred", None, None, "Équateur → Royaume-Uni")],
        ),
        (
            "La Bolivie a annoncé rompre ses relations diplomatiques avec Israël.",
            [("RelationsDown", "occurred", None, None, "Bolivie → Israël")],
        ),
        (
            "La Turquie et Israël ont scellé lundi la normalisation de leurs relations.",
            [("RelationsUp", "occurred", "2022-05-16", None, "Israël, Turquie →")],
        ),
        (
            "Joe Biden a promis de nouvelles sanctions contre l'Éthiopie.",
            [("Sanction", "planned", None, None, "Joe Biden → Éthiopie")],
        ),
        ("Alger tente de convaincre Rome de prendre des mesures pour passer outre aux sanctions américaines.", []),
        (
            "Josep Borrell a annoncé que l'Espagne donnerait 50 millions d'euros au Venezuela.",
            [("Aid", "planned", None, None, "Espagne → Venezuela")],
        ),
        (
            "Le chargé d'affaires suisse à Téhéran, qui représente les intérêts américains, a été convoqué jeudi.",
            [("RelationsDown", "occurred", "2022-05-19", None, "Iran → Suisse")],
        ),
        (
            "Le Rwanda a annoncé une enquête et rompu ses relations diplomatiques avec le Burundi.",
            [("RelationsDown", "occurred", None, None, "Rwanda → Burundi")],
        ),
        (
            "Mamadi Doumbouya a mis fin aux fonctions de l'ambassadeur en France, Senkoun Sylla.",
            [("Appointment", "occurred", None, None, "Mamadi Doumbouya → Senkoun Sylla")],
        ),
    ],
)
def test_whose_deed_it_is(tells: Callable[..., None], text: str, deeds: list[tuple[str, ...]]) -> None:
    """Whose deed it is and who undergoes it, where another noun or verb stands between."""
    tells(text, "2022-05-19", [*deeds, *SPEECH])


def test_who_takes_office_and_appoints(tells: Callable[..., None]) -> None:
    """« X, élu en avril, a nommé Y »: two appointments."""
    tells(
        "Le président ukrainien Volodymyr Zelensky, élu en avril, a nommé Vadym Prystaïko ministre des Affaires étrangères.",
        "2019-08-30",
        [
            ("Appointment", "occurred", "2019-04", None, "Volodymyr Zelensky →"),
            ("Appointment", "occurred", None, None, "Volodymyr Zelensky → Vadym Prystaïko"),
        ],
    )
