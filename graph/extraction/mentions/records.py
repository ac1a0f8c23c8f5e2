"""What is found: mentions, and the people they describe."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """One person as described: by name, by office, or by relation to somebody told before.

    `title` holds the content words of the office, folded, without its country (`ministre affaires
    etrangeres`), and `wording` the office of one person as it stands in the text; `countries` the ids of the states or organisations it is an office of (several where a
    demonym is ambiguous). `tense` is "present", "former" or "future"; `relation` "same_office",
    "partner", "predecessor", "successor" or ""; `newly` marks « le nouveau président »; `posted` is where an envoy serves, of « son ambassadeur à Tunis, X ».
    """

    name: str | None = None
    candidates: tuple[str, ...] = ()
    title: str = ""
    countries: tuple[str, ...] = ()
    gender: str | None = None
    tense: str = "present"
    relation: str = ""
    wording: str = ""
    newly: bool = False
    posted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase of the paragraph's tokens `first` to `last` (exclusive).

    `kind` is "person" (one or several `persons`), "actor" (a state or organisation of the book, in `actors`),
    "institution" (a ministry, government … whose country may be left to the context), "officials" (unnamed people
    of a country), "metonym" (a capital or seat), "group" (« les deux hommes »; `count` of them), "back" (« ce
    dernier »), "body" (« l'organisation »; `actors` are the states it is said to be of), "place", "pronoun", "adjective" (of a country), "compound" (an adjective of two), "unknown" (a run of capitals) or "other" (who only
    comments). `head` is the folded noun; `again` marks a pronoun beside whom it stands for (« X, lui, … »), `own` « je »
    """

    first: int
    last: int
    kind: str
    head: str = ""
    persons: tuple[Person, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    text: str = ""
    count: int = 1
    gender: str | None = None
    definite: bool = True
    possessive: bool = False
    again: bool = False
    own: bool = False
