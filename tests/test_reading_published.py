"""The day of publication where it is said outright, and the dates other programs write."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

from diplograph.graph.reading import canonical_url, digest, identity, iso_date, published_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Publié le 22 février 2023 à 10h12", "2023-02-22"),
        ("Publié le mercredi 22 février 2023 à 10 h 12 | Lecture : 3 mn", "2023-02-22"),
        ("Publié le : 22/02/2023 - 10:12", "2023-02-22"),
        ("Publié: 22.02.2023, 10h12", "2023-02-22"),
        ("PUBLIÉ LE 1ER MARS 2023", "2023-03-01"),
        ("Publié par Lise Hamel le 3 déc. 2019", "2019-12-03"),
        ("Mis en ligne le 3 août 2019 — Lecture 2 min", "2019-08-03"),
        ("Agence Rivages, publié le mardi 3 août 2019 à 20h02", "2019-08-03"),
        ("Published on March 3, 2020", "2020-03-03"),
        ("date 2024-01 Le ministre s'est rendu à Bamako.", "2024-01"),
        ("Le 3 août 2019 à 7h30", "2019-08-03"),
        ("Samedi 3 août 2019", "2019-08-03"),
        ("Par Lise Hamel, le 3 août 2019 à 11h40", "2019-08-03"),
        ("03/08/2019 - 17:32 | Rédaction", "2019-08-03"),
        ("PARIS, 3 août 2019 (AGR) - Le ministre est arrivé.", "2019-08-03"),
        ("https://example.org/2019/08/03/le-ministre.html", "2019-08-03"),
        ("Mis à jour le 4 août 2019 à 8h", "2019-08-04"),
        ("Fait à Dakar, le 3 août 2019", "2019-08-03"),
        ("Dakar, le 3 août 2019", "2019-08-03"),
        ("(Dakar, samedi 3 août 2019)", "2019-08-03"),
        ("Communiqué de presse du 3 août 2019", "2019-08-03"),
        ("Point de presse du samedi 3 août 2019 | Archives", "2019-08-03"),
    ],
)
def test_a_statement_of_publication_is_read(text: str, day: str) -> None:
    """Header lines, datelines with a year, date lines, addresses, changes and signatures say the day."""
    assert published_of(f"Le ministre en visite\n{text}\nIl a rencontré son homologue.") == day


@pytest.mark.parametrize(
    "text",
    [
        "Le 22 février 2023, le ministre a rencontré son homologue à Moscou.",
        "Le ministre à Moscou, le 22 février 2023. © Agence Rivages",
        "Un rapport, publié le 22 février 2023, accuse le ministre.",
        "Publié le matin même, un rapport accuse le ministre.",
        "Date butoir : le 31 mars 2023, selon le ministre.",
        "PARIS, 3 août (AGR) - Le ministre est arrivé.",
        "Publié le 31 février 2023",
        "Le numéro 20231399 ne répond plus.",
        "Le ministre et son homologue à Moscou, le 22 février 2023",
        "Moscou, le 22 février 2023 au matin, a tout démenti.",
    ],
)
def test_what_only_tells_of_a_day_is_not_read(text: str) -> None:
    """Sentences, captions, datelines with no year and days that are none do not date the article."""
    assert published_of(f"Le ministre en visite\n{text}\nIl a rencontré son homologue.") is None


@pytest.mark.parametrize(("module", "examples"), [("identity", 1), ("published", 2)])
def test_the_examples_of_the_docstrings_hold(module: str, examples: int) -> None:
    """What the documentation shows is what happens."""
    tested = doctest.testmod(import_module(f"diplograph.graph.reading.{module}"))
    assert (tested.failed, tested.attempted) == (0, examples)


def test_the_first_publication_comes_before_the_change() -> None:
    """Of "publié" and "mis à jour" the day of publication counts, whichever stands first."""
    assert published_of("Mis à jour le 5 août 2019\nPublié le 3 août 2019 à 10h\nTexte.") == "2019-08-03"
    assert published_of("Publié le 3 août 2019 à 10h, mis à jour le 5 août 2019\nTexte.") == "2019-08-03"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2019-08-03_le-ministre.txt", "2019-08-03"),
        ("depeche-20190803.txt", "2019-08-03"),
        ("archives/2019/08/03/a.txt", "2019-08-03"),
        ("https://example.org/monde/2019/08/le-ministre", "2019-08"),
        ("000_56880a37b370735c.txt", None),
        ("depeche-20191399.txt", None),
    ],
)
def test_the_name_of_the_file_may_say_it(name: str, day: str | None) -> None:
    """A date in a file name or address counts where the text says nothing."""
    assert published_of("Le ministre est venu.", name) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2023", "2023"),
        ("2023-02", "2023-02"),
        ("2023-02-22", "2023-02-22"),
        ("2023-02-22T23:10:00-05:00", "2023-02-22"),
        ("2023-02-22 23:10:00.000", "2023-02-22"),
        ("20230222", "2023-02-22"),
        ("20230222T101200Z", "2023-02-22"),
        ("Wed, 22 Feb 2023 23:30:00 -0500", "2023-02-22"),
        ("22/02/2023", "2023-02-22"),
        ("22 février 2023", "2023-02-22"),
        ("February 22, 2023", "2023-02-22"),
        (1677060000, "2023-02-22"),
        (1677060000000, "2023-02-22"),
        (2023, "2023"),
        ("2023-02-30", None),
        ("2023-13", None),
        ("hier", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (1e300, None),
        ({"day": 3}, None),
    ],
)
def test_dates_of_fields_are_read(value: object, day: str | None) -> None:
    """ISO, RFC 2822, seconds since 1970 and days in words become ISO text; what is no date becomes None."""
    assert iso_date(value) == day


def test_the_id_is_what_was_given_else_the_address_else_the_digest() -> None:
    """Identity falls back in this order; the digest does not hang on white space or on how accents are encoded."""
    assert identity("texte", " 7 ", "https://example.org/a") == "7"
    assert identity("texte", None, "https://example.org/a") == "https://example.org/a"
    assert identity("texte", "", "pas une adresse") == digest("texte")
    assert digest("re\u0301gime  de\n\ncroisière ") == digest("r\u00e9gime de croisière")
    assert digest("régime") != digest("regime")


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTP://Example.ORG", "http://example.org/"),
        ("https://example.org:443/a?utm_source=x&id=3&fbclid=y#top", "https://example.org/a?id=3"),
        ("https://example.org:8080/a/", "https://example.org:8080/a/"),
        ("javascript:alert(1)", None),
        ("https://[::1", None),
        ("/relative", None),
        (None, None),
    ],
)
def test_addresses_lose_what_does_not_name_the_page(url: str | None, canonical: str | None) -> None:
    """Case of the host, default port, fragment and tracking parameters do not make another article."""
    assert canonical_url(url) == canonical
