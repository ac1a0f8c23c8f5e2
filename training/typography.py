"""One tree in the typographies of different newsrooms: quotes, the spaces beside them, apostrophes."""

from __future__ import annotations

import random
from dataclasses import replace

from .trees import Token, Tree

STYLES = (("« ", " »"), ("«", "»"), ('"', '"'), ("“", "”"), ("«\u00a0", "\u00a0»"))


def restyle(tree: Tree, rng: random.Random) -> Tree:
    """The tree with one newsroom's quotes and apostrophes throughout."""
    tree = _quotes(tree, *rng.choice(STYLES))
    return _apostrophes(tree) if rng.random() < 0.5 else tree


def _quotes(tree: Tree, opening: str, closing: str) -> Tree:
    """Straight quotes open and close in turn; the spaces inside are the style's."""
    out: list[Token] = []
    is_open = False
    for token in tree:
        if token.form in ('"', "«", "»", "“", "”"):
            is_open = token.form in ("«", "“") or (token.form == '"' and not is_open)
            out = _put(out, token, opening if is_open else closing, is_open)
        else:
            out.append(token)
    return tuple(out)


def _put(out: list[Token], token: Token, mark: str, is_open: bool) -> list[Token]:
    glyph, spaced = mark.strip(), mark != mark.strip()
    if is_open:
        return [*out, replace(token, form=glyph, space=spaced)]
    if out:
        out = [*out[:-1], replace(out[-1], space=spaced)]
    return [*out, replace(token, form=glyph)]


def _apostrophes(tree: Tree) -> Tree:
    return tuple(replace(t, form=t.form.replace("'", "’")) for t in tree)
