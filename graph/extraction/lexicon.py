"""The words of a language by which news refers to actors, read from its folder of data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from ..actors import fold
from .data import load_toml
from .phrases import Phrases


@dataclass(frozen=True)
class Head:
    """The noun a reference is built on: its class, and its gender and number as far as its form tells."""

    kind: str  # "title", "same_office", "partner", "predecessor", "successor", "institution", "group_people", "group_states"
    gender: str | None  # "m", "f" or None
    plural: bool = False


@dataclass(frozen=True)
class Body:
    """A noun that stands for an organisation told before: its gender, and the kinds of organisations it may mean."""

    gender: str
    kinds: frozenset[str]


@dataclass(frozen=True)
class MentionWords:
    """What `mentions.toml` of a language says, ready for look-up. Sets hold folded words."""

    determiners: frozenset[str]
    possessives: frozenset[str]
    high: frozenset[str]
    former: frozenset[str]
    future: frozenset[str]
    neutral: frozenset[str]
    after: Phrases[str]
    civilities: Mapping[str, str | None]
    particles: frozenset[str]
    weak_particles: frozenset[str]
    heads: Phrases[Head]
    groups: Phrases[Head]
    singulars: Mapping[str, str]
    counts: Mapping[str, int]
    all_of_them: Phrases[int]
    bodies: Phrases[Body]
    body_genders: Mapping[str, str]
    masculine_states: frozenset[str]
    plural_states: frozenset[str]
    shared_names: Mapping[str, frozenset[str]]
    body_adjectives: frozenset[str]
    body_members: frozenset[str]
    body_kinds: frozenset[str]
    back: Phrases[bool]
    times: frozenset[str]
    institutions: Phrases[Head]
    institutions_alone: frozenset[str]
    named_after: frozenset[str]
    led_by: Mapping[str, str]
    institution_offices: Mapping[str, str]
    institutions_known: Phrases[str]
    seat_offices: Mapping[str, str]
    seats_of_bodies: Mapping[str, str]
    continents: Mapping[str, str]
    parts_of_continents: frozenset[str]
    negotiating: frozenset[str]
    sanctioning: frozenset[str]
    capitals: frozenset[str]
    commentators: frozenset[str]
    agencies: frozenset[str]
    sites: Phrases[bool]
    called_after: Phrases[bool]
    named_by_town: frozenset[str]
    epithets: frozenset[str]
    vague_titles: frozenset[str]
    posted: frozenset[str]
    before_places: frozenset[str]
    agents: frozenset[str]
    kin: frozenset[str]
    partners: frozenset[str]
    covers: Mapping[str, tuple[frozenset[str], ...]]
    ranks: frozenset[str]
    spokespersons: tuple[str, ...]
    private: frozenset[str]
    colleagues: frozenset[str]
    leading: frozenset[str]
    never_leaders: frozenset[str]
    by_first_name: frozenset[str]
    ranked: frozenset[str]
    newly: frozenset[str]
    elect: frozenset[str]
    part_of_title: frozenset[str]
    national_titles: frozenset[str]
    home_titles: frozenset[str]
    anybody: frozenset[str]
    doers: frozenset[str]
    parties: frozenset[str]
    leaders: frozenset[str]
    civilities_plural: frozenset[str]
    honorifics: Phrases[bool]
    organisation_adjectives: Mapping[str, str]
    organisation_prefixes: Mapping[str, str]
    of_several: frozenset[str]
    abroad_only: frozenset[str]
    home: str
    complement_words: frozenset[str]
    complement_phrases: Phrases[bool]
    members: Phrases[bool]
    complement_prepositions: Phrases[str]
    links: frozenset[str]
    function_words: frozenset[str]
    adverb: re.Pattern[str]
    occasions: frozenset[str]
    printed_small: frozenset[str]
    given_names: Mapping[str, str]

    @cached_property
    def openers(self) -> frozenset[str]:
        """What determines a noun: articles, demonstratives, possessives."""
        return self.determiners | self.possessives

    @cached_property
    def before_heads(self) -> frozenset[str]:
        """What may stand between them and the noun: « ancien », « futur », « nouveau »."""
        return self.former | self.future | self.neutral


def folded(words: Iterable[str]) -> frozenset[str]:
    """The words without case, accents and kinds of apostrophes."""
    return frozenset(map(fold, words))


@cache
def mention_words(lang: str) -> MentionWords:
    """The words by which a language refers to actors."""
    data = load_toml(lang, "mentions")
    titles, institutions, groups = data["titles"], data["institutions"], data["groups"]
    after = {kind: data[f"after_{kind}"] for kind in ("former", "future", "neutral")}
    civilities: dict[str, str | None] = dict.fromkeys(map(fold, data["civilities"]))
    civilities |= dict.fromkeys(map(fold, data["civilities_m"]), "m") | dict.fromkeys(
        map(fold, data["civilities_f"]), "f"
    )
    complements = data["complements"]
    return MentionWords(
        determiners=folded(data["determiners"]),
        possessives=folded(data["possessives"]),
        high=folded(data["high"]),
        former=folded(data["former"]),
        future=folded(data["future"]),
        neutral=folded(data["neutral"]),
        after=Phrases((word, kind) for kind, words in after.items() for word in words),
        civilities=civilities,
        particles=folded(data["particles"]),
        weak_particles=folded(data["weak_particles"]),
        heads=Phrases(_heads(titles)),
        groups=Phrases(
            (word, Head(f"group_{kind}", None, plural=True))
            for kind in ("people", "states")
            for word in groups[kind]
        ),
        singulars={
            fold(word): fold(word)[:-1]
            for phrase in (*titles["p"], *titles["plural_fields"])
            for word in phrase.split()
            if word.endswith("s")
        },
        counts={fold(word): n for n, word in enumerate(groups["counts"], start=2)},
        all_of_them=Phrases(
            (word, count) for count, words in enumerate(groups["all_of_them"], start=2) for word in words
        ),
        bodies=Phrases(
            (word, Body(gender, frozenset(kinds)))
            for gender, words in groups["bodies"].items()
            for word, kinds in words.items()
        ),
        body_genders={
            fold(word): gender for gender, words in groups["bodies"].items() for word in words
        },
        shared_names={
            fold(form): frozenset(ids)
            for name, ids in data["shared_names"].items()
            for form in (name, f"la {name}")
        },
        masculine_states=folded(data["masculine_states"]),
        plural_states=folded(data["plural_states"]),
        body_adjectives=folded(groups["body_adjectives"]),
        body_members=folded(groups["body_members"]),
        body_kinds=folded(groups["body_kinds"]),
        back=Phrases((word, True) for word in groups["back"]),
        times=folded(groups["times"]),
        institutions=Phrases((word, Head("institution", None)) for word in institutions["heads"]),
        institutions_alone=folded(institutions["alone"]),
        named_after=folded(institutions["named_after"]),
        institution_offices={fold(body): office for body, office in institutions["offices"].items()},
        led_by={fold(body): fold(head) for body, head in institutions["led_by"].items()},
        institutions_known=Phrases(institutions["known"].items()),
        epithets=folded(titles["epithets"]),
        vague_titles=folded(titles["vague"]),
        posted=folded(titles["posted"]),
        before_places=folded(titles["before_places"]),
        agents=folded([*titles["agents"], *titles["kin"]]),
        kin=folded(titles["kin"]),
        covers={fold(word): tuple(map(folded, lists)) for word, lists in titles["covers"].items()},
        partners=folded(titles["partner"]),
        ranks=folded(titles["ranks"]),
        spokespersons=tuple(map(fold, titles["spokespersons"])),
        private=folded(titles["private"]),
        colleagues=folded(titles["colleagues"]),
        leading=folded(titles["leading"]),
        never_leaders=folded(titles["never_leaders"]),
        by_first_name=folded(titles["by_first_name"]),
        ranked=folded(titles["ranked"]),
        elect=folded(titles["elect"]),
        newly=folded(data["newly"]),
        part_of_title=folded(titles["part_of_title"]),
        home_titles=folded(titles["home"]),
        national_titles=folded(titles["national"]),
        anybody=folded(groups["anybody"]),
        doers=folded(groups["doers"]),
        parties=folded(groups["parties"]),
        leaders=folded(groups["leaders"]),
        of_several=folded(titles["of_several"]),
        abroad_only=folded(data["institutions"]["abroad_only"]),
        home=data["home"],
        civilities_plural=folded(data["civilities_plural"]),
        honorifics=Phrases((phrase, True) for phrase in data["honorifics"]),
        organisation_adjectives={
            fold(word): body for body, words in data["adjectives"].items() for word in words
        },
        organisation_prefixes={fold(word): body for word, body in data["prefixes"].items()},
        sites=Phrases((site, True) for site in data["sites"]),
        called_after=Phrases((site, True) for site in data["called_after"]),
        named_by_town=folded(data["named_by_town"]),
        commentators=folded(data["commentators"]),
        agencies=folded(data["agencies"]),
        seats_of_bodies={fold(city): body for city, body in institutions["bodies"].items()},
        continents={fold(name): body for name, body in institutions["continents"].items()},
        parts_of_continents=folded(data["talks"]["regions"]),
        negotiating=folded(data["talks"]["words"]),
        sanctioning=folded(data["talks"]["sanctions"]),
        capitals=folded(data["capitals"]),
        seat_offices={fold(seat): office for seat, office in institutions["hosts"].items()},
        complement_words=folded([*complements["nouns"], *complements["adjectives"]]),
        complement_phrases=Phrases((phrase, True) for phrase in complements["phrases"]),
        members=Phrases((phrase, True) for phrase in complements["members"]),
        complement_prepositions=Phrases((word, word) for word in complements["prepositions"]),
        links=folded(complements["links"]),
        function_words=folded(data["function_words"]["list"]),
        adverb=re.compile(data["function_words"]["adverb"]),
        occasions=folded(data["function_words"]["occasions"]),
        printed_small=folded(data["printed_small"]["names"]),
        given_names={
            fold(name): gender
            for gender, names in load_toml(lang, "given_names").items()
            for name in names.split()
        },
    )


def _heads(titles: Mapping[str, Any]) -> Iterable[tuple[str, Head]]:
    # First, so that « hôte » stays the title that it is, too: « l'hôte de l'Élysée ».
    yield from ((word, Head("partner", None)) for word in titles["partner"])
    # An epicene word that is also listed as masculine keeps no gender of its own: its article tells.
    for kind, gender in (("m", "m"), ("f", "f"), ("epicene", None)):
        for word in titles[kind]:
            yield word, Head("title", gender)
            yield f"ex-{word}", Head("title", gender)
    yield from ((word, Head("title", None, plural=True)) for word in titles["p"])
    yield from ((word, Head("same_office", None, plural=True)) for word in titles["same_office_plural"])
    for kind in ("same_office", "predecessor", "successor"):
        yield from ((word, Head(kind, None)) for word in titles[kind])
