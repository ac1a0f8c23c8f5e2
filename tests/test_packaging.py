"""What is installed: the package `diplograph` with all its parts and data, and nothing else on the path."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib import resources
from pathlib import Path

import pytest

ROOT = Path(str(resources.files("diplograph")))
SHIPPED = ("graph", "ontology", "queries", "seeds")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in the wheel, built from a copy of the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    ignored = shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "*.db", "tests", "__pycache__")
    shutil.copytree(ROOT, folder / "checkout", ignore=ignored)
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        ".",
        "./checkout",
    ]
    subprocess.run(command, cwd=folder, check=True)
    [built] = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_nothing_but_the_package_is_on_the_path(wheel: set[str]) -> None:
    """The checkout's folders `graph`, `tests`, `seeds` … do not become packages of these general names."""
    tops = {name.split("/")[0] for name in wheel}
    assert tops - {"diplograph"} == {
        top for top in tops if re.fullmatch(r"diplograph-[\d.]+\.dist-info", top)
    }


def test_all_parts_and_data_are_in_the_wheel(wheel: set[str]) -> None:
    """Every module, query, shape, table, script and weight of the checkout is installed."""
    files = (file for folder in SHIPPED for file in (ROOT / folder).rglob("*") if file.is_file())
    wanted = {
        f"diplograph/{file.relative_to(ROOT).as_posix()}" for file in files if "__pycache__" not in file.parts
    }
    assert wanted - wheel == set()
    assert {"diplograph/cli.py", "diplograph/py.typed"} <= wheel


def test_locks_pin_every_dependency_and_name_no_host() -> None:
    """Each direct dependency has its exact version in the lock; where packages come from is the user's choice."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for lock, wanted in (
        ("requirements.lock", project["dependencies"]),
        ("requirements-dev.lock", [*project["dependencies"], *project["optional-dependencies"]["dev"]]),
    ):
        text = (ROOT / lock).read_text(encoding="utf-8")
        pinned = set(re.findall(r"(?m)^([a-z0-9._-]+)==\S+", text))
        assert {re.split(r"[<>=\[ ]", name)[0] for name in wanted} <= pinned
        assert "://" not in text
        assert "--" not in text
