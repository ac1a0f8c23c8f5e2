"""The words by which a language tells events, read from its `events.toml` and `speech.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeVar

from ...actors import fold
from ..data import load_toml
from ..lexicon import folded

_PRONOMINAL: Final = ("s'", "se ")
# Where a verb that speaks with a noun has its addressees: « a réitéré à X son soutien », « … son soutien à X ».
_OF_PHRASES: Final = ("a", "envers", "contre", "de", "obj", "inside")

Entry = TypeVar("Entry")


@dataclass(frozen=True)
class Frame:
    """How one verb or noun tells a type of event: which slots hold which role, and what else must be there.

    Slots: `subj`, `obj`, folded prepositions, `poss` (« son », « leur »), `inside` (anywhere in what it
    governs).
    """

    type: str
    pronominal: bool
    participants: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    objects: frozenset[str] = frozenset()
    sense: str | None = None
    flags: frozenset[str] = frozenset()
    needs_of: frozenset[str] = frozenset()
    status: str | None = None


@dataclass(frozen=True)
class EventWords:
    """All frames of a language by folded lemma, and the words of mood and circumstance."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    speech: Mapping[str, tuple[Frame, ...]]
    remote: frozenset[str]
    moods: Mapping[str, frozenset[str]]
    adjectives: Mapping[str, frozenset[str]]
    occurred_before: tuple[str, ...]
    during: tuple[str, ...]
    to_come_before: tuple[str, ...]
    light: frozenset[str]
    attends: frozenset[str]
    severally: frozenset[str]
    expects: frozenset[str]
    hosts: frozenset[str]
    grants: frozenset[str]
    telephones: frozenset[str]
    reaches: frozenset[str]
    returns: frozenset[str]
    mediates: frozenset[str]
    negotiates: frozenset[str]
    gathers: frozenset[str]
    gatherings: frozenset[str]
    summit_hosts: frozenset[str]
    opens: frozenset[str]
    agreement_acts: frozenset[str]
    act_nouns: frozenset[str]
    undoing: frozenset[str]
    speech_phrases: Mapping[str, tuple[tuple[frozenset[str], Frame], ...]]
    contents: tuple[tuple[str, re.Pattern[str]], ...]
    asides: tuple[str, ...]


_FLAGS: Final = ("needs_means", "needs_place", "passive_only", "envoys", "needs_date", "needs_circumstance")


@cache
def event_words(lang: str) -> EventWords:
    """The words by which a language tells events."""
    data, speech = load_toml(lang, "events"), load_toml(lang, "speech")
    moods = data["moods"]
    return EventWords(
        verbs=_table(_verb_frames(data["verbs"])),
        nouns=_table(_noun_frames(data["nouns"])),
        speech=_table(_verb_frames(speech["verbs"])),
        remote=folded(data["means"]["remote"]),
        moods={status: folded(moods[status]) for status in ("planned", "proposed", "denied")},
        adjectives={
            status: folded(moods[f"adjectives_{status}"]) for status in ("planned", "proposed", "denied")
        },
        occurred_before=tuple(sorted(map(fold, data["around"]["occurred"]), key=len, reverse=True)),
        during=tuple(map(fold, data["around"]["during"])),
        to_come_before=tuple(sorted(map(fold, data["around"]["to_come"]), key=len, reverse=True)),
        light=folded(data["light"]["verbs"]),
        attends=folded(data["light"]["attends"]),
        severally=folded(data["light"]["severally"]),
        expects=folded(data["light"]["expects"]),
        hosts=folded(data["light"]["hosts"]),
        grants=folded(data["light"]["grants"]),
        telephones=folded(data["light"]["telephones"]),
        reaches=folded(data["light"]["reaches"]),
        returns=folded(data["light"]["returns"]),
        negotiates=folded(data["light"]["negotiates"]),
        mediates=folded(data["light"]["mediates"]),
        gathers=folded(data["summits"]["gathers"]),
        gatherings=folded(data["summits"]["gatherings"]),
        summit_hosts=folded(data["summits"]["hosts"]),
        opens=folded(data["summits"]["opens"]),
        agreement_acts=folded(data["agreements"]["acts"]),
        act_nouns=folded(data["agreements"]["act_nouns"]),
        undoing=folded(data["agreements"]["undoing"]),
        speech_phrases=_table(_phrase_frames(speech["phrases"])),
        contents=tuple((entry["type"], _content(entry["words"])) for entry in speech["contents"]),
        asides=tuple(data["asides"]["phrases"]),
    )


def _table(pairs: Iterable[tuple[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for lemma, entry in pairs:
        found[lemma].append(entry)
    return {lemma: tuple(entries) for lemma, entries in found.items()}


def _phrase_frames(entries: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, tuple[frozenset[str], Frame]]]:
    """Of each verb that speaks with a word after it: the words, and the frame of both together."""
    for entry in entries:
        for verb in entry["verbs"]:
            frame = Frame(entry["type"], verb.startswith(_PRONOMINAL), agents=("subj",), targets=_OF_PHRASES)
            yield fold(verb.removeprefix("s'").removeprefix("se ")), (folded(entry["words"]), frame)


def _content(phrases: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the phrases in folded text: « * » is any ending of a word, « … » up to three words."""
    patterns = []
    for phrase in phrases:
        words = [
            r"(?:\w+ ){0,3}" if word == "…" else fold(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") + " "
            for word in phrase.split()
        ]
        patterns.append("".join(words).rstrip())
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


def _verb_frames(entries: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, Frame]]:
    for entry in entries:
        for verb in entry["verbs"]:
            pronominal = verb.startswith(_PRONOMINAL)
            lemma = verb.removeprefix("s'").removeprefix("se ")
            needs_content = verb in entry.get("with_content", ())
            extra = {"needs_content"} if needs_content else set()
            yield fold(lemma), _frame(entry, pronominal, extra, ("subj",) if "targets" in entry else ())


def _noun_frames(entries: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, Frame]]:
    for entry in entries:
        for noun in entry["nouns"]:
            yield fold(noun), _frame(entry, False, {"weak"} if noun in entry.get("weak", ()) else set(), ())


def _frame(entry: Mapping[str, Any], pronominal: bool, extra: set[str], agents: tuple[str, ...]) -> Frame:
    slots = {role: tuple(map(_slot, entry.get(role, ()))) for role in ("participants", "agents", "targets")}
    return Frame(
        type=entry["type"],
        pronominal=pronominal,
        participants=slots["participants"],
        agents=slots["agents"] or agents,
        targets=slots["targets"],
        objects=folded(entry.get("objects", ())),
        sense=entry.get("sense"),
        flags=frozenset(flag for flag in _FLAGS if entry.get(flag)) | extra,
        needs_of=folded(entry.get("needs_of", ())),
        status=entry.get("status"),
    )


def _slot(slot: str) -> str:
    return slot if slot in {"subj", "obj", "poss", "inside"} else fold(slot).removesuffix(" de")
