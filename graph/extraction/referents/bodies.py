"""« L'organisation », « le mouvement palestinien », « la Commission »: an organisation told before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...actors import fold
from ...records import Actor
from ..mentions import Mention
from .context import Context, Referent

# « l'organisation » looks back over so many sentences.
_REACH: Final = 6


def body(context: Context, mention: Mention) -> Referent:
    """The organisation told last that the noun may stand for; of a name in capitals, whose name begins so; with an adjective
    of a country, the one known to be of it, or the only one."""
    fits = _is_called if mention.head[:1].isupper() else _is_such
    found = [actor for actor in dict.fromkeys(_organisations(context)) if fits(context, mention, actor)]
    if mention.actors:
        of_country = [actor for actor in found if actor.country in mention.actors]
        found = of_country or [actor for actor in found if not actor.country]
        found = found if len(found) == 1 else []
    if not found:
        return Referent((), "no such organisation was told")
    return Referent((found[0],), "the organisation told last of that kind")


def _organisations(context: Context) -> Iterator[Actor]:
    """Those told in the last sentences, the last first."""
    for told in reversed(context.told):
        if told.sentence < context.sentence - _REACH:
            return
        if told.actor.kind == "organisation":
            yield told.actor


def _is_called(context: Context, mention: Mention, actor: Actor) -> bool:
    """« la Commission » is the Commission européenne, « l'Alliance » the Alliance atlantique."""
    word = fold(mention.head)
    return any(fold(name).startswith(f"{word} ") for name in actor.names)


def _is_such(context: Context, mention: Mention, actor: Actor) -> bool:
    """« le mouvement » is a party or an armed group."""
    words = fold(mention.head).split()
    noun = context.words.bodies.longest(words, 0, {len(words)})
    return noun is not None and context.book.organisation_kinds.get(actor.id) in noun[0].kinds
