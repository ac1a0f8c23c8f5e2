"""The words by which a language tells events, read from its `events.toml` and `speech.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, TypeAlias, TypeVar

from ...actors import fold
from ..data import load_toml
from ..lexicon import folded
from ..mentions import Mention

_PRONOMINAL: Final = ("s'", "se ")
# Where a verb that speaks with a noun has its addressees: « a réitéré à X son soutien », « … son soutien à X ».
_OF_PHRASES: Final = ("a", "envers", "contre", "de", "obj", "inside")

# Where a noun has who does what it names and whom it is aimed at: « les sanctions américaines », « les sanctions prises
# par X contre Y », « des sanctions visant Y », « X envisage des sanctions », « sous sanctions, Y … ».
_BESIDE_NOUNS: Final = ("adjective", "done", "visant", "intended", "under", "asked", "unasking", "whose")

Entry = TypeVar("Entry")

_Entry: TypeAlias = Mapping[str, Any]
_Classes: TypeAlias = Mapping[str, Sequence[str]]
# Folded nouns, each with the words one set of which must stand near it: « droit » with « douane ».
Nouns: TypeAlias = Mapping[str, tuple[tuple[str, ...], ...]]


@dataclass(frozen=True)
class Frame:
    """How one verb or noun tells a type of event: which slots hold which role, and what else must be there.

    Slots: `subj`, `obj`, folded prepositions, `poss` (« son », « leur »), `inside` (anywhere in what it
    governs), `seat` (an institution where it is done), `posted` (where its envoy is posted), `owner` (whose the object is: « la main de X »). `objects`,
    `subjects` and `needs_of` are nouns, `needs` other words that must be there. `passive_agents` are tried in turn where a passive
    names nobody who acts. `act` tells deeds of one type apart.
    """

    type: str
    pronominal: bool
    participants: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    passive_agents: tuple[str, ...] = ()
    objects: Nouns = field(default_factory=dict)
    sense: str | None = None
    flags: frozenset[str] = frozenset()
    needs_of: Nouns = field(default_factory=dict)
    needs: frozenset[str] = frozenset()
    subjects: Nouns = field(default_factory=dict)
    status: str | None = None
    act: str | None = None


@dataclass(frozen=True)
class Content:
    """Phrases by which a statement does what its verb does not tell, and how much they weigh against others."""

    type: str
    strength: int
    phrases: re.Pattern[str]


@dataclass(frozen=True)
class EventWords:
    """All frames of a language by folded lemma, and the words of mood and circumstance."""

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    speech: Mapping[str, tuple[Frame, ...]]
    remote: frozenset[str]
    wires: frozenset[str]
    moods: Mapping[str, frozenset[str]]
    dates_back: frozenset[str]
    plans: frozenset[str]
    appoints: frozenset[str]
    appointed: frozenset[str]
    achieving: frozenset[str]
    adjectives: Mapping[str, frozenset[str]]
    occurred_before: tuple[str, ...]
    during: tuple[str, ...]
    beside: tuple[str, ...]
    to_come_before: tuple[str, ...]
    proposed_before: tuple[str, ...]
    agenda: tuple[str, ...]
    remembers: frozenset[str]
    manners: frozenset[str]
    light: frozenset[str]
    attends: frozenset[str]
    takes_part: frozenset[str]
    severally: frozenset[str]
    exchanged: frozenset[str]
    habitual: frozenset[str]
    stays: frozenset[str]
    broadcasts: frozenset[str]
    takes_place: frozenset[str]
    resumes: frozenset[str]
    minds: frozenset[str]
    arranges: frozenset[str]
    proceeds: frozenset[str]
    settles: frozenset[str]
    carriers: frozenset[str]
    posted: frozenset[str]
    follows: frozenset[str]
    journeys: frozenset[str]
    stages: frozenset[str]
    phases: frozenset[str]
    ends: frozenset[str]
    delegations: frozenset[str]
    leads: frozenset[str]
    leads_to: frozenset[str]
    passes: frozenset[str]
    departs: frozenset[str]
    expects: frozenset[str]
    calls_on: frozenset[str]
    hosts: frozenset[str]
    grants: frozenset[str]
    meals: frozenset[str]
    agrees: frozenset[str]
    telephones: frozenset[str]
    reaches: frozenset[str]
    returns: frozenset[str]
    arrives: frozenset[str]
    mediates: frozenset[str]
    mediators: frozenset[str]
    rounds: frozenset[str]
    negotiates: frozenset[str]
    spoken: frozenset[str]
    gathers: frozenset[str]
    gatherings: frozenset[str]
    summit_hosts: frozenset[str]
    chairs: frozenset[str]
    hostships: frozenset[str]
    opens: frozenset[str]
    no_gatherings: frozenset[str]
    named_summits: Mapping[str, str]
    assemblies: tuple[str, ...]
    summit_adjectives: Mapping[str, str]
    agreement_acts: frozenset[str]
    act_nouns: frozenset[str]
    undoing: frozenset[str]
    keeps_or_breaks: frozenset[str]
    pacts: Nouns
    performs: frozenset[str]
    replies: frozenset[str]
    orders: frozenset[str]
    invited_to: frozenset[str]
    declines: frozenset[str]
    withdraws: frozenset[str]
    envoys: frozenset[str]
    decides: frozenset[str]
    chambers: frozenset[str]
    intends: frozenset[str]
    aims: frozenset[str]
    bears: frozenset[str]
    speaks_of: frozenset[str]
    firms: frozenset[str]
    lacking: frozenset[str]
    homeland: frozenset[str]
    leaves: frozenset[str]
    hands_over: frozenset[str]
    sold: frozenset[str]
    reasons: frozenset[str]
    recipients: frozenset[str]
    breakaway: frozenset[str]
    stand_for: frozenset[str]
    topics: frozenset[str]
    speech_phrases: Mapping[str, tuple[tuple[frozenset[str], Frame], ...]]
    contents: tuple[Content, ...]
    neutral: re.Pattern[str]
    greeted: frozenset[str]
    greeted_at: frozenset[str]
    unspoken: Mapping[str, frozenset[str]]
    needed_after: Mapping[str, frozenset[str]]
    mouths: frozenset[str]
    echoes: frozenset[str]
    aides: frozenset[str]
    worried: re.Pattern[str]
    in_the_view_of: frozenset[str]
    papers_own: frozenset[str]
    reporting: frozenset[str]
    heard: frozenset[str]
    breaks_off: frozenset[str]
    missions: frozenset[str]
    venues: frozenset[str]
    town_states: frozenset[str]
    lends_room: frozenset[str]
    day_after: tuple[str, ...]
    eve: tuple[str, ...]
    accepts: frozenset[str]
    alleges: frozenset[str]
    wishes: frozenset[str]
    asides: tuple[str, ...]
    such_as: tuple[str, ...]
    whereas: tuple[str, ...]
    goes_on: tuple[str, ...]

    def is_summit(self, mention: Mention) -> bool:
        """« le G20 »: whether a mention is of a gathering called by the name of who gathers."""
        named = bool(mention.actors) and mention.actors[0] in self.named_summits
        # « l'Assemblée générale de l'ONU »: named as its members are
        return named or (mention.kind == "actor" and fold(mention.text).startswith(self.assemblies))

    def is_mediator(self, mention: Mention) -> bool:
        """« le médiateur de l'Union africaine »: whether a mention is of somebody whose office is to mediate."""
        return any(person.title.split(" ")[0] in self.mediators for person in mention.persons)


_FLAGS: Final = (
    "needs_means",
    "needs_place",
    "passive_only",
    "envoys",
    "needs_date",
    "needs_circumstance",
    "needs_partner",
    "own",
    "of_states",
    "bare",
    "both_sides",
    "to_somebody",
    "weighed",
    "of_states_or_people",
    "joins",
    "lasting",
    "several",
    "done",
    "means",
    "direct",
    "active_only",
    "between_states",
    "named",
    "inverted",
    "undergone",
    "awaits",
    "caused",
    "no_longer",
    "of_people",
    "by_name",
    "alone",
)


@cache
def event_words(lang: str) -> EventWords:
    """The words by which a language tells events."""
    data, speech = load_toml(lang, "events"), load_toml(lang, "speech")
    moods, classes = data["moods"], data["classes"]
    return EventWords(
        verbs=_specific_first(_table(_verb_frames(data["verbs"], classes))),
        nouns=_table(_noun_frames(data["nouns"], classes)),
        speech=_table(_verb_frames(speech["verbs"], {})),
        remote=folded(data["means"]["remote"]),
        wires=folded(data["means"]["wires"]),
        moods={status: folded(moods[status]) for status in ("planned", "proposed", "denied")},
        dates_back=folded(moods["dates_back"]),
        plans=folded(moods["plans"]),
        appoints=folded(moods["appoints"]),
        appointed=folded(moods["appointed"]),
        achieving=folded(moods["achieving"]),
        adjectives={
            status: folded(moods[f"adjectives_{status}"]) for status in ("planned", "proposed", "denied")
        },
        occurred_before=tuple(sorted(map(fold, data["around"]["occurred"]), key=len, reverse=True)),
        during=tuple(map(fold, data["around"]["during"])),
        beside=tuple(map(fold, data["around"]["beside"])),
        to_come_before=tuple(sorted(map(fold, data["around"]["to_come"]), key=len, reverse=True)),
        proposed_before=tuple(sorted(map(fold, data["around"]["proposed"]), key=len, reverse=True)),
        agenda=tuple(map(fold, data["around"]["agenda"])),
        remembers=folded(data["around"]["remembers"]),
        manners=folded(data["around"]["manners"]),
        light=folded(data["light"]["verbs"]),
        attends=folded(data["light"]["attends"]),
        takes_part=folded(data["light"]["takes_part"]),
        severally=folded(data["light"]["severally"]),
        exchanged=folded(data["light"]["exchanged"]),
        habitual=folded(data["light"]["habitual"]),
        stays=folded(data["light"]["stays"]),
        broadcasts=folded(data["light"]["broadcasts"]),
        takes_place=folded(data["light"]["takes_place"]),
        minds=folded(data["light"]["minds"]),
        resumes=folded(data["light"]["resumes"]),
        arranges=folded(data["light"]["arranges"]),
        proceeds=folded(data["light"]["proceeds"]),
        settles=folded(data["light"]["settles"]),
        carriers=folded(data["light"]["carriers"]),
        posted=folded(data["light"]["posted"]),
        follows=folded(data["light"]["follows"]),
        journeys=folded(data["light"]["journeys"]),
        stages=folded(data["light"]["stages"]),
        phases=folded(data["light"]["phases"]),
        ends=folded(data["light"]["ends"]),
        delegations=folded(data["light"]["delegations"]),
        leads=folded(data["light"]["leads"]),
        leads_to=folded(data["moods"]["leads_to"]),
        passes=folded(data["light"]["passes"]),
        departs=folded(data["light"]["departs"]),
        calls_on=folded(data["light"]["calls_on"]),
        expects=folded(data["light"]["expects"]),
        hosts=folded(data["light"]["hosts"]),
        grants=folded(data["light"]["grants"]),
        meals=folded(data["light"]["meals"]),
        agrees=folded(data["light"]["agrees"]),
        telephones=folded(data["light"]["telephones"]),
        reaches=folded(data["light"]["reaches"]),
        returns=folded(data["light"]["returns"]),
        arrives=folded(data["light"]["arrives"]),
        negotiates=folded(data["light"]["negotiates"]),
        spoken=folded(data["light"]["spoken"]),
        mediates=folded(data["light"]["mediates"]),
        mediators=folded(data["light"]["mediators"]),
        rounds=folded(data["light"]["rounds"]),
        gathers=folded(data["summits"]["gathers"]),
        gatherings=folded(data["summits"]["gatherings"]),
        summit_hosts=folded(data["summits"]["hosts"]),
        chairs=folded(data["summits"]["chairs"]),
        hostships=folded(data["summits"]["hostships"]),
        opens=folded(data["summits"]["opens"]),
        named_summits=data["summits"]["named"],
        assemblies=tuple(map(fold, data["summits"]["assemblies"])),
        summit_adjectives={fold(word): key for word, key in data["summits"]["adjectives"].items()},
        no_gatherings=folded(data["summits"]["no_gatherings"]),
        agreement_acts=folded(data["agreements"]["acts"]),
        act_nouns=folded(data["agreements"]["act_nouns"]),
        undoing=folded(data["agreements"]["undoing"]),
        keeps_or_breaks=folded(data["agreements"]["keeps_or_breaks"]),
        pacts=_nouns(["@pact"], classes),
        performs=folded(data["deeds"]["performs"]),
        replies=folded(data["deeds"]["replies"]),
        orders=folded(data["deeds"]["orders"]),
        invited_to=folded(data["deeds"]["invited_to"]),
        declines=folded(data["deeds"]["declines"]),
        withdraws=folded(data["deeds"]["withdraws"]),
        envoys=folded(classes["envoy"]),
        decides=folded(data["deeds"]["decides"]),
        chambers=folded(data["deeds"]["chambers"]),
        intends=folded(data["deeds"]["intends"]),
        aims=folded(data["deeds"]["aims"]),
        bears=folded(data["deeds"]["bears"]),
        speaks_of=folded(data["deeds"]["speaks_of"]),
        firms=folded(data["agreements"]["firms"]),
        lacking=folded(data["agreements"]["lacking"]),
        homeland=folded(data["deeds"]["homeland"]),
        leaves=folded(data["deeds"]["leaves"]),
        hands_over=folded(data["deeds"]["hands_over"]),
        sold=folded(data["deeds"]["sold"]),
        reasons=folded(data["deeds"]["reasons"]),
        recipients=folded(data["deeds"]["recipients"]),
        breakaway=folded(data["deeds"]["breakaway"]),
        stand_for=folded(data["deeds"]["stand_for"]),
        topics=folded(data["around"]["topics"]),
        speech_phrases=_table(_phrase_frames(speech["phrases"])),
        reporting=_reporting(speech),
        heard=folded(speech["heard"]),
        worried=_content(speech["worried"]),
        in_the_view_of=folded(speech["in_the_view_of"]),
        papers_own=folded(speech["papers_own"]),
        neutral=_content(speech["neutral"]),
        greeted=folded(speech["greeted"]),
        greeted_at=folded(speech["greeted_at"]),
        unspoken={fold(verb): folded(nouns) for verb, nouns in speech["unspoken"].items()},
        needed_after={fold(verb): folded(words) for verb, words in speech["needed_after"].items()},
        mouths=folded(speech["mouths"]),
        echoes=folded(speech["echoes"]),
        aides=folded(speech["aides"]),
        contents=tuple(
            Content(entry["type"], entry["strength"], _content(entry["words"]))
            for entry in speech["contents"]
        ),
        venues=folded(data["around"]["venues"]),
        town_states=folded(data["around"]["town_states"]),
        accepts=folded(moods["accepts"]),
        alleges=folded(moods["alleges"]),
        wishes=folded(moods["wishes"]),
        day_after=tuple(map(fold, data["around"]["day_after"])),
        eve=tuple(map(fold, data["around"]["eve"])),
        lends_room=folded(data["around"]["lends_room"]),
        missions=folded(data["around"]["missions"]),
        breaks_off=folded(data["around"]["breaks_off"]),
        asides=tuple(data["asides"]["phrases"]),
        such_as=tuple(data["asides"]["such_as"]),
        whereas=tuple(data["asides"]["whereas"]),
        goes_on=tuple(data["around"]["goes_on"]),
    )


def _table(pairs: Iterable[tuple[str, Entry]]) -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for lemma, entry in pairs:
        found[lemma].append(entry)
    return {lemma: tuple(entries) for lemma, entries in found.items()}


def _specific_first(table: Mapping[str, tuple[Frame, ...]]) -> Mapping[str, tuple[Frame, ...]]:
    """« recevoir une aide » before « recevoir »: what asks for more tells more."""
    return {
        lemma: tuple(sorted(frames, key=lambda f: (not f.objects, not f.needs)))
        for lemma, frames in table.items()
    }


def _phrase_frames(entries: Iterable[_Entry]) -> Iterable[tuple[str, tuple[frozenset[str], Frame]]]:
    """Of each verb that speaks with a word after it: the words, and the frame of both together."""
    for entry in entries:
        for verb in entry["verbs"]:
            flags = frozenset({"needs_content"} if verb in entry.get("with_content", ()) else ())
            frame = Frame(entry["type"], verb.startswith(_PRONOMINAL), agents=("subj",), targets=_OF_PHRASES, flags=flags)
            yield fold(verb.removeprefix("s'").removeprefix("se ")), (folded(entry["words"]), frame)


def _reporting(speech: Mapping[str, Any]) -> frozenset[str]:
    """The verbs that may follow what is said with no quotation: « …, a fait savoir X »."""
    said = (entry for entry in speech["phrases"] if entry["type"] == "Statement")
    verbs = (verb for entry in (*speech["verbs"], *said) for verb in entry["verbs"])
    return folded(verb.removeprefix("s'").removeprefix("se ") for verb in verbs) - folded(speech["not_after"])


def _content(phrases: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the phrases in folded text: « * » is any part of a word, « | » stands between words of which one must be
    there, « … » is up to three words, « ^ » opens one that begins the text, capitals stand for themselves."""
    patterns = []
    for phrase in phrases:
        start, words = ("^", phrase[1:]) if phrase.startswith("^") else ("", phrase)
        parts = (r"(?:\w+ ){0,3}" if word == "…" else _one_of(word) + " " for word in words.split())
        patterns.append(start + "".join(parts).rstrip())
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


def _one_of(words: str) -> str:
    """The pattern of one word of a phrase, for which there may be several."""
    forms = (
        word if word.isupper() else r"\w*".join(fold(part) for part in word.split("*"))
        for word in words.split("|")
    )
    return f"(?:{'|'.join(forms)})"


def _verb_frames(entries: Iterable[_Entry], classes: _Classes) -> Iterable[tuple[str, Frame]]:
    for entry in entries:
        for verb in entry["verbs"]:
            pronominal = verb.startswith(_PRONOMINAL)
            lemma = verb.removeprefix("s'").removeprefix("se ")
            needs_content = verb in entry.get("with_content", ())
            extra = {"needs_content"} if needs_content else set()
            agents = ("subj",) if "targets" in entry else ()
            yield fold(lemma), _frame(entry, classes, pronominal, extra, agents)


def _noun_frames(entries: Iterable[_Entry], classes: _Classes) -> Iterable[tuple[str, Frame]]:
    for entry in entries:
        for noun in entry["nouns"]:
            weak = {"weak"} if noun in entry.get("weak", ()) else set()
            yield fold(noun), _frame(entry, classes, False, weak, ())


def _frame(
    entry: _Entry, classes: _Classes, pronominal: bool, extra: set[str], agents: tuple[str, ...]
) -> Frame:
    roles = ("participants", "agents", "targets", "passive_agents")
    slots = {role: tuple(map(_slot, entry.get(role, ()))) for role in roles}
    return Frame(
        type=entry["type"],
        pronominal=pronominal,
        participants=slots["participants"],
        agents=slots["agents"] or agents,
        targets=slots["targets"],
        passive_agents=slots["passive_agents"],
        objects=_nouns(entry.get("objects", ()), classes),
        sense=entry.get("sense"),
        flags=frozenset(flag for flag in _FLAGS if entry.get(flag)) | extra,
        needs_of=_nouns(entry.get("needs_of", ()), classes),
        needs=folded(entry.get("needs", ())),
        subjects=_nouns(entry.get("subjects", ()), classes),
        status=entry.get("status"),
        act=entry.get("act"),
    )


def _nouns(words: Iterable[str], classes: _Classes) -> Nouns:
    """Nouns by their first word; « @pact » stands for a class of them."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for word in words:
        for phrase in classes[word.removeprefix("@")] if word.startswith("@") else (word,):
            head, *rest = map(fold, phrase.split())
            found[head].append(tuple(rest))
    return {head: tuple(rests) for head, rests in found.items()}


def _slot(slot: str) -> str:
    return (
        slot
        if slot in {"subj", "obj", "poss", "inside", "seat", "posted", "owner", *_BESIDE_NOUNS}
        else fold(slot).removesuffix(" de")
    )
