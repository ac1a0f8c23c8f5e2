"""The questions that people put to the book on the command line: who held this office, and is my table sound?"""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from ..records import DiplographError
from .book import ActorBook
from .checks import errors, no_codes, overlaps
from .days import is_day_text
from .load import load_book, shipped_tables
from .names import bare, fold
from .overrides import applied
from .tables import parse, read_bytes
from .tenures import Tenure

_HIGHEST = ("head_of_state", "head_of_government", "foreign_minister")


def check(*paths: str | Path) -> tuple[str, ...]:
    """What is wrong with a user's tables, one line a finding with file and row; empty where they are sound.

    Errors come first; where there are none, offices that are titles instead of codes and tenures that overlap others of the
    same office follow. Tables given together may refer to each other. Raises DiplographError where a file is no table of the
    book at all.
    """
    own = [parse(str(path), read_bytes(Path(path)), own=True) for path in paths]
    tables = [*shipped_tables(), *own]
    starts = tuple(f"{path}:" for path in paths)
    if wrong := tuple(error for error in errors(tables) if error.startswith(starts)):
        return wrong
    overlapping = (each for each in overlaps(applied(tables)) if any(start in each for start in starts))
    return (*no_codes(tables), *overlapping)


def who(
    office: str, country: str, day: str | None = None, book: ActorBook | None = None
) -> tuple[Tenure, ...]:
    """Who held an office of a state or organisation on a day, best first; empty where the book does not know.

    `office` is a French title ("ministre des Affaires étrangères") or the office of the tables (`foreign_minister`);
    `country` a code of the tables, an actor id or a name; `day` ISO text of any precision, None for any day.
    """
    book = book or load_book()
    if day is not None and not is_day_text(day):
        raise DiplographError(f"day is {day!r}; write 2023, 2023-02 or 2023-02-22")
    country_id = find_country(book, country)
    found = {
        holder.row: holder
        for each in find_offices(book, office, country_id)
        for holder in book.holders(each, country_id, day)
    }
    return tuple(sorted(found.values(), key=lambda tenure: not tenure.certain))


def find_country(book: ActorBook, text: str) -> str:
    """The actor id of a state or organisation, from its code, id or name."""
    if text.upper() in book.states:
        return book.states[text.upper()].id
    if text in book.actors and book.actors[text].kind != "person":
        return text
    named = [actor.id for actor in book.named(text) if actor.kind != "person"]
    if len(named) == 1:
        return named[0]
    if named:
        raise DiplographError(f"{text!r} may be any of {', '.join(named)}; give one of these")
    raise DiplographError(
        f"no state or organisation is called {text!r}; give a code (CN), an id (china) or a name (Chine)"
    )


def find_offices(book: ActorBook, text: str, country_id: str) -> tuple[str, ...]:
    """The offices that a title may mean in a country, sorted; « président » is that of the Commission where one says EU."""
    known = {tenure.office for tenure in book.tenures}
    of_country = [tenure for tenure in book.tenures if tenure.country == country_id]
    here = {tenure.office for tenure in of_country}
    if not here:
        raise DiplographError(f"the book knows nobody who held an office of {book.actors[country_id].label}")
    if text in known:
        return (text,)
    titles = {
        fold(bare(form)): (title.office, form)
        for title in sorted(book.titles, key=lambda title: bool(title.restricted_to))
        if title.office in known and (not title.restricted_to or country_id in title.restricted_to)
        for form in (title.form, title.feminine)
    }
    titles |= {fold(tenure.title): (tenure.office, tenure.title) for tenure in of_country}
    office = titles[fold(text)][0] if fold(text) in titles else ""
    if office in here:
        return (office,)
    longer = {key: of for key, of in titles.items() if key.startswith(f"{fold(text)} ") and of[0] in here}
    if len({of for of, _ in longer.values()}) == 1:
        return (next(iter(longer.values()))[0],)
    if office and not longer:
        return (office,)
    close = sorted(longer) or get_close_matches(fold(text), sorted(titles), n=3)
    first = [each for each in _HIGHEST if each in here] or list(_HIGHEST)
    forms = [bare(titles[key][1]) for key in close[:6]] or first
    raise DiplographError(f"no office is called {text!r} there; try one of {', '.join(forms)}")


def describe(book: ActorBook, tenure: Tenure) -> str:
    """One line: `Qin Gang, ministre des Affaires étrangères, Chine, 2022-12-30 to 2023-07-25 (tenures.tsv:690)`."""
    person, country = book.actors[tenure.actor].label, book.actors[tenure.country].label
    end = tenure.until or f"open as of {tenure.open_as_of or 'now'}"
    doubt = "" if tenure.certain else ", not certain on that day"
    return (
        f"{person}, {tenure.title or tenure.office}, {country}, {tenure.since} to {end}{doubt} ({tenure.row})"
    )
