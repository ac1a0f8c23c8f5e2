"""The questions that people put to the book on the command line: who held this office, and is my table sound?"""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from ..records import DiplographError
from .book import ActorBook
from .checks import errors, overlaps
from .days import is_day_text
from .load import load_book, shipped_tables
from .names import fold
from .overrides import applied
from .tables import parse, read_bytes
from .tenures import Tenure

_PLACEHOLDERS = ("{ADJ}", "{PAYS}", "{DE_PAYS}", "{X}")


def check(path: str | Path) -> tuple[str, ...]:
    """What is wrong with a user's table, one line a finding with file and row; empty where it is sound.

    Errors come first; where there are none, its tenures that overlap others of the same office follow. Raises
    DiplographError where the file is no table of the book at all.
    """
    own = parse(str(path), read_bytes(Path(path)), own=True)
    tables = [*shipped_tables(), own]
    wrong = tuple(error for error in errors(tables) if error.startswith(f"{path}:"))
    return wrong or tuple(overlap for overlap in overlaps(applied(tables)) if f"{path}:" in overlap)


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
    """The offices that a title may mean in a country, sorted."""
    known = {tenure.office for tenure in book.tenures}
    if text in known:
        return (text,)
    titles = {
        key: title.office
        for title in sorted(book.titles, key=lambda title: bool(title.restricted_to))
        if title.office in known and (not title.restricted_to or country_id in title.restricted_to)
        for key in (_bare(title.form), _bare(title.feminine))
    }
    titles |= {fold(tenure.title): tenure.office for tenure in book.tenures if tenure.country == country_id}
    if fold(text) in titles:
        return (titles[fold(text)],)
    close = get_close_matches(fold(text), sorted(titles), n=3) or ["head_of_state", "foreign_minister"]
    raise DiplographError(f"no office is called {text!r} there; try one of {', '.join(close)}")


def _bare(form: str) -> str:
    for placeholder in _PLACEHOLDERS:
        form = form.replace(placeholder, "")
    return fold(form)


def describe(book: ActorBook, tenure: Tenure) -> str:
    """One line: `Qin Gang, ministre des Affaires étrangères, Chine, 2022-12-30 to 2023-07-25 (tenures.tsv:690)`."""
    person, country = book.actors[tenure.actor].label, book.actors[tenure.country].label
    end = tenure.until or f"open as of {tenure.open_as_of or 'now'}"
    doubt = "" if tenure.certain else ", not certain on that day"
    return (
        f"{person}, {tenure.title or tenure.office}, {country}, {tenure.since} to {end}{doubt} ({tenure.row})"
    )
