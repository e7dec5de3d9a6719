"""Documentation is true: every command, setting, route, error, format and profile key is in it."""

import re

import pytest
import typer
from fastapi.routing import APIRoute

from tests.api.test_api import leaves
from tests.conftest import ROOT
from tiplex.api.app import create_app
from tiplex.cli import EXIT_CODES, app
from tiplex.compare.formats.registry import FORMATS
from tiplex.settings import Settings

DOCS = {path.name: path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")}
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_documented_with_its_options(name: str) -> None:
    section = re.search(rf"^## `tiplex {name}\b.*?(?=^## |\Z)", DOCS["commands.md"], re.MULTILINE | re.DOTALL)
    assert section is not None, f"docs/commands.md has no section on {name}"
    common = re.search(r"^## Options of every command.*?(?=^## )", DOCS["commands.md"], re.MULTILINE | re.DOTALL)
    assert common is not None
    for parameter in COMMANDS[name].params:
        for option in parameter.opts:
            if option.startswith("--") and option != "--help":
                assert f"`{option}" in section.group() + common.group(), f"{name} {option}"


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"`TIPLEX_{name.upper()}`" in DOCS["settings.md"]


@pytest.mark.parametrize("leaf", leaves(), ids=lambda leaf: leaf.__name__)
def test_every_error_is_documented_with_its_codes(leaf: type) -> None:
    code = next(code for kind, code in EXIT_CODES if kind is leaf)
    assert re.search(rf"^\| `{leaf.__name__}` \|.*\| {code} \|", DOCS["errors.md"], re.MULTILINE)


def test_every_route_is_documented() -> None:
    routes = {route.path for route in create_app(Settings()).routes if isinstance(route, APIRoute)}
    pages = {route.split("{")[0] for route in routes if not route.startswith("/v1/openapi")}
    missing = [
        route for route in pages if f"`{route}" not in DOCS["http-api.md"] and f" {route}" not in DOCS["http-api.md"]
    ]
    assert missing == []


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_is_documented(name: str) -> None:
    assert f"`{name}`" in DOCS["commands.md"]


def test_every_target_of_make_is_in_the_readme_or_contributing() -> None:
    text = (ROOT / "README.md").read_text("utf-8") + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    targets = re.findall(r"^([a-z]+):[^=\n]*##", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert [target for target in targets if f"make {target}" not in text] == []


@pytest.mark.parametrize(
    "path",
    [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "ARCHITECTURE.md", *sorted((ROOT / "docs").glob("*.md"))],
    ids=lambda path: path.name,
)
def test_links_between_pages_lead_somewhere(path: object) -> None:
    from pathlib import Path

    assert isinstance(path, Path)
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target
