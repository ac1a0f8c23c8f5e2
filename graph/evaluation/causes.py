"""Why an encounter or deed was missed or is false: at which step of the extraction it went wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from ..records import Actor, Evidence
from .matching import leniently, overlap, same_passage
from .read import claims_of, inline_names
from .records import Claim, Record
from .score import Error

if TYPE_CHECKING:  # the parser is not to be loaded for a score
    from ..extraction.engine import Explanation
    from ..extraction.settling import Account, Telling

# In the order in which they are asked: where an event is of another type or merged with another, where whoever has part in it
# stands in another role, where it was found and taken for no diplomacy, where nobody was seen to be named (mention) or somebody
# was who is not known to be the one (referent), and where all were known and no word told the event (trigger).
CAUSES: Final = ("type", "merge", "role", "kept out", "mention", "referent", "trigger")


def causes(
    record: Record,
    found: Mapping[str, Any],
    errors: Sequence[Error],
    account: Account,
    kept: Collection[Telling],
    mentions: Sequence[Explanation],
) -> Iterator[tuple[Error, str]]:
    """The cause of each of one article's errors, one of CAUSES.

    `found` is what was found, as `diplograph extract` prints it, of the tellings `kept` of an `account`; `mentions` is the
    extractor's own account of whom the article names.
    """
    claims = claims_of(found, lambda actor: record.key_of(inline_names(actor)))
    for error in errors:
        if error.kind == "false":
            yield error, _of_false(error.claim, record)
        else:
            yield error, _of_missed(error.claim, record, claims, account, kept, mentions)


def _of_false(claim: Claim, record: Record) -> str:
    beside = [gold for gold in record.events if same_passage(gold, claim)]
    if any(leniently(gold, claim) for gold in record.events):
        return "merge"  # what gold counts once
    if any(gold.type != claim.type and overlap(gold.actors, claim.actors) >= 0.5 for gold in beside):
        return "type"
    return "role" if any(gold.type == claim.type for gold in beside) else "trigger"


def _of_missed(
    claim: Claim,
    record: Record,
    found: Sequence[Claim],
    account: Account,
    kept: Collection[Telling],
    mentions: Sequence[Explanation],
) -> str:
    beside = [each for each in found if same_passage(claim, each)]
    if any(leniently(claim, each) for each in found):
        return "merge"
    if any(each.type != claim.type and overlap(claim.actors, each.actors) >= 0.5 for each in beside):
        return "type"
    if any(each.type == claim.type for each in beside):
        return "role"
    here = [told for told in account.told if told.type == claim.type and _tells(told, claim)]
    if here and all(told in kept for told in here):
        return "merge"
    if any(told not in kept and told.actors for told in here):
        return "kept out"
    return _of_unnamed(claim, record, account, mentions)


def _tells(told: Telling, claim: Claim) -> bool:
    passages = (Evidence(told.draft.start, told.draft.end, ""), *told.also)
    span = claim.span or (0, 0)
    return any(passage.start < span[1] and span[0] < passage.end for passage in passages)


def _of_unnamed(claim: Claim, record: Record, account: Account, mentions: Sequence[Explanation]) -> str:
    """Whether too few of an event's actors were seen or known in its sentence, or all were and nothing was made of it."""
    actors = {actor.id: actor for referent in account.referents.values() for actor in referent.actors}
    span = claim.span or (0, 0)
    here = [each for each in mentions if span[0] <= each.start < span[1]]
    known = {_key(record, actors[id_]) for each in here for id_ in each.actors if id_ in actors}
    if len(claim.actors & known) * 2 >= len(claim.actors):
        return "trigger"
    others = [e for e in here if not {_key(record, actors[id_]) for id_ in e.actors if id_ in actors} & claim.actors]
    return "referent" if len(others) >= len(claim.actors - known) else "mention"


def _key(record: Record, actor: Actor) -> str:
    return record.key_of([*actor.names, *([actor.name_en] if actor.name_en else [])])
