"""The file of the page: one piece, self-contained, the same bytes for the same network."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from diplograph.graph.network import page as page_module
from diplograph.graph.network.events import NetworkActor, NetworkEvent, Telling
from diplograph.graph.network.page import page, write_page
from diplograph.graph.network.projection import project

A = NetworkActor(id="https://example.org/id/actor:a", label="Mme <A> & fils", kind="person", label_en="Mrs A")
B = NetworkActor(id="https://example.org/id/actor:b", label="B", kind="state")
TELLING = Telling(
    "Ils se sont vus </script>.", "urn:1", "Journal", "https://example.org/1", "2023-02-23", 0.9
)
EVENT = NetworkEvent("urn:e1", "Meeting", begin="2023-02-22", participants=(A, B), tellings=(TELLING,))


def data_of(html: str) -> dict[str, dict[str, list[object]]]:
    """The data in the page, unpacked."""
    found = re.search(r'<script id="data" type="[^"]+" data-form="(\w+)">([^<]*)</script>', html)
    assert found
    text = found[2] if found[1] == "json" else gzip.decompress(base64.b64decode(found[2])).decode()
    loaded: dict[str, dict[str, list[object]]] = json.loads(text)
    return loaded


def test_same_network_same_bytes(tmp_path: Path) -> None:
    """Writing twice, with the events in another order, gives the same bytes."""
    again = replace(EVENT, id="urn:e2", begin="2023-03-01")
    write_page(project([EVENT, again]), tmp_path / "one.html", title="Essai")
    write_page(project([again, EVENT]), tmp_path / "two.html", title="Essai")

    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_nothing_is_loaded() -> None:
    """No element of the page names a file to load, and the policy allows none."""
    html = page(project([EVENT]), title="Essai")
    markup = re.sub(r"(?s)<(script|style)[^>]*>.*?</\1>", "", html)

    assert re.findall(r"\b(?:src|href|srcset|action|on\w+)=", markup) == []
    assert "default-src 'none'" in markup
    assert "unsafe" not in markup


def test_policy_names_exactly_the_scripts() -> None:
    """Each script and style is allowed by its digest, and no digest is left over."""
    html = page(project([EVENT]), title="Essai")
    for directive, tag in (("script-src", "script"), ("style-src", "style")):
        policy = re.search(rf"{directive} ([^;\"]+)", html)
        texts = re.findall(rf"(?s)<{tag}>(.*?)</{tag}>", html)
        digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts]

        assert policy
        assert policy[1].split() == [f"'sha256-{digest}'" for digest in digests]


def test_data_says_what_is_known() -> None:
    """Names, days and sentences come through as they are, whatever HTML they look like."""
    data = data_of(page(project([EVENT]), title="Essai"))

    assert data["actors"]["id"] == ["a", "b"]
    assert data["actors"]["fr"] == ["Mme <A> & fils", "B"]
    assert data["tellings"]["quote"] == ["Ils se sont vus </script>."]
    assert data["links"] == {"from": [0], "to": [1], "events": [[0]]}


def test_large_data_are_compressed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a size the data are packed, and unpack to the same."""
    plain = data_of(page(project([EVENT]), title="Essai"))
    monkeypatch.setattr(page_module, "COMPRESSED_FROM", 10)
    packed = page(project([EVENT]), title="Essai")

    assert 'data-form="gzip"' in packed
    assert data_of(packed) == plain


def test_title_and_language() -> None:
    """The title is escaped, and the page says its language."""
    html = page(project([EVENT]), title="Qui <b>rencontre</b> qui", lang="en")

    assert '<html lang="en">' in html
    assert "<title>Qui &lt;b&gt;rencontre&lt;/b&gt; qui</title>" in html
