"""Fixtures that several tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tiplex.api.app import create_app
from tiplex.ingest.identity.document import Stated
from tiplex.service.ingesting import ingest
from tiplex.service.workspace import Workspace
from tiplex.settings import Settings

ROOT = Path(__file__).parent.parent
SOURCES = Path(os.environ.get("TIPLEX_SOURCES", ROOT.parent / "shared" / "sources"))
SEVEN = (
    "un/un-palermo-tip-protocol-2000.en.md",
    "un/un-untoc-2000.en.md",
    "coe/coe-cets197-2005.en.md",
    "ilo/ilo-p029-2014.en.md",
    "mn/combating-trafficking-in-persons-2012.mn.txt",
    "mn/criminal-code-2015.mn.txt",
    "ie/criminal-law-human-trafficking-act-2008.en.md",
)


def skip_for_system(what: str, install: str) -> None:
    """Skip for want of a system package; where CI forbids it, fail."""
    reason = f"{what} is not installed: {install}"
    if os.environ.get("TIPLEX_REQUIRE_SYSTEM"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder of real laws; tests that need their words skip where it is missing."""
    if not SOURCES.is_dir():
        pytest.skip(f"no folder of laws at {SOURCES}: set TIPLEX_SOURCES")
    return SOURCES


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A library of the shipped works, indexed."""
    workspace = Workspace(tmp_path_factory.mktemp("shipped"))
    workspace.add_shipped()
    workspace.ensure_index()
    return workspace


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory, sources: Path) -> Workspace:
    """The shipped works and the seven real laws beside them."""
    workspace = Workspace(tmp_path_factory.mktemp("full"))
    workspace.add_shipped()
    outcomes = ingest(workspace, [sources / name for name in SEVEN], Stated())
    assert [each.outcome for each in outcomes] == ["read"] * len(SEVEN)
    return workspace


@pytest.fixture(scope="session")
def client(shipped: Workspace) -> Iterator[TestClient]:
    """The server over the shipped works."""
    with TestClient(create_app(Settings(data=shipped.library.root)), raise_server_exceptions=False) as found:
        yield found


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of Debian's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        skip_for_system("Chromium", "run `make system`")
    assert found is not None
    return found
