"""Several told by one verb, each on a day or at a place of its own: « a reçu A lundi et B jeudi », « ira mardi à Rome, jeudi à Oslo »,
« a vu à Rome A et à Oslo B »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...records import ENCOUNTERS
from ..dates import DateExpression
from ..mentions import Mention
from ..syntax.clause import VERBS, morph
from ..syntax.tree import Token
from .drafts import Draft
from .scene import ACTING, Scene


def each_on_its_day(scene: Scene, draft: Draft, verb: Token) -> Iterator[Draft]:
    """The draft, or one for each of those it tells with a day beside each."""
    is_visit = draft.type == "Visit"
    if times := _times(scene, verb) if draft.type in ENCOUNTERS and not is_visit else []:
        for date, place in times:
            yield replace(draft, date=date, place=place, further_places=[])
        return
    told = [draft.place, *draft.stops] if is_visit else draft.participants
    groups = _dated(scene, verb, [m for m in told if m], is_visit)
    if not groups:
        yield from [draft] if is_visit or draft.type not in ENCOUNTERS else _each_at_its_place(scene, draft, verb)
        return
    dated = [mention for _, mentions in groups for mention in mentions]
    others = [m for m in told if m and m not in dated]
    own = None if any(day is draft.date for day, _ in groups) else draft.date
    for day, mentions in groups:
        # « ira mardi à Tallinn et jeudi à Riga »: on the Thursday after
        after = groups[0][0] if draft.status == "planned" and day is not groups[0][0] else draft.after
        if is_visit:
            yield from (replace(draft, place=each, stops=[], date=day or own, after=after) for each in mentions)
        else:
            place = _place_beside(scene, mentions[0]) or draft.place
            met = draft.met if set(draft.met).isdisjoint(dated) else mentions
            yield replace(draft, participants=[*others, *mentions], met=met, severally=False, date=day or own, place=place, after=after)


def _each_at_its_place(scene: Scene, draft: Draft, verb: Token) -> Iterator[Draft]:
    """« a vu à Ramallah A et B, et à Jérusalem C », « a vu A à Ramallah et B à Jérusalem »: a draft for each place."""
    named = ((mention, _is_there(scene, token)) for token in _row(scene, verb) if (mention := scene.clause.mention(token)))
    row = [(mention, is_place) for mention, is_place in named if is_place or mention.kind == "person"]
    places = [mention for mention, is_place in row if is_place]
    if len(set(places)) < 2 or len(places) == len(row):
        yield draft
        return
    begins = row[0][1]
    groups: list[tuple[Mention | None, list[Mention]]] = [(None, [])]
    for mention, is_place in row if begins else reversed(row):
        if is_place:
            groups.append((mention, []))
        else:
            groups[-1][1].append(mention)
    told = [(place, people) for place, people in groups if place or people]
    people = {mention for _, each in told for mention in each}
    if not all(place and each for place, each in told) or people.isdisjoint(draft.participants):
        yield draft  # somebody stands beside no place, or a place beside nobody
        return
    others = [m for m in draft.participants if m not in people and m not in places]
    for place, each in told:
        yield replace(draft, participants=[*others, *each], met=[m for m in draft.met if m in each], place=place, further_places=[])


def _is_there(scene: Scene, token: Token) -> bool:
    """Whether a word after « à » tells where, though it may stand for a state."""
    mention = scene.clause.mention(token)
    there = mention is not None and bool(mention.places) and mention.kind in {"place", "metonym"}
    return there and scene.clause.keys[token.i - 1] in scene.clause.grammar.at_cities


def _times(scene: Scene, verb: Token) -> list[tuple[DateExpression, Mention | None]]:
    """« se sont vus en juin 2018 à Singapour, puis en février 2019 à Hanoï »: each day and place; nothing where there are no two, or
    where more is told between them."""
    phrases: list[list[Token]] = [[]]
    for token in scene.clause.doc[verb.i + 1 :]:
        if token.pos_ in VERBS or "Inf" in morph(token, "VerbForm"):
            phrases.pop()
            break
        if scene.clause.keys[token.i] in scene.clause.grammar.conjunctions | scene.clause.grammar.then:
            phrases.append([])
        else:
            phrases[-1].append(token)
    found = []
    for at, phrase in enumerate(phrases):
        dates = [date for t in phrase if (date := scene.clause.words[t.i].date) and date.tells_days and date.kind != "duration"]
        places = [t for t in phrase if scene.circumstances.may_be_place(t)]
        others = [t for t in phrase if t not in places and not scene.clause.words[t.i].date and t.pos_ not in {"ADP", "PUNCT", "DET"}]
        if len(dates) != 1 or len(places) > 1 or (at and others):
            return []
        found.append((dates[0], scene.clause.mention(places[0]) if places else None))
    return found if len(found) > 1 else []


def _dated(scene: Scene, verb: Token, told: list[Mention], places: bool) -> list[tuple[DateExpression | None, list[Mention]]]:
    """What stands after the verb as what is `told` does, by the day beside it, all on the same side of it, or of two the first day
    before the first and the other after the other; nothing where fewer than two have one."""
    rows = [t for t in _row(scene, verb) if scene.circumstances.may_be_place(t) == places]
    prepositions = {scene.clause.preposition(t) for t in rows if scene.clause.mention(t) in told}
    alike = [t for t in rows if places or scene.clause.preposition(t) in prepositions]
    for step in (1, -1):
        found = {
            mention: date
            for t in alike
            if (mention := scene.clause.mention(t)) and (date := _beside(scene, t.i, step))
        }
        if len(set(map(id, found.values()))) > 1 and not found.keys().isdisjoint(told):
            return _by_day(scene, alike, found, step)
        groups = _by_day(scene, alike, found, step) if step < 0 and len(set(map(id, found.values()))) == 1 else []
        if len(groups) == 2 and groups[0][0] is None and not set(groups[0][1]).isdisjoint(told):
            # « Lundi, A a reçu B, et mardi C », « A a reçu B samedi et, le lendemain, C »
            first = _beside(scene, _at(scene, groups[0][1][-1]), 1) or _opening_day(scene, verb)
            return [(first, groups[0][1]), groups[1]] if first else []
    return _around_two(scene, alike, told)


def _around_two(scene: Scene, row: list[Token], told: list[Mention]) -> list[tuple[DateExpression | None, list[Mention]]]:
    """« rencontrera mardi A, puis B jeudi »: A on Tuesday, B on Thursday."""
    if len(row) != 2:
        return []
    days = [_beside(scene, token.i, step) for token, step in zip(row, (-1, 1), strict=True)]
    met = [mention for token in row if (mention := scene.clause.mention(token)) in told and mention is not None]
    apart = len(met) == 2 and None not in days and days[0] is not days[1]
    return [(day, [mention]) for day, mention in zip(days, met, strict=True)] if apart else []


def _opening_day(scene: Scene, verb: Token) -> DateExpression | None:
    """The day that a sentence begins with."""
    before = (word.date for word in scene.clause.words[: verb.i] if word.date)
    return next((date for date in before if date.tells_days and date.kind != "duration"), None)


def _by_day(
    scene: Scene, row: list[Token], dated: Mapping[Mention, DateExpression], step: int
) -> list[tuple[DateExpression | None, list[Mention]]]:
    """« A et B lundi et C mardi », « lundi A et B, mardi C »: A and B share a day; « A, puis B lundi et C mardi »: A's is not told."""
    groups: list[tuple[DateExpression | None, list[Mention]]] = []
    for token in row:
        mention = scene.clause.mention(token)
        if mention is None:
            continue
        date = dated.get(mention)
        apart = not groups or not scene.clause.grammar.then.isdisjoint(scene.clause.keys[max(0, token.i - 2) : token.i])
        if step > 0 and not apart and groups[-1][0] is None:
            groups[-1] = (date, [*groups[-1][1], mention])
        elif step < 0 and not apart and date is None:
            groups[-1][1].append(mention)
        else:
            groups.append((date, [mention]))
    return groups


def _row(scene: Scene, verb: Token) -> Iterator[Token]:
    """The mentions of actors and places after a verb, up to the next verb."""
    for token in scene.clause.doc[verb.i + 1 :]:
        if scene.clause.is_finite(token) or "Inf" in morph(token, "VerbForm"):
            return
        mention = scene.clause.mention(token)
        if mention and (mention.kind in ACTING or scene.circumstances.may_be_place(token)):
            yield token


def _beside(scene: Scene, i: int, step: int) -> DateExpression | None:
    """The day told right after a mention, or right before it and its preposition."""
    words = scene.clause.words
    skipped = {",", *scene.clause.grammar.gerund} if step > 0 else scene.clause.grammar.before_partners
    j = i + step
    while 0 <= j < len(words) and (words[j].text.lower() in skipped or _tells_where(scene, j)):
        j += step
    date = words[j].date if 0 <= j < len(words) else None
    return date if date and date.tells_days else None


def _place_beside(scene: Scene, each: Mention) -> Mention | None:
    """« mardi à Tallinn par A et jeudi à Genève par B », « samedi à Paris B »: the place before a mention, or its preposition."""
    i = _at(scene, each)
    before = scene.clause.doc[max(0, i - 2) : i]
    return next((scene.clause.mention(t) for t in before if scene.circumstances.may_be_place(t)), None)


def _at(scene: Scene, mention: Mention) -> int:
    """The number of a mention's word."""
    return next(at for at, word in enumerate(scene.clause.words) if word.mention is mention)


def _tells_where(scene: Scene, i: int) -> bool:
    """« a reçu A à Luanda en février et B en mars »: a place, or the preposition before it."""
    tokens = scene.clause.doc[i : i + 2]
    return any(
        scene.circumstances.may_be_place(token)
        for token in tokens[: 1 if scene.clause.mention(tokens[0]) else 2]
    )
