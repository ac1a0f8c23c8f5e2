"""Who is a mediator by office: « X, médiateur entre A et B », « X sera le facilitateur du dialogue entre A et B »."""

from __future__ import annotations

from collections.abc import Iterator

from ...actors import fold
from ..mentions import Mention
from ..syntax.clause import SUBJECTS
from ..syntax.lists import actors_of
from ..syntax.tree import Token
from .drafts import Draft
from .moods import verb_status
from .roles import NOUNS, add, tells_event, told_by
from .scene import Scene

# The talks that a mediator is said to help: « du dialogue entre … ».
_TALKS = ("Meeting", "Negotiation")


def mediator(scene: Scene, noun: Token) -> Iterator[Draft]:
    """The mediation that a mediator's title tells, where it says between whom."""
    mention = scene.clause.mention(noun)
    if not (scene.words.is_mediator(mention) if mention else fold(noun.lemma_) in scene.words.mediators):
        return
    talks = [child for child in noun.children if child.dep_ == "nmod" and tells_event(scene, child, _TALKS)]
    draft = scene.draft("Mediation", noun)
    add(draft.participants, told_by(scene, noun, "entre"))
    for talk in talks:
        add(draft.participants, told_by(scene, talk, "entre"))
    draft.participants = [m for m in draft.participants if m.kind != "unknown"]  # « le médiateur entre A et B, X »
    add(draft.agents, [m for m in _who(scene, noun, mention) if m not in draft.participants])
    copula = next((child for child in noun.children if child.dep_ == "cop"), None)
    if copula is not None:
        draft.status, draft.tense = verb_status(scene.clause, copula, scene.words)
    if draft.agents and len(draft.participants) > 1:
        yield draft


def _who(scene: Scene, noun: Token, mention: Mention | None) -> list[Mention]:
    """Whose title it is: the subject's of « X sera … », of the name it stands beside, or the one who is called so."""
    subjects = [child for child in noun.children if child.dep_ in SUBJECTS]
    if subjects:
        return actors_of(scene.clause, subjects[0])
    if mention is not None:
        return [mention]
    before = (scene.clause.mention(each) for each in reversed(scene.clause.doc[max(0, noun.i - 3) : noun.i]) if each.pos_ in NOUNS)
    return [m for m in before if m is not None][:1]
