"""What follows the head of a noun phrase: adjectives, complements, and the name in apposition.

They are read together, for « l'envoyé de A pour l'Afrique, B » shows only by its apposition that A is part
of the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from ...actors import fold
from .countries import adjective, content, country_of, listed_country, seat_of
from .domains import domain_end, take_demonym
from .names import Name
from .openings import Phrase, opening
from .surface import Surface

# What may end an apposition.
_ENDS: Final = frozenset((",", ".", ")", ";", ":", "»", '"', "…", "...", "?", "!"))
_ACRONYM: Final = re.compile(r"[A-ZÀ-Ý0-9]{2,5}$")


def read_complements(surface: Surface, phrase: Phrase) -> None:
    """Read on over the adjectives and complements that belong to the head."""
    while phrase.last < len(surface.tokens):
        if not (
            adjective(surface, phrase)
            or _complement(surface, phrase)
            or listed_country(surface, phrase)
            or _acronym(surface, phrase)
        ):
            return


def _complement(surface: Surface, phrase: Phrase) -> bool:
    """« … des Affaires étrangères », « … de la Commission européenne », « … du Liban »."""
    found = surface.longest(surface.words.complement_prepositions, phrase.last)
    if not found:
        return False
    j, preposition = found[1], surface.keys[phrase.last]
    if j < len(surface.keys) and surface.keys[j] in surface.grammar.articles | surface.grammar.one_thing:
        j += 1
    j = _past_members(surface, j)
    if j >= len(surface.tokens):
        return False
    if phrase.word in surface.words.agents and _sender_or_field(surface, phrase, j, preposition):
        return True
    if phrase.countries and phrase.word in surface.words.leading and preposition in surface.grammar.to_or_for:
        return False  # « a déclaré le président russe à la presse », « à la nation »: to whom he speaks
    if surface.longest(surface.words.complement_phrases, j):
        return _domain(surface, phrase, j)
    name = surface.names.get(j)
    if (
        name
        and name.kind in {"state", "organisation", "metonym"}
        and preposition not in surface.grammar.to_or_for
    ):
        if phrase.countries and preposition in surface.grammar.attached_to and phrase.word in surface.words.posted:
            phrase.posted, phrase.last = name.actors, name.last  # « l'ambassadeur de A auprès de B »
            return True
        return country_of(surface, phrase, name)
    seat = surface.longest(surface.words.institutions_known, j)
    if seat and phrase.head.kind == "title" and preposition not in surface.grammar.to_or_for:
        return seat_of(surface, phrase, j, *seat)
    if (
        name
        and name.kind == "person"
        and preposition in surface.grammar.of_one
        and _stands_for(surface, phrase, name)
    ):
        phrase.last = name.last
        return True
    if name is not None and name.kind in {"place", "metonym"} and preposition in surface.grammar.to:
        return False  # « le président chinois à Nice »
    return _superior(surface, phrase, j, preposition) or _domain(surface, phrase, j)


def _past_members(surface: Surface, j: int) -> int:
    """« les ministres des 27 États membres de l'Union »: where the organisation is named, if one is; else `j`."""
    counted = j + 1 if j < len(surface.tokens) and (surface.tokens[j].text.isdigit() or surface.keys[j] in surface.words.counts) else j
    found = surface.longest(surface.words.members, counted)
    if not found or found[1] >= len(surface.keys) or surface.keys[found[1]] not in surface.grammar.of:
        return j
    at = found[1] + 1
    at += at < len(surface.keys) and surface.keys[at] in surface.grammar.articles
    name = surface.names.get(at)
    return at if name is not None and name.kind == "organisation" else j


def _superior(surface: Surface, phrase: Phrase, j: int, preposition: str) -> bool:
    """« le conseiller du président russe X »: X is the president, whose name is part of the adviser's title."""
    second = opening(surface, j)
    if phrase.head.kind != "title" or second is None or second.head.kind != "title":
        return False
    read_complements(surface, second)
    if second.head.plural or preposition in surface.grammar.attached_to:
        # « la cheffe des députés américains X », « le secrétaire d'État auprès du ministre X »: X is the head, or the secretary.
        phrase.title += second.title
        phrase.countries += second.countries
        phrase.last = second.last
        return True
    name = surface.names.get(second.last)
    if name is None or name.kind not in {"person", "run"} or not _leads(surface, name):
        return False
    phrase.title += [*second.title, *content(surface, name.first, name.last)]
    phrase.countries += second.countries
    phrase.last = name.last
    return True


def _acronym(surface: Surface, phrase: Phrase) -> bool:
    """« le ministre des Affaires étrangères (AE), X », « le chef du gouvernement d'union nationale (GNA) X », « du Conseil de sécurité nationale (NSC) américain »."""
    j = phrase.last
    if j + 3 >= len(surface.tokens) or surface.tokens[j].text != "(" or surface.tokens[j + 2].text != ")":
        return False
    name = surface.names.get(j + 3)
    named = name is not None and name.kind in {"person", "run"}
    goes_on = named or bool(surface.demonym(j + 3)) or surface.tokens[j + 3].text == ","
    goes_on = goes_on or surface.keys[j + 3] in surface.grammar.for_what  # « l'envoyé de l'Organisation … (ONU) pour … »
    if not (_ACRONYM.match(surface.tokens[j + 1].text) and goes_on):
        return False
    phrase.last = j + 3
    return True


def _sender_or_field(surface: Surface, phrase: Phrase, j: int, preposition: str) -> bool:
    """« l'envoyé du président X », « l'envoyé de l'ONU pour la Syrie »"""
    if preposition in surface.grammar.of and _sender(surface, phrase, j):
        return True
    name = surface.names.get(j)
    if name is None or preposition not in surface.grammar.for_what:
        return False
    following = surface.names.get(name.last)  # « le conseiller principal pour l'Afrique X »
    if not phrase.countries and (following is None or following.kind not in {"person", "run"}):
        return False
    phrase.last = name.last
    return True


def _sender(surface: Surface, phrase: Phrase, j: int) -> bool:
    """« l'émissaire du président américain Donald Trump », « le conseiller d'Emmanuel Macron »: of the sender's country. But
    « le chef de cabinet du président, X », « le chef de cabinet du président X » is X unless a president is called so."""
    sender = opening(surface, j)
    if sender and sender.head.kind == "title" and not sender.head.plural:
        read_complements(surface, sender)
    else:
        sender = None
    name = surface.names.get(sender.last if sender else j)
    if sender and sender.countries and (name is None or name.kind not in {"person", "run"}):
        phrase.countries.append(sender.countries[-1])  # « l'envoyé du secrétaire général de l'ONU »
        phrase.last = sender.last
        return True
    if name is None or name.kind != "person" or " " not in name.text:
        return False
    held = [tenure for id_ in name.actors for tenure in surface.book.in_office(id_)]
    if sender and not any(sender.title[0] in fold(tenure.title).split() for tenure in held):
        return False
    states = {tenure.country for tenure in held if surface.book.actors[tenure.country].kind == "state"}
    if len(states) != 1:
        return False
    phrase.countries.append((states.pop(),))
    phrase.last = name.last
    return True


def _leads(surface: Surface, name: Name) -> bool:
    """Whether a name may be a head of state's, of government's or a minister's: the book knows nobody else of it."""
    offices = {tenure.office for id_ in name.actors for tenure in surface.book.in_office(id_)}
    governs = any(office.endswith("_minister") for office in offices)
    return not offices or governs or any(map(surface.book.has_led, name.actors))


def _domain(surface: Surface, phrase: Phrase, j: int) -> bool:
    """« … Affaires étrangères »: a field of office that begins at token j."""
    last = domain_end(surface, j)
    if last == j:
        return False
    keys = (key for key in surface.keys[j:last] if key not in surface.words.links)
    phrase.title += [key for key in keys if not take_demonym(surface, phrase, key)]
    phrase.last = last
    return True


def _stands_for(surface: Surface, phrase: Phrase, name: Name) -> bool:
    """« l'envoyé personnel de A pour l'Afrique, B »: A is part of the title if a name follows in
    apposition."""
    tried = replace(phrase, last=name.last, title=[*phrase.title], countries=[*phrase.countries])
    while tried.last < len(surface.tokens) and (adjective(surface, tried) or _complement(surface, tried)):
        pass
    following = apposed(surface, tried)
    return following is not None and surface.tokens[tried.last].text == ","


def apposed(surface: Surface, phrase: Phrase) -> Name | None:
    """The name that follows the phrase, with or without a comma and a civility."""
    j = _after_posting(surface, phrase)
    comma = j < len(surface.tokens) and surface.tokens[j].text == ","
    if comma:
        j += 1
    determined = surface.keys[phrase.first] in surface.words.determiners
    if determined and (honorific := surface.longest(surface.words.honorifics, j)):
        j = honorific[1]  # « le président de la République, Son Excellence Monsieur X »
    if j < len(surface.tokens) and surface.keys[j] in surface.words.civilities:
        j += 1
    name = _called_like_a_place(surface, phrase, j) or surface.names.get(j)
    if name is None and comma and phrase.definite:
        name = _with_rank(surface, j) or _after_further_fields(surface, phrase, j)
    name = _with_particle(surface, name) if name and comma else name
    if (name is None or name.kind == "place") and not comma and phrase.definite and determined:
        name = _after_unknown_field(surface, phrase)
        if name:
            return name
    posted = j > phrase.last + 1
    bare = comma and surface.longest(surface.words.heads, j) is not None
    second_may_follow = posted or bare or phrase.possessive or phrase.head.kind == "same_office"
    if name is None and (not comma or second_may_follow or _of_anywhere(surface, phrase)):
        # « son homologue russe, le vice-ministre Sergueï Riabkov »; « le recteur d'Al-Azhar cheikh Ahmed »; « l'ambassadeur
        # de Chine au Mali, l'ancien ministre X »; « son hôte, le Paraguayen X »
        # « l'envoyée spéciale de l'ONU, la Franco-Libanaise X »
        second = opening(surface, j)
        kinds = {"title", "national"} if not comma or second_may_follow else {"national"}
        if second and second.head.kind in kinds:
            read_complements(surface, second)
            # « le ministre directeur du cabinet civil, X »
            name = surface.names.get(second.last + _comma(surface, second.last, bare or not comma))
    if (
        name is None
        or name.kind not in {"person", "run"}
        or (name.kind == "run" and _ACRONYM.match(name.text))
    ):
        return None
    if comma and not (_closes(surface, name.last) if phrase.definite else _ends(surface, name.last)):
        return None
    said_enough = phrase.countries or len(phrase.title) > 1 or phrase.head.kind == "same_office"
    said_enough = said_enough or (
        # « le président, X »
        phrase.word in surface.words.leading and any(map(surface.book.has_led, name.actors))
    )
    # « l'ambassadeur, X, »: whose is told elsewhere; but « selon cet ambassadeur, X … »
    posted_here = phrase.word in surface.words.posted and " " in name.text
    posted_here &= surface.keys[phrase.first] in surface.grammar.articles
    if comma and not (said_enough or ((phrase.possessive or posted_here) and _ends(surface, name.last))):
        return None
    # Right after a title stands whose it is: « le Premier ministre dominicain Roosevelt Skerrit », as some call him of Dominica.
    beside = not comma and not posted and " " in name.text
    return name if beside or _fits(surface, phrase, name) else None


def _with_particle(surface: Surface, name: Name) -> Name:
    """« le ministre délégué, Guilhem d'Astorg »: after a title, what « d'» or « de » joins is one name."""
    j = name.last
    if name.kind != "run" or " " in name.text or j + 1 >= len(surface.keys):
        return name
    rest = surface.names.get(j + 1)
    if surface.keys[j] not in surface.words.weak_particles or rest is None or rest.kind != "run":
        return name
    space = " " if surface.tokens[j].end < surface.tokens[j + 1].start else ""
    return replace(name, last=rest.last, text=f"{name.text} {surface.tokens[j].text}{space}{rest.text}")


def _of_anywhere(surface: Surface, phrase: Phrase) -> bool:
    """Whether the office is of an organisation, whose officials may be of any country."""
    bodies = (surface.book.actors[id_].kind == "organisation" for ids in phrase.countries for id_ in ids)
    return phrase.definite and any(bodies)


def _with_rank(surface: Surface, j: int) -> Name | None:
    """« le chef de l'armée pakistanaise, le général X », « la ministre, cheikha X »: a rank says nothing that would make it
    another person's."""
    if j + 1 >= len(surface.keys):
        return None
    if surface.keys[j] in surface.words.ranks:
        return surface.names.get(j + 1)
    if surface.keys[j] not in surface.grammar.singular_articles:
        return None
    is_rank = surface.keys[j + 1] in surface.words.ranks or surface.keys[j + 1] in surface.words.civilities
    return surface.names.get(j + 2) if is_rank else None


# So many words a ministry's further fields take at most.
_FIELDS: Final = 16


def _after_further_fields(surface: Surface, phrase: Phrase, j: int) -> Name | None:
    """« le ministre des Affaires étrangères, de l'Intégration régionale et des Togolais de l'extérieur, X »: X."""
    if j >= len(surface.keys) or surface.keys[j] not in surface.grammar.of:
        return None
    for k in range(j, min(j + _FIELDS, len(surface.tokens) - 1)):
        named = surface.names.get(k + 1)
        if surface.tokens[k].text == "," and surface.keys[k + 1] not in surface.grammar.of:
            return named if named and " " in named.text and _ends(surface, named.last) else None
        if surface.tokens[k].text != "," and domain_end(surface, k) == k and not _in_a_field(surface, k):
            return None
    return None


def _after_unknown_field(surface: Surface, phrase: Phrase) -> Name | None:
    """« le coordonnateur de crise de l'ONU pour l'Ukraine, X, a … »: X, where between the title and the comma stands what may
    belong to it, a preposition first, and no verb or other person."""
    j = phrase.last
    begins = surface.names.get(j)
    of_a_region = begins is not None and begins.kind in {"place", "run"}  # « le directeur du département Afrique du ministère »
    if not of_a_region and not surface.longest(surface.words.complement_prepositions, j):
        return None
    bodies: list[Name] = []  # « la directrice de la branche Europe de l'OMS, X »
    for k in range(j, min(j + _FIELDS, len(surface.tokens) - 1)):
        if surface.tokens[k].text == ",":
            start = k + 1 + (surface.keys[k + 1] in surface.words.civilities)
            named = surface.names.get(start) or _with_rank(surface, k + 1)
            is_person = named is not None and named.kind in {"person", "run"} and " " in named.text
            if not (named and is_person and _closes(surface, named.last)):
                return None
            phrase.countries += [body.actors for body in bodies if not phrase.countries][-1:]
            return named
        if not _in_a_field(surface, k):
            return None
        if (name := surface.names.get(k)) and name.kind == "organisation":
            bodies.append(name)
    return None


def _in_a_field(surface: Surface, k: int) -> bool:
    """Whether a token may belong to a field of office: no mark, verb, pronoun, title or person's name."""
    token, grammar = surface.tokens[k], surface.grammar
    name = surface.names.get(k)
    if not token.text[0].isalnum() or (name and name.kind == "person") or surface.longest(surface.words.heads, k):
        return False
    verbs = grammar.have_forms | grammar.verbs_after_objects | grammar.personal | grammar.relatives | grammar.speaking
    no_part = verbs | grammar.reflexives | grammar.negation_particles | grammar.indefinites
    if surface.keys[k] in no_part and token.text.lower() not in grammar.before_partners:
        return False  # « à » folds like a verb
    return token.is_capitalised or not grammar.patterns["finite_verb"].search(surface.keys[k])


def _comma(surface: Surface, j: int, wanted: bool) -> bool:
    """« le ministre d'État, ministre des Affaires étrangères, X »: whether a comma stands here and may."""
    return wanted and j < len(surface.tokens) and surface.tokens[j].text == ","


def _called_like_a_place(surface: Surface, phrase: Phrase, j: int) -> Name | None:
    """« le président colombien Santos »: right after a title no place can stand."""
    name = surface.names.get(j)
    if name is None or name.kind != "place" or j > phrase.last or not surface.book.surname(name.text):
        return None
    return replace(name, kind="run", places=())


def _after_posting(surface: Surface, phrase: Phrase) -> int:
    """Where the name may begin in « l'ambassadeur britannique à Paris, X », « l'ambassadrice du Canada aux États-Unis, X »."""
    where = posting(surface, phrase)
    return where.last if where else phrase.last


def posting(surface: Surface, phrase: Phrase) -> Name | None:
    """« son ambassadeur à Tunis »: the town or state right after the title of an envoy."""
    j = phrase.last
    prepositions = surface.grammar.at_states | surface.grammar.to
    if phrase.word not in surface.words.posted or j >= len(surface.keys) or surface.keys[j] not in prepositions:
        return None
    name = surface.names.get(j + 1)
    return name if name and name.kind in {"place", "metonym", "state"} else None


def _closes(surface: Surface, j: int) -> bool:
    """Whether an apposition may end before token j."""
    return _ends(surface, j) or surface.tokens[j].text[0].islower()


def _ends(surface: Surface, j: int) -> bool:
    """Whether a mark ends what stands before token j."""
    return j >= len(surface.tokens) or surface.tokens[j].text in _ENDS


def _fits(surface: Surface, phrase: Phrase, name: Name) -> bool:
    """Whether a name of the book may bear this title: its people hold offices of the phrase's country, or
    none."""
    return name.kind == "run" or not phrase.countries or may_serve(surface, name.actors, phrase.countries)


def may_serve(surface: Surface, people: Iterable[str], offered: Iterable[tuple[str, ...]]) -> bool:
    """Whether one of these people of the book may hold an office of one of the countries: they hold others there, or none."""
    wanted = {country for countries in offered for country in countries}
    people = tuple(people)
    homes = {tenure.country for id_ in people for tenure in surface.book.in_office(id_)}
    homes |= {surface.book.actors[id_].country or "" for id_ in people} - {""}
    homes |= {surface.book.actors[home].country or "" for home in homes} - {""}  # « l'homme fort libyen » leads an army
    if any(surface.book.actors[country].kind == "organisation" for country in wanted):
        return True  # offices of organisations are held by people of any country
    return not homes or bool(homes & wanted)
