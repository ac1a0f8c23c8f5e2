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
    found = surface.longest(surface.words.groups, j)
    if not found or (j == i + 1 and surface.keys[i] not in surface.grammar.plural_demonstratives):
        return None
    head, last = found
    if surface.demonym(last) or (
        surface.longest(surface.words.complement_prepositions, last) and surface.names.get(last + 1)
    ):
        return None
    return Mention(i, last, "group", head.kind, count=count, text=" ".join(surface.keys[j:last]))


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
    gender = surface.grammar.personal_genders[key]
    return Mention(
        i, i + 1, "pronoun", key, gender=gender, count=2 if key in surface.grammar.plural_personal else 1
    )


def nationality(surface: Surface, i: int) -> Mention | None:
    """An adjective of a country beside a noun that is no actor: « l'attitude américaine »."""
    states = surface.demonym(i)
    return Mention(i, i + 1, "adjective", actors=states) if len(states) == 1 else None


def compound(surface: Surface, i: int) -> Mention | None:
    """« franco-allemand », « russo-américain »: an adjective of two countries."""
    first, hyphen, second = surface.tokens[i].text.partition("-")
    one = surface.words.compounds.get(fold(first)) if hyphen and first[:1].islower() else None
    others = surface.book.demonyms.get(fold(second), ()) if one else ()
    states = tuple(dict.fromkeys(state for state, _, _ in others))
    if one is None or len(states) != 1:
        return None
    return Mention(i, i + 1, "compound", actors=(surface.book.states[one].id, *states))


def clitic(surface: Surface, i: int) -> Mention | None:
    """An object pronoun before its verb: « l'a reçu », « lui a accordé »."""
    key = surface.keys[i]
    if key not in surface.grammar.object_pronouns or i + 1 >= len(surface.keys):
        return None
    following = surface.keys[i + 1]
    if i and surface.keys[i - 1] in surface.grammar.subject_relatives and _is_future(surface, i + 1):
        # « une tournée qui le mènera »: whom the sentence is about.
        gender = surface.grammar.definite_genders.get(key)
        return Mention(
            i,
            i + 1,
            "pronoun",
            gender=gender,
            count=2 if key in surface.grammar.plural_object_pronouns else 1,
        )
    if following in surface.grammar.have_forms or (
        key in surface.grammar.elided_object_pronouns and _is_future(surface, i + 1)
    ):
        return Mention(
            i,
            i + 1,
            "pronoun",
            key,
            gender=surface.grammar.definite_genders.get(key),
            count=2 if key in surface.grammar.plural_object_pronouns else 1,
        )
    return None


def _is_future(surface: Surface, i: int) -> bool:
    """Whether a word has the form of a future or conditional."""
    form = surface.grammar.patterns["future_or_conditional"]
    return bool(form.search(surface.keys[i])) and surface.tokens[i].text[0].islower()


def _is_impersonal(surface: Surface, i: int) -> bool:
    """« il faut », « il y a », « il s'agit de »: nobody."""
    following = " ".join(surface.keys[i + 1 : i + 6])
    return surface.keys[i].endswith("il") and bool(surface.grammar.patterns["impersonal"].match(following))
