"""Phrases built on a title, a relation or an institution: « son homologue russe », « le ministère de la
Défense »."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from .complements import apposed, may_serve, posting, read_complements
from .names import Name
from .openings import Phrase, opening
from .records import Mention, Person
from .surface import Surface
from .titles import country_after, ends_apposition, mention_of, name_list, person_of, with_title_after

# So many words may stand before the office a sentence begins with, their commas included.
_BEFORE_OFFICE: Final = 8


def noun_phrase(surface: Surface, i: int) -> Mention | None:
    """The phrase built on a title, relation, nationality or institution that begins at token `i`."""
    phrase = opening(surface, i)
    if phrase is None:
        return None
    read_complements(surface, phrase)
    if phrase.head.kind == "institution":
        _whose(surface, phrase)
        return _institution(surface, phrase)
    if phrase.head.plural:
        return _several(surface, phrase)
    return _one_person(surface, phrase)


def the_one_of(surface: Surface, i: int) -> Mention | None:
    """« Le président du Niger a reçu celui du Nigeria (, X) »: of a sentence that begins with an office, who holds it elsewhere; words set
    apart, « Mardi, », may stand before it."""
    if surface.keys[i] not in surface.grammar.the_one_of:
        return None
    found = surface.longest(surface.words.complement_prepositions, i + 1)
    if not found or surface.keys[i + 1] not in surface.grammar.of:
        return None
    start = next(first for first, last in surface.paragraph.sentences if first <= i < last)
    commas = (at + 1 for at in range(start, min(start + _BEFORE_OFFICE, i)) if surface.tokens[at].text == ",")
    opened = (opening(surface, at) for at in (start, *commas))
    office, j = next((phrase for phrase in opened if phrase is not None), None), found[1]
    j += j < len(surface.keys) and surface.keys[j] in surface.grammar.singular_articles
    land = surface.names.get(j)
    if land is None or land.kind not in {"state", "organisation"} or start == i:
        return None
    if office is None or office.head.kind != "title" or office.head.plural:
        return None
    gender, holder = surface.grammar.demonstrative_genders[surface.keys[i]], _named_after(surface, land.last)
    if office.gender != gender and not holder:
        return None
    person = Person(countries=land.actors, relation="same_office")
    if holder:
        person = replace(person, name=holder.text, candidates=holder.actors)
    return Mention(i, holder.last if holder else land.last, "person", surface.keys[i], (person,), gender=gender)


def _named_after(surface: Surface, j: int) -> Name | None:
    """The name in apposition that begins at token j, between commas or at the end."""
    name = surface.names.get(j + 1) if j < len(surface.tokens) and surface.tokens[j].text == "," else None
    if name is None or name.kind not in {"person", "run"}:
        return None
    return name if ends_apposition(surface, name.last) else None


def _whose(surface: Surface, phrase: Phrase) -> None:
    """« l'administration Trump », « le gouvernement Netanyahu »: of the country its head governs."""
    name = surface.names.get(phrase.last)
    if (
        name is None
        or name.kind != "person"
        or phrase.countries
        or phrase.word not in surface.words.named_after
    ):
        return
    homes = {tenure.country for id_ in name.actors for tenure in surface.book.in_office(id_)}
    states = [home for home in sorted(homes) if surface.book.actors[home].kind == "state"]
    if len(states) == 1:
        phrase.countries.append((states[0],))
        phrase.last = name.last


def _institution(surface: Surface, phrase: Phrase) -> Mention | None:
    countries = tuple(dict.fromkeys(state for states in phrase.countries for state in states))
    known = surface.longest(surface.words.institutions_known, phrase.first)
    words = " ".join(phrase.title)
    if (
        phrase.countries
        and phrase.countries[-1]
        and (phrase.definite or phrase.word in surface.words.institutions_alone)
    ):
        return mention_of(phrase, "institution", actors=phrase.countries[-1], text=words)
    of_a_body = phrase.word in surface.words.led_by and not surface.words.body_genders.keys().isdisjoint(phrase.title)
    if _is_of_a_name(surface, phrase) or of_a_body:
        return None  # « la présidence de la Commission »
    if phrase.possessive and phrase.word in surface.words.named_after:
        return mention_of(phrase, "institution", text=words)  # « son administration »
    if phrase.word in surface.words.institutions_alone and phrase.definite and not known:
        return mention_of(phrase, "institution", actors=countries, text=words)
    return None


def _is_of_a_name(surface: Surface, phrase: Phrase) -> bool:
    """« la présidence de la Commission »: of something named that is no country."""
    j = phrase.last
    if j + 1 >= len(surface.keys) or surface.keys[j] not in surface.grammar.of:
        return False
    j += 1 + (surface.keys[j + 1] in surface.grammar.articles)
    return j < len(surface.tokens) and surface.tokens[j].is_capitalised


def _several(surface: Surface, phrase: Phrase) -> Mention | None:
    """A plural head: names that follow it, one holder for each country named, or the countries themselves."""
    people = name_list(surface, phrase.last)
    if people and len(people[0]) == 1 and len(phrase.countries) > 1 and not people[0][0][1]:
        return _several_one_named(surface, phrase, people[0][0][0])
    if people and not _begins_clause(surface, phrase, people[1], len(people[0])):
        return mention_of(phrase, "person", persons=_each_named(surface, phrase, people[0]), last=people[1])
    if phrase.first and surface.keys[phrase.first - 1] in surface.words.high:
        phrase.title.insert(0, surface.keys[phrase.first - 1])  # « de hauts dirigeants russes et chinois » are not the leaders
    if len(phrase.countries) > 1:
        persons = [person_of(surface, phrase, None, countries) for countries in phrase.countries]
        return mention_of(phrase, "person", persons=persons)
    of_many = phrase.word in surface.words.of_several and surface.keys[phrase.last - 1] in surface.words.organisation_adjectives
    if len(phrase.countries) == 1 and not of_many:
        return mention_of(phrase, "officials", actors=phrase.countries[0], text=" ".join(phrase.title))
    return None


def _each_named(surface: Surface, phrase: Phrase, people: list[tuple[Name, tuple[str, ...]]]) -> list[Person]:
    """« les ministres X et Y », « les présidents russe et chinois, X et Y »: the names with the country told of each, that of all, or
    theirs in turn; of « ses homologues français et syrien X et libanais Y » the French one, too, whom no name follows."""
    names, told = zip(*people, strict=True)
    countries, unnamed = list(told), []
    if len(phrase.countries) == 1:
        countries = [each or phrase.countries[0] for each in told]
    elif len(phrase.countries) == len(people) and not any(told):
        countries = phrase.countries
    elif phrase.countries and all(told[1:]) and not told[0]:
        *unnamed, countries[0] = phrase.countries
    return [
        *(person_of(surface, phrase, None, each) for each in unnamed),
        *(person_of(surface, phrase, *each) for each in zip(names, countries, strict=True)),
    ]


def _several_one_named(surface: Surface, phrase: Phrase, name: Name) -> Mention:
    """« les présidents de l'Angola, du Burundi et du Kenya, William Ruto »: the last is named, the others are not; where he may
    not be of that country the name is none of theirs."""
    *others, last = phrase.countries
    persons = [person_of(surface, phrase, None, countries) for countries in others]
    is_last = may_serve(surface, name.actors, (last,)) if name.kind == "person" else _named_after(surface, phrase.last) == name
    person = person_of(surface, phrase, name if is_last else None, last)
    return mention_of(phrase, "person", persons=[*persons, person], last=name.last if is_last else None)


def _begins_clause(surface: Surface, phrase: Phrase, last: int, count: int) -> bool:
    """« lors du sommet des ministres de l'Otan, X a … »: one name after a comma and none before the verb is a
    subject."""
    after_comma = phrase.last < len(surface.tokens) and surface.tokens[phrase.last].text == ","
    goes_on = last < len(surface.tokens) and surface.tokens[last].text[0].islower()
    if not (count == 1 and after_comma and goes_on):
        return False
    has = surface.tokens[last].text in surface.grammar.have_forms  # « X a … », which folds as « à »
    return has or surface.keys[last] not in surface.grammar.prepositions


def _one_person(surface: Surface, phrase: Phrase) -> Mention | None:
    if _is_participle(surface, phrase) or _is_of_a_trade(surface, phrase):
        return None
    name = apposed(surface, phrase)
    if name is None and phrase.head.kind == "title":
        name = _after_second_title(surface, phrase)
    if name is not None and phrase.word in surface.words.kin:
        phrase.countries = []  # whose kin somebody is tells not of which country
    if name is None and phrase.head.kind == "title" and _is_generic(surface, phrase):
        return None
    last = name.last if name else phrase.last
    if name is not None and not phrase.countries and phrase.word in surface.words.leading:
        within, last = country_after(surface, name.last)  # « le roi Abdallah II de Jordanie »
        phrase.countries = [within] if within else []
    person = person_of(surface, phrase, name, phrase.countries[-1] if phrase.countries else ())
    where = posting(surface, phrase)
    if name and (posted := phrase.posted or (where.actors if where else ())):
        person = replace(person, posted=posted)
    mention = mention_of(phrase, "person", persons=[person], last=last)
    return with_title_after(surface, mention) if name else mention


def _after_second_title(surface: Surface, phrase: Phrase) -> Name | None:
    """« le Premier ministre et ministre de la Défense, X »: one person of two titles."""
    start = phrase.last + 1
    if start >= len(surface.keys) or surface.keys[phrase.last] not in surface.grammar.conjunctions:
        return None
    second = opening(surface, start)
    if second is None or second.head.kind != "title" or second.head.plural or _is_determined(surface, second):
        return None
    read_complements(surface, second)
    phrase.countries += [states for states in second.countries if not phrase.countries]
    return apposed(surface, second)


def _is_participle(surface: Surface, phrase: Phrase) -> bool:
    """« X, représentant le président Y », « a envoyé la ministre Y »: a bare title with an article after it is a verb."""
    end = phrase.first + len(phrase.word.split())
    bare = not _is_determined(surface, phrase)
    return bare and end < len(surface.keys) and surface.keys[end] in surface.grammar.articles


def _is_of_a_trade(surface: Surface, phrase: Phrase) -> bool:
    """« le numéro un français du luxe », « le numéro un mondial »: of no state."""
    follows = surface.keys[phrase.last] if phrase.last < len(surface.keys) else ""
    return phrase.word in surface.words.ranked and (follows in surface.grammar.of or not phrase.countries)


def _is_generic(surface: Surface, phrase: Phrase) -> bool:
    """Whether an unnamed title says too little to mean somebody: « un ministre », « père », « parti
    conservateur »."""
    if _is_determined(surface, phrase):
        return not phrase.definite and not phrase.countries
    before = surface.keys[phrase.first - 1] if phrase.first else ""
    contracted = before in surface.grammar.contracted
    return not (contracted or (phrase.countries and (not before or before in surface.grammar.before_titles)))


def _is_determined(surface: Surface, phrase: Phrase) -> bool:
    return surface.keys[phrase.first] in surface.words.openers
