"""Goes through the mentions of an article in order, as a reader does, and resolves each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ...actors import fold
from ...records import Actor
from ..mentions import LABEL_MARKS, Mention
from ..paragraphs import Paragraph
from .bodies import body
from .context import Context, Referent
from .groups import Row, group
from .people import people
from .pronouns import back, pronoun, said_again

# « le ministère » is that of a minister told so many sentences ago at most.
_REACH: Final = 3
# Between « qui » and the object of its verb stand at most so many words: « qui venait de », « qui n'a pas pu ».
_VERBS: Final = 4

# A time before the comma that sets it apart has so many words at most.
_TIME: Final = 5


class Resolver:
    """Resolves the mentions of one article, paragraph by paragraph."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def resolve(
        self,
        paragraph: Paragraph,
        mentions: Sequence[Mention],
        speakers: frozenset[Mention] = frozenset(),
        unnamed: Mapping[int, str | None] = MappingProxyType({}),
    ) -> dict[Mention, Referent]:
        """The referents of a paragraph's mentions; call once for each paragraph, in order.

        `speakers` are the mentions that reporting verbs have for subjects: « a-t-elle ajouté » goes back to
        them, or to somebody of no name in one of the sentences `unnamed`, known by their first tokens, with the gender told.
        """
        context = self._context
        found: dict[Mention, Referent] = {}
        begins = context.sentence
        for first, last in paragraph.sentences:
            context.sentence += 1
            seen_subject, row = False, Row(context)
            here = [m for m in mentions if first <= m.first < last]
            _note_thing(context, paragraph, first, here)
            context.named_here = frozenset(
                m.actors[0] for m in here if m.kind == "actor" and len(m.actors) == 1
            )
            context.scene = _scene(context, paragraph, first, here)
            context.opens_apart = paragraph.keys[first] in context.grammar.other_times
            for mention in here:
                if mention.own:
                    continue  # told when all who speak in the paragraph are
                context.before = _before(context, paragraph, mention)
                context.asked = _is_asked(context, paragraph.keys[first : mention.first])
                context.meets_another = any(
                    m.kind == "pronoun" and m.count == 1 and m.first > mention.first for m in here
                )
                context.heralded = None if seen_subject else _heralded(context, paragraph, mention, here)
                context.told_of = _told_of(context, paragraph, mention, found, here)
                context.speaks = mention in speakers
                inverted = context.speaks and paragraph.tokens[mention.first].text.startswith("-")
                context.after_speech = inverted and not any(paragraph.quoted[first:last])
                context.quoted = paragraph.quoted[mention.first] and not _is_between_commas(paragraph, mention)
                saying = (m for m in here if m in speakers or _is_said_inside(context, paragraph, m))
                context.quoted_of = _quoted_of(context, saying, found)
                referent = said_again(context, mention) if context.speaks else None
                ahead = _told_ahead(context, paragraph, mention, mentions, last)
                referent = referent or _referent(context, ahead or mention)
                found[mention] = referent
                if mention.kind in {"adjective", "compound"}:
                    continue
                if context.speaks:
                    gender = context.gender(mention, referent.actors[0]) if referent.actors else mention.gender
                    context.speakers.append((referent.actors, gender, context.sentence))
                subject = not seen_subject and _may_be_subject(context, paragraph, mention)
                context.remember(mention, referent, subject)
                row.add(paragraph, mention, referent)
                if subject and mention.kind == "person" and not referent.actors:
                    context.things.setdefault(context.sentence, mention.gender)
                seen_subject |= subject and (bool(referent.actors) or mention.kind == "person")
            if first in unnamed and not any(told == context.sentence for _, _, told in context.speakers):
                context.speakers.append(((), unnamed[first], context.sentence))
        own = [mention for mention in mentions if mention.own]
        return found | {mention: self._who_speaks(paragraph, mention, found, begins) for mention in own}

    def _who_speaks(
        self, paragraph: Paragraph, mention: Mention, found: Mapping[Mention, Referent], begins: int
    ) -> Referent:
        """« je »: outside a quotation who answers an interview, inside one who is said to speak in its sentence, else nearest."""
        context = self._context
        if not paragraph.quoted[mention.first]:
            context.answers = _label(paragraph, found) or context.answers
            return context.answers or Referent((), "who speaks is not told")
        at = begins + 1 + next(i for i, (first, last) in enumerate(paragraph.sentences) if first <= mention.first < last)
        near = [(abs(s - at), i) for i, (_, _, s) in enumerate(context.speakers) if abs(s - at) <= 1]
        if not near:
            return Referent((), "who speaks is not told")
        actors = context.speakers[min(near)[1]][0]
        is_one = len(actors) == 1 and actors[0].kind == "person"
        return Referent(actors if is_one else (), "who speaks in the quotation")


def _note_thing(context: Context, paragraph: Paragraph, first: int, here: Sequence[Mention]) -> None:
    """Note a sentence that begins with an article and a noun that is nobody's: « Le sommet … », « Quant à l'entretien, … »."""
    grammar, keys = context.grammar, paragraph.keys
    topic = keys[first] in grammar.topics
    first += 2 * topic
    named = any(m.first <= first + 1 < m.last for m in here)
    # « Le 7 octobre, il … », « La semaine dernière, il … »: a time.
    at_a_time = not topic and any(token.text == "," for token in paragraph.tokens[first : first + _TIME])
    determiners = {**dict.fromkeys(grammar.articles), **grammar.definite_genders}
    determiners |= {**grammar.indefinite_genders, **grammar.demonstrative_genders}
    if first + 1 < len(keys) and keys[first] in determiners and not (named or at_a_time):
        context.things[context.sentence] = determiners[keys[first]]


def _scene(context: Context, paragraph: Paragraph, first: int, here: Sequence[Mention]) -> str | None:
    """« En Espagne, le gouvernement a … », « À Bangui, le ministère … »: the state that a sentence begins in."""
    at = context.grammar.at_states | context.grammar.at_places
    land = next((m for m in here if m.kind in {"actor", "metonym"} and first < m.first <= first + 2), None)
    if land is None or len(land.actors) != 1 or context.book.actors[land.actors[0]].kind != "state":
        return None
    comma = land.last < len(paragraph.tokens) and paragraph.tokens[land.last].text == ","
    return land.actors[0] if comma and paragraph.keys[first] in at else None


def _is_asked(context: Context, before: Sequence[str]) -> bool:
    """« a invité X à », « a demandé à X de »: whether a sentence that begins so asks somebody to do what follows."""
    grammar = context.grammar
    return bool(before) and before[-1] in grammar.before_infinitives and any(map(grammar.patterns["asks"].match, before))


def _before(context: Context, paragraph: Paragraph, mention: Mention) -> str:
    """The word before a mention; before the object of a relative clause its « qui », which says who acts: « X, qui venait de
    la recevoir »; none before the pronoun of « a-t-il », whose verb is no preposition « à »."""
    if paragraph.is_inverted(mention.first):
        return ""
    if mention.head in context.grammar.direct_object_pronouns:
        near = paragraph.keys[max(0, mention.first - _VERBS) : mention.first]
        relative = [key for key in near if key in context.grammar.subject_relatives]
        if relative and "" not in near[near.index(relative[-1]) :]:
            return relative[-1]
    return paragraph.keys[mention.first - 1] if mention.first else ""


def _is_between_commas(paragraph: Paragraph, mention: Mention) -> bool:
    """« "A, a-t-il ajouté, doit …" »: the pronoun of who says a quotation, told within it."""
    return mention.first > 1 and paragraph.is_inverted(mention.first) and paragraph.tokens[mention.first - 2].text == ","


def _is_said_inside(context: Context, paragraph: Paragraph, mention: Mention) -> bool:
    """« "Nous verrons, a dit X. Il …" »: whether a mention in a quotation is of who says it, told between commas after the verb."""
    if mention.first < 3 or not paragraph.quoted[mention.first]:
        return False
    comma, verb = paragraph.tokens[mention.first - 3].text, paragraph.keys[mention.first - 2]
    return comma == "," and verb in context.grammar.have_forms


def _quoted_of(context: Context, speakers: Iterable[Mention], found: Mapping[Mention, Referent]) -> frozenset[Actor]:
    """Who speaks in the quotation that a mention stands in: « … », a dit X, whether X is told before it or after."""
    if not context.quoted:
        return frozenset()
    referents = (
        found[m] if m in found else said_again(context, m) or (people(context, m) if m.kind == "person" else None)
        for m in speakers
    )
    return frozenset(actor for referent in referents if referent for actor in referent.actors)


def _told_of(
    context: Context,
    paragraph: Paragraph,
    mention: Mention,
    found: Mapping[Mention, Referent],
    here: Sequence[Mention],
) -> Actor | None:
    """« X, avec lequel il s'est entretenu »: X, who is not « il »."""
    before = next((m for m in reversed(here) if m.last <= mention.first and m in found), None)
    relatives = context.grammar.relatives - context.grammar.subject_relatives  # « X, qui lui a dit »: X may act
    if mention.kind != "pronoun" or before is None or context.before not in relatives:
        return None
    between = {*paragraph.keys[before.last : mention.first]} - context.grammar.relatives - context.grammar.prepositions
    actors = found[before].actors
    return actors[0] if between <= {""} and len(actors) == 1 else None


def _label(paragraph: Paragraph, found: Mapping[Mention, Referent]) -> Referent | None:
    """« X : J'ai … », « R – J'ai … »: who is told before the mark that a label ends with; nobody by that of a question."""
    for mention, referent in found.items():
        marked = mention.last < len(paragraph.tokens) and paragraph.tokens[mention.last].text in LABEL_MARKS
        if not mention.first and marked and mention.kind == "other":
            return Referent((), "who asks is not told")
        if not mention.first and marked and len(referent.actors) == 1 and referent.actors[0].kind == "person":
            return Referent(referent.actors, "who answers here")
    return None


def _told_ahead(
    context: Context, paragraph: Paragraph, mention: Mention, mentions: Sequence[Mention], end: int
) -> Mention | None:
    """« Alors qu'il recevait X, Y a dit »: whom a pronoun of an opening clause stands for, the subject of the
    main clause."""
    if mention.kind != "pronoun":
        return None
    start = next(first for first, last in paragraph.sentences if first <= mention.first < last)
    opening = set(paragraph.keys[start : mention.first])
    before = set(paragraph.keys[max(0, mention.first - 2) : mention.first])
    # « Alors qu'il … », « Après avoir quitté la ville où il … »
    # « À Genève, où il … »
    subordinate = context.grammar.opens_clause & before or (
        (context.grammar.other_times | context.grammar.at_places) & opening and context.grammar.inverting & before
    )
    # « Mardi, alors qu'il … »: after a comma it has to be among the first words.
    parted = any(token.text == "," for token in paragraph.tokens[start : mention.first])
    if not subordinate or mention.first - start >= (6 if parted else 12):
        return None
    for other in (m for m in mentions if mention.last < m.first < end):
        after_comma = paragraph.tokens[other.first - 1].text == ","
        named = other.kind == "person" and any(person.name or person.countries for person in other.persons)
        follows = other.last + (other.last < end and paragraph.tokens[other.last].text == ",")
        if after_comma and named and follows < end and paragraph.tokens[follows].text[0].islower():
            alike = not (mention.gender and other.gender) or mention.gender == other.gender
            return other if alike and (len(other.persons) > 1) == (mention.count > 1) else None
    return None


def _heralded(context: Context, paragraph: Paragraph, mention: Mention, here: Sequence[Mention]) -> Actor | None:
    """« Ouvrant la rencontre avec son homologue russe, le ministre chinois a … »: whose « son » is, told right after the comma."""
    if mention.kind != "person" or not mention.possessive or not any(person.relation for person in mention.persons):
        return None
    start = next(first for first, last in paragraph.sentences if first <= mention.first < last)
    other = next((m for m in here if m.first == mention.last + 1 and m.kind == "person"), None)
    if other is None or paragraph.tokens[mention.last].text != "," or paragraph.keys[mention.first - 1] not in context.grammar.prepositions:
        return None
    parted = any(token.text == "," for token in paragraph.tokens[start : mention.first])
    actors = () if parted else people(context, other).actors
    return actors[0] if len(actors) == 1 else None


def _may_be_subject(context: Context, paragraph: Paragraph, mention: Mention) -> bool:
    # « Quant au Congo, il … » is about the Congo.
    about = mention.first > 1 and paragraph.keys[mention.first - 2] in context.grammar.topics
    free = about or context.before not in context.grammar.prepositions
    return free and not paragraph.quoted[mention.first]


def _referent(context: Context, mention: Mention) -> Referent:
    match mention.kind:
        case "person" | "unknown":
            return people(context, mention)
        case "adjective":
            return context.one_of(mention.actors, "an adjective of a country")
        case "compound":
            actors = context.book.actors
            return Referent(tuple(actors[state] for state in mention.actors), "an adjective of two countries")
        case "actor":
            return context.one_of(mention.actors, mention.kind)
        case "metonym":
            return _metonym(context, mention)
        case "institution":
            return _institution(context, mention)
        case "officials":
            return context.one_of(mention.actors, "unnamed officials stand for their country")
        case "group":
            return group(context, mention)
        case "body":
            return body(context, mention)
        case "back":
            return back(context, mention)
        case "pronoun":
            return pronoun(context, mention)
        case _:
            return Referent((), "no actor")


def _metonym(context: Context, mention: Mention) -> Referent:
    """« Carthage », « le palais national »: a state only where the article tells of it."""
    if (body := _body_seated(context, mention)) is not None:
        return Referent((context.book.actors[body],), "the seat of an organisation that the article is about")
    if fold(mention.text) in context.book.unsafe_metonyms and not set(mention.actors) & set(context.states):
        return Referent((), "stands for a state only in a context that tells of it")
    referent = context.one_of(mention.actors, mention.kind)
    if (office := context.words.seat_offices.get(fold(mention.text))) and referent.actors:
        context.seats[office] = referent.actors[0].id
    return referent


def _body_seated(context: Context, mention: Mention) -> str | None:
    """« Bruxelles propose »: the European Union, unless one is there, or the article tells of Belgium and not of the Union."""
    body = context.words.seats_of_bodies.get(fold(mention.text))
    if body is None:
        return None
    told = context.identities.countries
    return None if set(mention.actors) & told and body not in told else body


def _institution(context: Context, mention: Mention) -> Referent:
    if mention.actors:
        referent = context.one_of(mention.actors, "an institution stands for its country")
        if referent.actors:
            context.institutions[mention.head] = referent.actors[0].id
        return referent
    if mention.possessive:
        owner = context.owner()
        return context.one_of(
            sorted(context.homes(owner))[:1] if owner else (), "of the country of who was told last"
        )
    seated = context.seats.get(context.words.institution_offices.get(mention.head, ""))
    country = context.scene or seated or _of_its_head(context, mention) or context.institutions.get(mention.head)
    foreign = mention.head in context.words.abroad_only and context.home == context.words.home
    country = country or (_last_abroad(context) if foreign else context.home)
    return (
        context.one_of((country,), "an institution told before")
        if country
        else Referent((), "of which country?")
    )


def _last_abroad(context: Context) -> str | None:
    """« la junte »: of the country told last that is not the paper's own."""
    homes = (sorted(context.homes(told.actor)) if told.actor.kind == "person" else [told.actor.id] for told in reversed(context.told))
    states = (home for each in homes for home in each if context.book.actors[home].kind == "state")
    return next((state for state in states if state != context.home), None)


def _of_its_head(context: Context, mention: Mention) -> str | None:
    """« le ministère » after « la ministre colombienne des Affaires étrangères »: of her country."""
    office = context.words.led_by.get(mention.head)
    for sentence in range(context.sentence, context.sentence - _REACH - 1, -1) if office else ():
        told = [t for t in context.told if t.sentence == sentence and t.actor.id in context.identities.by_actor]
        identities = {t: context.identities.by_actor[t.actor.id] for t in told}
        heads = [t for t in told if any(office in title.split() for title in identities[t].titles)]
        if heads:  # after « les deux ministres » it is neither's
            peers = [t for t in told if t in heads or identities[t].counterpart]
            acting = [t for t in peers if t.subject] or heads
            homes = {frozenset(identities[t].countries or context.homes(t.actor)) for t in acting}
            return next(iter(*homes)) if len(homes) == 1 and len(*homes) == 1 else None
    return None
