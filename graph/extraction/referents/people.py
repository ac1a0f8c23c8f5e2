"""People by name, by office, by nationality, or by relation to somebody told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ...actors import SINGLE_OFFICES, Tenure, fold
from ...records import Actor
from ..mentions import Mention, Person
from .context import Context, Referent
from .identities import LEADING, Identity
from .pronouns import pronoun
from .relations import possessed, related

# A state has many of these at once, of whom the book knows few: the article has to name who is meant.
_SIDE_BY_SIDE: Final = ("ambassador", "special_envoy", "junior_minister", "senior_official", "commissioner")
# Of whom the book knows since when they hold no office any more, the news tell for so many years.
_REMEMBERED: Final = 25


def people(context: Context, mention: Mention) -> Referent:
    """The people that a mention of one or several persons stands for."""
    found = [_person(context, mention, person) for person in mention.persons]
    actors = tuple(dict.fromkeys(actor for referent in found for actor in referent.actors))
    return Referent(actors, "; ".join(dict.fromkeys(referent.reason for referent in found)))


def _person(context: Context, mention: Mention, person: Person) -> Referent:
    if person.name:
        identity = context.identities.of(person)
        if identity:
            context.unnamed.pop(mention.head, None)
            return Referent(
                (identity.actor,), "named in the book" if identity.known else "named in the article"
            )
        return _holder_called(context, person) or Referent((), f"no person is known as {person.name!r}")
    if person.relation:
        return related(context, mention, person)
    if _are_several(context, mention, person):
        return context.one_of(person.countries, "several unnamed officials stand for their country")
    if person.title:
        return _office_holder(context, mention, person)
    return _national(context, person)


def _holder_called(context: Context, person: Person) -> Referent | None:
    """« l'émir du Koweït, cheikh Sabah »: who holds the office, if that is one of their names."""
    name = fold(person.name or "")
    for country in context.single(person.countries) if person.title else ():
        for tenure in _holders(context, person, country):
            actor = context.known(tenure.actor)
            if any(name in fold(each).split() for each in actor.names):
                return Referent((actor,), f"held the office then, and bears the name ({tenure.row})")
    return None


def _are_several(context: Context, mention: Mention, person: Person) -> bool:
    """« les émissaires des États-Unis et de Cuba »: any of many, where « les présidents russe et chinois » are two."""
    if len(mention.persons) < 2 or not person.title or not person.countries:
        return False
    offices = {
        office for country in person.countries for office in context.offices.named(person.title, country)
    }
    return not offices & SINGLE_OFFICES


def _office_holder(context: Context, mention: Mention, person: Person) -> Referent:
    """« le ministre russe de la Défense »: told in the article with this title, else in office on its day."""
    if person.title.split()[0] in context.words.epithets and not person.countries:
        return pronoun(context, replace(mention, kind="pronoun", head="", count=1))
    if mention.possessive:
        return possessed(context, person)
    # « À Berlin, le chef de l'État a … »: who travels, as likely as who is there.
    own = context.home if person.title in context.words.national_titles else context.scene or context.home
    home = (own,) if own and mention.definite else ()
    is_bare = mention.definite and not person.countries
    if is_bare and (only := _only_country(context, person)):
        person = replace(person, countries=(only,))
    is_home = person.title in context.words.home_titles and not person.countries
    if (
        is_home
        and person.tense == "present"
        and (found := _in_office(context, person, home, "the home country's"))
    ):
        return found
    if mention.definite and not person.countries and mention.head in context.unnamed:
        actor = context.unnamed[mention.head]
        return Referent((actor,) if actor else (), "unnamed, and told before")
    if (person.newly or _is_elect(context, person)) and (coming := _newcomer(context, person, home)):
        return coming
    if person.tense != "future" and (told := _told_with(context, person)):
        return Referent((told,), "the article gave this title")
    if is_bare and (told := _told_of_that_kind(context, person)):
        return Referent((told,), "the person told last who bears a title of that kind")
    if person.tense != "present":
        return Referent((), f"{person.tense} holder not named")
    if not mention.definite:
        return _unnamed(context, mention, person)
    countries = context.single(person.countries or home) or _only_with_office(context, person)
    if person.title in context.words.leaders and (leader := _unknown_leader(context, countries)):
        return Referent((leader,), "the only leader of that country whom the article names, unknown to the book")
    found = _in_office(context, person, countries, "held the office then")
    if found or not (person.countries and mention.head in context.words.posted | {*context.words.spokespersons}):
        return found or _unknown_holder(context, person, mention.definite)
    return _unnamed(context, mention, person)


def _only_with_office(context: Context, person: Person) -> tuple[str, ...]:
    """« le Premier ministre dominicain »: of states of one name the only one that has such an office of its own."""
    offices = {country: context.offices.named(person.title, country) for country in person.countries}
    having = [
        country
        for country, named in offices.items()
        if any(tenure.office in named for tenure in context.book.serving(country, context.day))
    ]
    return tuple(having) if len(having) == 1 else ()


def _only_country(context: Context, person: Person) -> str | None:
    """« le secrétaire à la Défense », « la chancelière »: the only state with such an office, held by one of that gender; or
    of those the only one that the article tells of, else the only one that is so led."""
    where = context.offices.countries(person.title)
    if len(where) > 1 and person.gender:
        held = {country: _holders(context, person, country) for country in where}
        where = frozenset(country for country, tenures in held.items() if tenures)
        told = where & context.identities.countries or where & context.where
        where = told or frozenset(country for country in where if held[country][0].office in LEADING)
    return next(iter(where)) if len(where) == 1 else None


def _unnamed(context: Context, mention: Mention, person: Person) -> Referent:
    """« un porte-parole du ministère chinois », « le porte-parole de la diplomatie chinoise »: the country, also for « le
    porte-parole » after it."""
    referent = _unknown_holder(context, person, mention.definite)
    if not referent.actors or referent.actors[0].kind != "person":
        context.unnamed[mention.head] = next(iter(referent.actors), None)
    return referent


def _in_office(context: Context, person: Person, countries: Sequence[str], reason: str) -> Referent | None:
    for country in countries:
        for tenure in _holders(context, person, country):
            if person.countries and (earlier := _earlier_holder(context, tenure)):
                return Referent((earlier,), "held the office earlier; its holder that day is not told")
            return Referent((context.known(tenure.actor),), f"{reason} ({tenure.row})")
    return None


def _is_elect(context: Context, person: Person) -> bool:
    """« le futur président », « le président élu »"""
    return person.tense == "future" or person.title.split()[-1] in context.words.elect


def _newcomer(context: Context, person: Person, home: tuple[str, ...]) -> Referent | None:
    """« le nouveau président »: whom the article names and who came, or comes, to such an office within months; else, between
    election and inauguration, who succeeds a holder of long ago."""
    title = " ".join(word for word in person.title.split() if word not in context.words.elect)
    named = [
        each.actor
        for each in context.identities.by_actor.values()
        for tenure in context.book.beginning(each.actor.id, context.day)
        if tenure.office in context.offices.named(title, tenure.country)
        and (not person.countries or tenure.country in person.countries)
    ]
    if len(set(named)) == 1:
        return Referent((named[0],), "named, and new in such an office")
    for country in context.single(person.countries or home):
        for held in context.offices.holders(title, country, context.day)[:1]:
            for coming in context.book.newcomer(held.office, country, context.day):
                if person.gender != "f" or context.book.actors[coming.actor].gender != "m":
                    return Referent((context.known(coming.actor),), f"comes to the office next ({coming.row})")
    return None


def _holders(context: Context, person: Person, country: str) -> Sequence[Tenure]:
    """Who may be meant: nobody where several hold such an office side by side, no man by « la ministre »."""
    found = context.offices.holders(person.title, country, context.day)
    by_actor = context.identities.by_actor
    if person.title in context.words.leaders and not any(tenure.actor in by_actor for tenure in found):
        # « le dirigeant arménien »: its head of state or of government, whichever the article names
        leaders = (t for office in LEADING for t in context.book.holders(office, country, context.day))
        found = [tenure for tenure in leaders if tenure.actor in by_actor] or found
    several = len({tenure.actor for tenure in found}) > 1 and found[0].office not in SINGLE_OFFICES
    if several or (found and found[0].office in _SIDE_BY_SIDE):
        named = [tenure for tenure in found if tenure.actor in context.identities.by_actor]
        return named if len(named) == 1 else ()
    if person.gender == "f":
        return [tenure for tenure in found if context.book.actors[tenure.actor].gender != "m"]
    return found


def _unknown_leader(context: Context, countries: Sequence[str]) -> Actor | None:
    """« le dirigeant slovène », where the article names a president of Slovenia whom the book does not know, and none of its own."""
    by_actor = context.identities.by_actor
    for country in countries:
        offices = [(title, set(context.offices.named(title, country))) for each in by_actor.values() for title in each.titles]
        leading = {title for title, named in offices if named & set(LEADING)}
        led = [each for each in by_actor.values() if each.titles & leading and country in (each.countries or context.homes(each.actor))]
        if len(led) == 1 and not led[0].known:
            return led[0].actor
    return None


def _earlier_holder(context: Context, present: Tenure) -> Actor | None:
    """In an article on the past, the one it has named who held the office: « le président français » of 1995."""
    by_actor = context.identities.by_actor
    if present.actor in by_actor:
        return None
    told = set(context.latest())
    named = [
        each.actor
        for each in by_actor.values()
        if each.known
        and each.actor in told
        and not each.former_titles
        and not context.book.in_office(each.actor.id, context.day)
        and not context.book.beginning(each.actor.id, context.day)
        and any(
            (tenure.country, tenure.office) == (present.country, present.office)
            for tenure in _past_offices(context, each.actor)
        )
    ]
    return named[0] if len(named) == 1 else None


def _unknown_holder(context: Context, person: Person, definite: bool) -> Referent:
    """Of an office nobody is known to hold, the country; « le milliardaire américain » is whom the article
    told, « un responsable américain » is not."""
    if not person.countries:
        body = next((word for word in person.title.split()[1:] if word in context.institutions), None)
        if body is None:
            return Referent((), "an office without a country")
        return context.one_of((context.institutions[body],), "of an institution told before")  # « … de l'ambassade »
    if any(f"{person.title} ".startswith(f"{word} ") for word in context.words.private):
        return Referent((), "somebody's, not named")
    is_office = any(context.offices.named(person.title, country) for country in person.countries)
    if is_office and (actor := _told_as_counterpart(context, person)):
        return Referent((actor,), "the only counterpart of that country whom the article names")
    if definite and (actor := _told_of_that_kind(context, person)):
        return Referent((actor,), "the person of that country told last who bears a title of that kind")
    # « le conseiller du président russe » is not who else of Russia was told; « le chef du régime syrien » is.
    plain = " " not in person.title or person.title.split()[0] in context.words.vague_titles
    compatriot = _national(context, person) if definite and plain and not is_office else None
    if compatriot and compatriot.actors:
        return compatriot
    return context.one_of(person.countries, "no holder is known: the country")


def _told_as_counterpart(context: Context, person: Person) -> Actor | None:
    """« ses homologues du Nigeria, Mme X, et … », then « la cheffe de la diplomatie nigériane »: X."""
    found = [
        each.actor
        for each in context.identities.by_actor.values()
        if each.counterpart
        and not each.known
        and each.countries & set(person.countries)
        and not (person.gender and each.gender and person.gender != each.gender)
    ]
    return found[0] if len(found) == 1 else None


def _told_with(context: Context, person: Person) -> Actor | None:
    """The last person told who has this title: by the article's words, else by the book's offices on the
    day."""
    by_actor = context.identities.by_actor
    bearers = [a for a in context.latest() if a.id in by_actor and _bears(context, by_actor[a.id], person)]
    if bearers and not person.countries and person.title in context.words.national_titles:
        bearers.sort(key=lambda actor: context.home not in context.homes(actor))
    if context.opens_apart and not person.countries and context.before not in context.grammar.prepositions:
        # « Après avoir promis de téléphoner à X, le président a demandé … »: another
        here = {told.actor for told in context.told if told.sentence == context.sentence}
        bearers.sort(key=lambda actor: actor in here)
    if not person.countries:
        # « le ministre » is who the article is about, not the counterpart whom he met last.
        bearers.sort(key=lambda actor: by_actor[actor.id].counterpart)
    if bearers:
        return bearers[0]
    named = [each for each in by_actor.values() if _bears(context, each, person)]
    if not named and person.tense == "former":
        named = [each for each in by_actor.values() if each.known and _bore(context, each, person)]
        return named[0].actor if len(named) == 1 else None
    # « le président » before « le président X » of some years ago: X is not meant where the article names who serves.
    serving = {tenure.actor for country in person.countries for tenure in _holders(context, person, country)}
    if present := [actor for actor in by_actor if actor in serving]:
        named = [each for each in named if not each.known or each.actor.id in present]
    if not person.countries and person.title in context.words.national_titles:
        named.sort(key=lambda each: context.home not in context.homes(each.actor))
    return named[0].actor if named else None


def _bore(context: Context, identity: Identity, person: Person) -> bool:
    """Whether the book knows of an office that the person held and holds no more: « l'ancienne ministre »."""
    if person.gender and identity.gender and person.gender != identity.gender:
        return False
    return any(
        (not person.countries or tenure.country in person.countries)
        and (
            _same_title(person.title, fold(tenure.title))
            or tenure.office in context.offices.named(person.title, tenure.country)
        )
        for tenure in _past_offices(context, identity.actor)
    )


def _past_offices(context: Context, actor: Actor) -> list[Tenure]:
    """What a person held and holds no more, save what lies too long ago for the news to come back to it."""
    now = {(tenure.office, tenure.country) for tenure in context.book.in_office(actor.id, context.day)}
    oldest = int(context.day[:4]) - _REMEMBERED if context.day else 0
    return [
        tenure
        for tenure in context.book.in_office(actor.id)
        if (tenure.office, tenure.country) not in now
        and tenure.until is not None
        and int(tenure.until[:4]) >= oldest
    ]


def _bears(context: Context, identity: Identity, person: Person) -> bool:
    titles = identity.former_titles if person.tense == "former" else identity.titles
    if person.title in context.words.ranks:
        titles = titles | identity.titles  # « l'ancien général » after « le général X »
    countries = set(person.countries)
    if person.gender and identity.gender and person.gender != identity.gender:
        return False
    if countries and identity.countries and not countries & identity.countries:
        return False
    if identity.is_only_counterpart and not countries:
        return bool(person.gender and identity.gender)  # « la ministre » after « son homologue, Mme X »
    if any(_same_title(person.title, title) and not _parted(context, person, title) for title in titles):
        return not countries or bool(countries & (identity.countries or context.homes(identity.actor)))
    if not identity.known:
        # « le ministre algérien des Affaires étrangères, X », or of the paper's own country, is its « chef de la diplomatie ».
        where = countries & (identity.countries or {context.home or ""})
        return any(
            set(context.offices.named(person.title, country)) & set(context.offices.named(title, country))
            for country in sorted(where)
            for title in titles
        )
    if person.tense == "former" or not identity.known:
        return False
    return any(
        (not countries or tenure.country in countries) and _names_office(context, person, tenure)
        for tenure in context.book.in_office(identity.actor.id, context.day)
        if tenure.title
    )


def _told_of_that_kind(context: Context, person: Person) -> Actor | None:
    """« le diplomate »: the last person told who bears a title of that kind, an ambassador before a foreign minister."""
    people = [actor for actor in context.latest() if not context.book.has_led(actor.id, context.day)]
    for words in context.words.covers.get(person.title, ()):
        for actor in people:
            identity = context.identities.by_actor.get(actor.id)
            gender = context.known_gender(actor)
            held = [fold(tenure.title) for tenure in context.book.in_office(actor.id, context.day)]
            titles = [*(identity.titles if identity else ()), *held]
            if person.countries and not set(person.countries) & _homes_told(context, actor):
                continue
            if not (person.gender and gender and person.gender != gender) and any(
                words & set(title.split()) for title in titles
            ):
                return actor
    return None


def _names_office(context: Context, person: Person, tenure: Tenure) -> bool:
    """Whether a title of the article may be that of an office in the book, told in short or in a word for any leader."""
    told, offices = fold(tenure.title), context.offices.named(person.title, tenure.country)
    if _same_title(person.title, told) and not (person.countries and offices):
        return True
    head = person.title.split()[0]
    vague = head in context.words.vague_titles or head == told.split()[0]
    return vague and tenure.office in offices


def _parted(context: Context, person: Person, told: str) -> bool:
    """« le président de l'UA » is not « le président de la Commission de l'UA »: whether the titles name two offices."""
    named = ((set(context.offices.named(person.title, id_)), set(context.offices.named(told, id_))) for id_ in person.countries)
    return any(asked and other and not asked & other for asked, other in named)


def _same_title(asked: str, told: str) -> bool:
    """Whether a title told in full may be asked for in short: « le ministre » for « ministre des Affaires
    étrangères »."""
    short, long = asked.split(), told.split()
    return bool(short and long) and short[0] == long[0] and set(short) <= set(long)


def _national(context: Context, person: Person) -> Referent:
    """« le Luxembourgeois »: the last person told of that country."""
    countries = set(person.countries)
    for homes in (_homes_told, _homes_ever):
        for told in context.people_told():
            other_gender = person.gender and told.gender and person.gender != told.gender
            # « le diplomate marocain » is not the king.
            outranks = person.title in context.words.never_leaders and context.book.has_led(
                told.actor.id, context.day
            )
            if homes(context, told.actor) & countries and not other_gender and not outranks:
                return Referent((told.actor,), "the person of that nationality told last")
    return Referent((), "nobody of that nationality was told")


def _homes_told(context: Context, actor: Actor) -> set[str]:
    identity = context.identities.by_actor.get(actor.id)
    return context.homes(actor) | (identity.countries if identity else set())


def _homes_ever(context: Context, actor: Actor) -> set[str]:
    """Where a person held office at any time: « le Belge » of who presides over the European Council now."""
    ever = {tenure.country for tenure in context.book.in_office(actor.id)}
    return {country for country in ever if context.book.actors[country].kind == "state"}
