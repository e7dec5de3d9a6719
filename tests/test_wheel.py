"""What is installed is what was built: everything under `tiplex`, data included."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout with what is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_everything_lands_under_one_name(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"tiplex"}


@pytest.mark.parametrize(
    "name",
    [
        "tiplex/corpus/works/palermo/digest.toml",
        "tiplex/corpus/concepts/g-penalties.toml",
        "tiplex/ingest/profiles/mn-code.toml",
        "tiplex/ingest/identity/rules.toml",
        "tiplex/language/data/mn.toml",
        "tiplex/api/templates/compare.html",
        "tiplex/api/static/style.css",
        "tiplex/api/labels/mn.toml",
        "tiplex/schemas/py.typed",
    ],
)
def test_data_is_inside(wheel: Path, name: str) -> None:
    assert name in zipfile.ZipFile(wheel).namelist()


def test_the_built_program_makes_the_first_comparison(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    script = (
        f"import sys; sys.path = [{str(tmp_path / 'site')!r}] + [p for p in sys.path if p and not p.endswith('/src')]\n"
        "sys.meta_path = [finder for finder in sys.meta_path if 'editable' not in repr(finder).lower()]\n"
        "import tiplex.cli; assert 'site/tiplex' in tiplex.cli.__file__, tiplex.cli.__file__\n"
        f"tiplex.cli.main(['start', '--no-serve', '--data', {str(tmp_path / 'library')!r}])\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert answer.returncode == 0, answer.stderr
    assert "not found" in answer.stdout
