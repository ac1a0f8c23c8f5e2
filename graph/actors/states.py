"""What French needs to know of a state: its article, its forms after "de" and "à", its adjectives, its seats of power."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..records import Actor
from .names import fold
from .tables import Row

_VOWELS: Final = "aeiouyh"
# The gender and number of each of the four forms of an adjective.
AGREEMENTS: Final = (("m", "s"), ("f", "s"), ("m", "p"), ("f", "p"))


@dataclass(frozen=True, slots=True)
class StateFacts:
    """A state as French news names it.

    `article` is the name with its article ("la Chine"); `de` and `en` are the forms after these prepositions, the usual
    one first ("de Chine", "de la Chine"; "en Chine"). `demonyms` are sets of four forms (masculine and feminine
    singular, masculine and feminine plural). `prefixes` stand before another adjective ("sino-"). The first of
    `capitals` is today's. `seats` stand for the state's power; `unsafe` are those of both that need a context.
    `until` is the day on which the state ceased to be.
    """

    id: str
    iso2: str
    label: str
    article: str
    de: tuple[str, ...]
    en: tuple[str, ...]
    demonyms: tuple[tuple[str, str, str, str], ...]
    prefixes: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    unsafe: tuple[str, ...]
    until: str | None = None

    @property
    def capital(self) -> str:
        """Today's capital."""
        return self.capitals[0] if self.capitals else ""


def facts(row: Row, id_: str) -> StateFacts:
    """The facts of a row of the table of states."""
    forms = row.items("fr_demonyms")
    adjectives = [form for form in forms if not form.endswith("-")]
    return StateFacts(
        id=id_,
        iso2=row["iso2"],
        label=row["fr"].rstrip("?"),
        article=row["fr_article"],
        de=after_de(row["fr_article"]),
        en=after_en(row["fr_article"]),
        demonyms=tuple(_four(adjectives[i : i + 4]) for i in range(0, len(adjectives), 4)),
        prefixes=tuple(form for form in forms if form.endswith("-")),
        capitals=row.items("capital_fr"),
        seats=row.items("seats"),
        unsafe=row.unsafe("capital_fr", "seats"),
        until=row["until"] or None,
    )


def _four(forms: list[str]) -> tuple[str, str, str, str]:
    padded = [*forms, *forms[:1] * 3][:4]
    return padded[0], padded[1], padded[2], padded[3]


def after_de(article: str) -> tuple[str, ...]:
    """`la Chine` gives `de Chine`, `de la Chine`; `le Mali` gives `du Mali`; `les États-Unis` `des États-Unis`."""
    match article.split(" ", 1):
        case ["le", name]:
            return (f"du {name}",)
        case ["les", name]:
            return (f"des {name}",)
        case ["la", name]:
            return (f"de {name}", f"de la {name}")
        case _:
            if article.startswith(("l'", "l’")):
                return f"d'{article[2:]}", f"de {article}"
            return (f"d'{article}" if _starts_with_vowel(article) else f"de {article}",)


def after_en(article: str) -> tuple[str, ...]:
    """`la Chine` gives `en Chine`; `le Mali` `au Mali`; `les États-Unis` `aux États-Unis`; `Cuba` `à Cuba`."""
    match article.split(" ", 1):
        case ["le", name]:
            return (f"au {name}",)
        case ["les", name]:
            return (f"aux {name}",)
        case ["la", name]:
            return f"en {name}", f"à la {name}"
        case _:
            if article.startswith(("l'", "l’")):
                return (f"en {article[2:]}",)
            return (f"en {article}", f"à {article}") if _starts_with_vowel(article) else (f"à {article}",)


def _starts_with_vowel(name: str) -> bool:
    return fold(name)[:1] in _VOWELS


def actor(row: Row, id_: str) -> Actor:
    """The record of a state: usual name, official name, English names, aliases. No capital: it is a place."""
    names = [*row.items("fr"), *_official(row["fr_official"]), *row.items("aliases_fr")]
    names += [row["en"], *_official(row["en_official"]), *row.items("aliases_en"), row["fr_article"]]
    return Actor(
        id=id_,
        kind="state",
        names=tuple(dict.fromkeys(name for name in names if name)),
        name_en=row["en"] or None,
        wikidata=row["wikidata"] or None,
    )


def _official(name: str) -> tuple[str, ...]:
    """The official name without its article."""
    for article in ("l'", "l’", "la ", "le ", "les ", "the "):
        if name.startswith(article):
            return (name[len(article) :],)
    return (name,)


def adjectives(states: Mapping[str, StateFacts]) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Folded adjective → (state id, gender, number), every reading of every state."""
    found: dict[str, set[tuple[str, str, str]]] = {}
    for state in states.values():
        for forms in state.demonyms:
            for form, (gender, number) in zip(forms, AGREEMENTS, strict=True):
                found.setdefault(fold(form), set()).add((state.id, gender, number))
    return {form: tuple(sorted(readings)) for form, readings in sorted(found.items())}


def first_parts(states: Mapping[str, StateFacts]) -> dict[str, tuple[str, ...]]:
    """Folded first part of an adjective of two ("sino", "franco") → ids of the states it may be of."""
    found: dict[str, tuple[str, ...]] = {}
    for state in states.values():
        for form in state.prefixes:
            key = fold(form.rstrip("-"))
            found[key] = (*found.get(key, ()), state.id)
    return found


def seats_of_power(states: Mapping[str, StateFacts]) -> dict[str, tuple[str, ...]]:
    """Folded capital or seat of power → ids of the states of today that it can stand for."""
    found: dict[str, list[str]] = {}
    for state in states.values():
        for form in () if state.until else (*state.capitals, *state.seats):
            ids = found.setdefault(fold(form), [])
            if state.id not in ids:
                ids.append(state.id)
    return {form: tuple(ids) for form, ids in sorted(found.items())}
