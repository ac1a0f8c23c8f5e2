"""The grammatical words of a language, read from its `grammar.toml`: what the rules ask of words, whatever
the language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..actors import fold
from .data import load_toml
from .lexicon import folded


@dataclass(frozen=True)
class Grammar:
    """Sets of folded words by what they are; the file tells of each set what it is for.

    The mappings give for a folded word its gender ("m", "f"), or for a preposition what it is without its
    article; `patterns` are regular expressions.
    """

    articles: frozenset[str]
    singular_articles: frozenset[str]
    plural_articles: frozenset[str]
    indefinites: frozenset[str]
    plural_demonstratives: frozenset[str]
    feminine_demonstratives: frozenset[str]
    group_determiners: frozenset[str]
    anaphoric: frozenset[str]
    once_more: frozenset[str]
    one_owner: frozenset[str]
    several_owners: frozenset[str]
    one_thing: frozenset[str]
    noun_determiners: frozenset[str]
    personal: frozenset[str]
    plural_personal: frozenset[str]
    strong_personal: frozenset[str]
    object_pronouns: frozenset[str]
    taking_in: frozenset[str]
    inviting: frozenset[str]
    at_meals: frozenset[str]
    accompanied: frozenset[str]
    on_the_spot: frozenset[str]
    plural_object_pronouns: frozenset[str]
    elided_object_pronouns: frozenset[str]
    verbs_after_objects: frozenset[str]
    direct_object_pronouns: frozenset[str]
    speaking: frozenset[str]
    the_one_of: frozenset[str]
    in_turn: frozenset[str]
    first_person: frozenset[str]
    neuter: frozenset[str]
    other: frozenset[str]
    before_another: frozenset[str]
    own_words: frozenset[str]
    asks: frozenset[str]
    replies: frozenset[str]
    greetings: frozenset[str]
    interviews: frozenset[str]
    somebody: frozenset[str]
    reflexives: frozenset[str]
    all_reflexives: frozenset[str]
    relatives: frozenset[str]
    subject_relatives: frozenset[str]
    there: frozenset[str]
    goes_there: frozenset[str]
    before_verbs: frozenset[str]
    before_inverted_verbs: frozenset[str]
    inverting: frozenset[str]
    conjunctions: frozenset[str]
    list_conjunctions: frozenset[str]
    list_words: frozenset[str]
    then: frozenset[str]
    listing: frozenset[str]
    among: frozenset[str]
    conditions: frozenset[str]
    whereof: frozenset[str]
    opens_clause: frozenset[str]
    temporal: frozenset[str]
    where: frozenset[str]
    reporting: frozenset[str]
    between_stops: frozenset[str]
    prepositions: frozenset[str]
    of: frozenset[str]
    topics: frozenset[str]
    between: frozenset[str]
    never_verbs: frozenset[str]
    habits: frozenset[str]
    asking_why: frozenset[str]
    with_or_between: frozenset[str]
    of_one: frozenset[str]
    to: frozenset[str]
    to_or_for: frozenset[str]
    for_what: frozenset[str]
    attached_to: frozenset[str]
    universals: frozenset[str]
    times: frozenset[str]
    contracted: frozenset[str]
    plural_contracted: frozenset[str]
    topic: frozenset[str]
    to_which: frozenset[str]
    before_titles: frozenset[str]
    before_partners: frozenset[str]
    by_means: frozenset[str]
    that_of: frozenset[str]
    dative: frozenset[str]
    at_places: frozenset[str]
    at_cities: frozenset[str]
    at_states: frozenset[str]
    inside_places: frozenset[str]
    on_a_visit: frozenset[str]
    gerund: frozenset[str]
    beside_gerund: frozenset[str]
    as_what: frozenset[str]
    before_infinitives: frozenset[str]
    without: frozenset[str]
    before_events: frozenset[str]
    partner_prepositions: frozenset[str]
    repeating: frozenset[str]
    other_times: frozenset[str]
    all_of: frozenset[str]
    preceded_by: frozenset[str]
    purpose: frozenset[str]
    according: frozenset[str]
    emphatic: frozenset[str]
    since: frozenset[str]
    some_time_ago: frozenset[str]
    firsts: frozenset[str]
    until: frozenset[str]
    never_passive: frozenset[str]
    limits: frozenset[str]
    before_opening_dates: frozenset[str]
    before_of: frozenset[str]
    auxiliaries: frozenset[str]
    copulas: frozenset[str]
    passive_auxiliaries: frozenset[str]
    have_forms: frozenset[str]
    past_with_be: frozenset[str]
    object_control: frozenset[str]
    own_control: frozenset[str]
    obligation: frozenset[str]
    ability: frozenset[str]
    recent_past: frozenset[str]
    undone: frozenset[str]
    at_first: frozenset[str]
    negation_particles: frozenset[str]
    negators: frozenset[str]
    never: frozenset[str]
    but_not: frozenset[str]
    negative_pronouns: frozenset[str]
    no_noun: frozenset[str]
    restrictions: frozenset[str]
    goes_for_is: Mapping[str, str]
    definite_genders: Mapping[str, str]
    verbs_like_adverbs: Mapping[str, str]
    indefinite_genders: Mapping[str, str]
    demonstrative_genders: Mapping[str, str]
    personal_genders: Mapping[str, str]
    plain_prepositions: Mapping[str, str]
    stand_ins: Mapping[str, str]
    first_words: Mapping[str, str]
    patterns: Mapping[str, re.Pattern[str]]


@cache
def grammar(lang: str) -> Grammar:
    """The grammatical words of a language."""
    data = load_toml(lang, "grammar")
    patterns = {name: re.compile(pattern) for name, pattern in data.pop("patterns").items()}
    printed = {name: data.pop(name) for name in ("stand_ins", "first_words")}
    # As printed: « où » and « ou » fold alike.
    printed |= {name: frozenset(data.pop(name)) for name in ("before_partners", "temporal", "where")}
    folded = {name: _looked_up(words) for name, words in data.items()}
    return Grammar(**folded, **printed, patterns=patterns)


def _looked_up(words: list[str] | dict[str, list[str]]) -> Any:
    """A set of folded words; of a table the mapping of each word to the key it is listed under."""
    if isinstance(words, list):
        return folded(words)
    return {fold(word): key for key, listed in words.items() for word in listed}
