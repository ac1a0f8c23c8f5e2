"""The answer to a query that a user wrote, computed in this very process: the caller bounds its time and memory."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from ..records import DiplographError
from .guard import check, shown
from .limits import Limits, too_many
from .results import Result, collect


def evaluate(store: ox.Store, text: str, prefixes: Mapping[str, str], limits: Limits) -> Result:
    """The answer of the store, if the query only reads and has no more rows than allowed.

    Raises DiplographError for all else, with the place of a syntax error.
    """
    text = check(text, dict(prefixes))
    try:
        result = collect(store.query(text, prefixes=dict(prefixes)), prefixes, limits.rows + 1)
    except SyntaxError as error:
        raise shown(text, error) from None
    except (OSError, RuntimeError) as error:
        raise DiplographError(f"the query failed: {str(error).splitlines()[0]}") from None
    if not isinstance(result, bool) and len(result) > limits.rows:
        raise too_many(limits)
    return result
