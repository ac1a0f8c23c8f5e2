"""The data files of a language: what its folder beside this module holds."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any


def load_toml(lang: str, name: str) -> dict[str, Any]:
    """The table `name` (`mentions`, `events`, …) of a language's folder."""
    path = resources.files("diplograph").joinpath(f"graph/extraction/{lang}/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
