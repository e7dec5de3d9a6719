"""Guards of the layout: packaging, links, layers, names."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKED: list[str] = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
LINKS = ROOT / "src" / "tiplex"
PYTHON = sorted(
    path for name in PACKED for path in ([ROOT / name] if name.endswith(".py") else (ROOT / name).rglob("*.py"))
)


def tracked() -> list[Path]:
    """Files that git knows."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_the_wheel_and_the_links_hold_the_same_names() -> None:
    assert sorted(PACKED) == sorted(path.name for path in LINKS.iterdir() if path.is_symlink())


def test_every_link_leads_to_the_folder_of_its_name() -> None:
    assert all((LINKS / name).resolve() == (ROOT / name).resolve() for name in PACKED)


def test_what_the_owner_fixed_stands_at_the_top() -> None:
    fixed = ("ingest", "api", "schemas", "corpus", "cli.py", "pyproject.toml", "tests", "docker-compose.yml")
    assert all((ROOT / name).exists() for name in fixed)


def test_every_package_says_that_it_is_typed() -> None:
    assert all((ROOT / name / "py.typed").exists() for name in PACKED if not name.endswith(".py"))


def test_ruff_bans_the_bare_name_of_everything_that_is_packed() -> None:
    banned = PYPROJECT["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
    assert {name.removesuffix(".py") for name in PACKED} == set(banned)


def test_imports_go_one_way() -> None:
    checked = subprocess.run(
        [Path(sys.executable).parent / "lint-imports"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


def test_files_and_functions_stay_small() -> None:
    import ast

    for path in PYTHON:
        text = path.read_text("utf-8")
        assert len(text.splitlines()) <= 400, f"{path} has over 400 lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and node.body:
                first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
                assert (node.end_lineno or 0) - first.lineno < 50, f"{path}: {node.name} is over 50 lines"


def test_no_file_names_this_machine_or_a_registry() -> None:
    words = ["/" + "work/main", "/" + "work/shared", "py" + "pi.org", "files.python" + "hosted", "npm" + "js.org"]
    for path in tracked():
        if path.suffix not in (".png", ".svg"):
            text = path.read_text("utf-8", errors="ignore")
            assert not [word for word in words if word in text], path


def test_no_tracked_file_is_large() -> None:
    assert [path for path in tracked() if path.stat().st_size > 400_000] == []
