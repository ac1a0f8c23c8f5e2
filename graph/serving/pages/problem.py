"""What went wrong, in one line: a page for people, plain text for programs."""

from __future__ import annotations

from ...records import DiplographError
from ..messages import Answer, Asked
from ..negotiation import chosen
from .rendering import page


def problem(status: int, said: str, asked: Asked) -> Answer:
    """The answer that says so; for a syntax error in SPARQL with the place in lines of its own."""
    try:
        html = chosen(asked.accept, None, ("text/plain", "text/html")) == "text/html"
    except DiplographError:
        html = False
    if html:
        return page("problem", asked.lang, status, said=said, code=status, address="")
    return Answer(status, body=f"{said}\n".encode())
