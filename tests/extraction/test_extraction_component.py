"""The extraction inside a spaCy pipeline."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
import spacy

from diplograph.graph.records import DiplographError

PAGE = Path(str(resources.files("diplograph"))) / "docs" / "spacy.md"


def test_the_page_prints_what_it_says() -> None:
    """The example of the documentation runs as it stands and prints what the page shows."""
    text = PAGE.read_text(encoding="utf-8")
    [code] = re.findall(r"(?ms)^```python\n(.*?)^```$", text)
    [said] = re.findall(r"(?ms)^```text\n(.*?)^```$", text)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == said


def test_documents_of_a_stream_have_their_own_events() -> None:
    """`nlp.pipe` gives each document the events of its own text, and none where nothing is told."""
    nlp = spacy.blank("fr")
    nlp.add_pipe("diplograph")
    first, second = nlp.pipe(["Emmanuel Macron a rencontré Olaf Scholz à Paris.", "Il pleut sur Nantes."])
    assert [event.type for event in first._.events] == ["Meeting"]
    assert second._.events == ()


def test_a_language_without_words_is_refused() -> None:
    """A pipeline of a language that nothing is known of is told so when it is put together."""
    with pytest.raises(DiplographError, match="reads fr, not 'de'"):
        spacy.blank("de").add_pipe("diplograph")
