"""What points to somebody told before: pronouns, « ce dernier », « les deux hommes », « américaine »."""

from __future__ import annotations

from ...actors import fold
from .records import Mention
from .surface import Surface


def group(surface: Surface, i: int) -> Mention | None:
    """« les deux hommes », « les trois pays », « ces dirigeants »."""
    if surface.keys[i] not in surface.grammar.group_determiners or i + 2 >= len(surface.keys):
        return None
    j, count = i + 1, 2
    if surface.keys[j] in surface.words.counts:
        count = surface.words.counts[surface.keys[j]]
        j += 1
    counted = j > i + 1
    found = surface.longest(surface.words.groups, j)
    if not found and surface.keys[j] in surface.words.neutral:  # « les deux grandes puissances »
        j += 1
        found = surface.longest(surface.words.groups, j)
    if not found or (not counted and surface.keys[i] not in surface.grammar.plural_demonstratives):
        return None
    head, last = found
    if surface.demonym(last) or (
        surface.keys[last : last + 1] and surface.keys[last] in surface.grammar.of and surface.names.get(last + 1)
    ):
        return None
    return Mention(i, last, "group", head.kind, count=count, text=" ".join(surface.keys[j:last]))


def all_of_them(surface: Surface, i: int) -> Mention | None:
    """« Tous deux se retrouveront »: those told before, where a sentence begins with it."""
    found = surface.longest(surface.words.all_of_them, i)
    if not found or all(i != first for first, _ in surface.paragraph.sentences):
        return None
    count, last = found
    return Mention(i, last, "group", "group_people", count=count, text="responsables")


def body(surface: Surface, i: int) -> Mention | None:
    """« l'organisation », « le mouvement palestinien », « la Commission »: an organisation told before."""
    if surface.keys[i] not in surface.grammar.anaphoric:
        return None
    found = surface.longest(surface.words.bodies, i + 1)
    if not found or (i + 1 in surface.names and surface.names[i + 1].last > found[1]):
        return None
    states: tuple[str, ...] = ()
    noun, last = found
    while last < len(surface.keys) and (surface.demonym(last) or surface.keys[last] in surface.words.body_adjectives):
        states = states or surface.demonym(last)
        last += 1
    if last in surface.names or (last < len(surface.keys) and surface.keys[last] in surface.grammar.of):
        return None  # « l'organisation Human Rights Watch », « l'organisation d'un sommet »
    word = " ".join(token.text for token in surface.tokens[i + 1 : found[1]])
    return Mention(i, last, "body", word, actors=states, gender=noun.gender)


def back(surface: Surface, i: int) -> Mention | None:
    """« ce dernier », « celui-ci »."""
    found = surface.longest(surface.words.back, i)
    if not found or (found[1] < len(surface.keys) and surface.keys[found[1]] in surface.words.times):
        return None
    plural = surface.keys[i] in surface.grammar.plural_demonstratives
    gender = (
        "f"
        if surface.keys[i] in surface.grammar.feminine_demonstratives
        or surface.keys[found[1] - 1].endswith("ee")
        else "m"
    )
    return Mention(i, found[1], "back", gender=gender, count=2 if plural else 1)


def pronoun(surface: Surface, i: int) -> Mention | None:
    """A personal pronoun of the third person, subject or strong."""
    key = surface.keys[i].removeprefix("t ")
    if key not in surface.grammar.personal or _is_impersonal(surface, i):
        return None
    before = surface.keys[i - 1] if i else ""
    # « lui rend visite »: to him or to her; « avec lui »: him.
    either = key in surface.grammar.elided_object_pronouns and before not in surface.grammar.prepositions
    gender = None if either else surface.grammar.personal_genders[key]
    count = 2 if key in surface.grammar.plural_personal else 1
    around = [token.text for token in (*surface.tokens[max(0, i - 1) : i], *surface.tokens[i + 1 : i + 2])]
    again = key in surface.grammar.strong_personal and around == [",", ","]
    return Mention(i, i + 1, "pronoun", key, gender=gender, count=count, again=again)


def first_person(surface: Surface, i: int) -> Mention | None:
    """« je », « j'»: whoever speaks; not the initial « J. »."""
    key, text = surface.keys[i], surface.tokens[i].text
    if key not in surface.grammar.first_person or text.endswith("."):
        return None
    return Mention(i, i + 1, "pronoun", key, own=True)


def nationality(surface: Surface, i: int) -> Mention | None:
    """An adjective of a country beside a noun that is no actor: « l'attitude américaine »."""
    states = surface.demonym(i)
    return Mention(i, i + 1, "adjective", actors=states) if len(states) == 1 else None


def compound(surface: Surface, i: int) -> Mention | None:
    """« franco-allemand », « russo-américain »: an adjective of two countries."""
    first, hyphen, second = surface.tokens[i].text.partition("-")
    ones = surface.first_part(fold(first)) if hyphen and first[:1].islower() else ()
    others = surface.demonyms(fold(second)) if ones else ()
    return Mention(i, i + 1, "compound", actors=(*ones, *others)) if len(ones) == len(others) == 1 else None


def states_joined(surface: Surface, i: int) -> Mention | None:
    """« le sommet UE-Chine »: the states and organisations that a hyphen joins, which say of whom something is."""
    if "-" not in surface.tokens[i].text:
        return None
    parts = surface.tokens[i].text.split("-")
    if not all(part[:1].isupper() for part in parts):
        return None
    if (known := surface.names.get(i)) and known.kind != "run":
        return None  # « Guinée-Bissau »
    named = [[each.id for each in surface.book.named(part) if each.kind != "person"] for part in parts]
    if any(len(ids) != 1 for ids in named):
        return None
    return Mention(i, i + 1, "compound", actors=tuple(ids[0] for ids in named))


def nationals(surface: Surface, i: int) -> Mention | None:
    """« avec les Américains », « les Russes » in a sentence on talks: their country's negotiators, or « treize Iraniens » in one on
    sanctions; elsewhere a crowd, and so are the people of the papers' own country unless others are with them."""
    at = i + (surface.keys[i] in surface.grammar.plural_articles)
    if at >= len(surface.tokens) or not surface.tokens[at].is_capitalised:
        return None
    counted = at == i and _is_counted(surface, i)
    if at == i and not (counted or _is_between(surface, i) or _are_both(surface, i)):
        return None
    key, before = surface.keys[at], surface.keys[i - 1] if i else ""
    body = surface.words.organisation_adjectives.get(key)
    readings = [state for state, _, number in surface.book.demonyms.get(key, ()) if number == "p"]
    states = (body,) if body else tuple(dict.fromkeys(readings))
    if len(states) != 1 or not (counted or _has_word(surface, i, surface.words.negotiating)):
        return None
    beside = surface.grammar.with_or_between
    if before not in beside and not counted and (before in surface.grammar.prepositions or states[0] == surface.words.home):
        return None
    return Mention(i, at + 1, "officials", actors=states, text=key)


def _is_between(surface: Surface, i: int) -> bool:
    """« entre Israéliens et Palestiniens »: one or the other."""
    keys, between = surface.keys, surface.grammar.between
    second = i > 2 and keys[i - 1] in surface.grammar.conjunctions and keys[i - 2] in surface.book.demonyms and keys[i - 3] in between
    return second or (i > 0 and keys[i - 1] in between)


def _are_both(surface: Surface, i: int) -> bool:
    """« Israéliens et Palestiniens ont repris leurs pourparlers »: one or the other of two peoples with no word before them."""
    keys, first = surface.keys, i - 2 if i > 1 and surface.keys[i - 1] in surface.grammar.conjunctions else i
    if first + 2 >= len(keys) or keys[first + 1] not in surface.grammar.conjunctions or not _are_peoples(surface, first, first + 2):
        return False
    return first == 0 or keys[first - 1] not in surface.grammar.prepositions

def _are_peoples(surface: Surface, *places: int) -> bool:
    readings = (surface.book.demonyms.get(surface.keys[i], ()) for i in places if surface.tokens[i].is_capitalised)
    return sum(any(number == "p" for _, _, number in found) for found in readings) == len(places)


def _is_counted(surface: Surface, i: int) -> bool:
    """« des sanctions à treize Iraniens », « 41 Russes titulaires d'un statut diplomatique »: so many, on whom something is laid."""
    grammar = surface.grammar
    before = surface.keys[i - 1] if i else ""
    is_word = bool(before) and surface.tokens[i - 1].text[0].islower()
    counts = before.isdigit() or (is_word and before not in grammar.prepositions | grammar.articles | grammar.conjunctions)
    return counts and _has_word(surface, i, surface.words.sanctioning)


def _has_word(surface: Surface, i: int, words: frozenset[str]) -> bool:
    """Whether the sentence of token `i` has one of these words, of talks or of sanctions."""
    spans = (slice(first, last) for first, last in surface.paragraph.sentences if first <= i < last)
    return any(not words.isdisjoint(surface.keys[span]) for span in spans)


def union(surface: Surface, i: int) -> Mention | None:
    """« L'Europe a adopté des sanctions », « avec l'Europe »: the European Union where it acts, and no place is meant."""
    body = surface.words.continents.get(surface.keys[i + 1]) if i + 1 < len(surface.keys) else None
    if body is None or surface.keys[i] not in surface.grammar.articles or not surface.tokens[i + 1].is_capitalised:
        return None
    before, after = surface.keys[i - 1] if i else "", surface.keys[i + 2] if i + 2 < len(surface.keys) else ""
    toward = surface.grammar.with_or_between | surface.grammar.to  # « reproche à l'Europe »
    aside = before in surface.grammar.prepositions and before not in toward
    longer = i + 1 in surface.names and surface.names[i + 1].last > i + 2
    if aside or longer or after in surface.grammar.of or after in surface.words.parts_of_continents:
        return None
    return Mention(i, i + 2, "actor", actors=(body,), text=surface.tokens[i + 1].text, gender="f")


def clitic(surface: Surface, i: int) -> Mention | None:
    """An object pronoun before its verb: « l'a reçu », « lui a accordé »."""
    key = surface.keys[i]
    if key not in surface.grammar.object_pronouns or i + 1 >= len(surface.keys):
        return None
    following = surface.keys[i + 1]
    relative = i > 0 and surface.keys[i - 1] in surface.grammar.subject_relatives
    if relative and _is_future(surface, i + 1):
        return _object(surface, i, "")  # « une tournée qui le mènera »: whom the sentence is about
    elided = key in surface.grammar.elided_object_pronouns
    before_verb = (
        following in surface.grammar.have_forms
        or following in surface.grammar.verbs_after_objects
        or ((elided or _follows_subject(surface, i)) and _is_future(surface, i + 1))
    )
    return _object(surface, i, key) if before_verb else None


def _object(surface: Surface, i: int, head: str) -> Mention:
    key = surface.keys[i]
    count = 2 if key in surface.grammar.plural_object_pronouns else 1
    return Mention(i, i + 1, "pronoun", head, gender=surface.grammar.definite_genders.get(key), count=count)


def _follows_subject(surface: Surface, i: int) -> bool:
    """« X la recevra », « il la recevra »: where an article and a noun that ends so can hardly stand."""
    i -= i > 1 and surface.tokens[i - 1].text == ","  # « le ministre russe, X, la recevra »
    if not i:
        return False
    return surface.tokens[i - 1].is_capitalised or surface.keys[i - 1] in surface.grammar.personal


def _is_future(surface: Surface, i: int) -> bool:
    """Whether a word has the form of a future or conditional."""
    form = surface.grammar.patterns["future_or_conditional"]
    return bool(form.search(surface.keys[i])) and surface.tokens[i].text[0].islower()


def _is_impersonal(surface: Surface, i: int) -> bool:
    """« il faut », « il y a », « il s'agit de »: nobody."""
    following = " ".join(surface.keys[i + 1 : i + 6])
    return surface.keys[i].endswith("il") and bool(surface.grammar.patterns["impersonal"].match(following))
