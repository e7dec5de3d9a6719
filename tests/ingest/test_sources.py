"""The seven real laws, and every text, Markdown and HTML file of the mirror."""

from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import SEVEN, SOURCES
from tiplex.ingest.identity.document import Stated
from tiplex.ingest.parse import parse_file
from tiplex.service.workspace import Workspace

COUNTS = {
    "palermo": ("article", 20),
    "untoc": ("article", 41),
    "cets-197": ("article", 47),
    "ilo-p029": ("article", 12),
    "mn-law-2012": ("article", 18),
    "mn-criminal-code": ("article", 287),
    "ie-2008": ("section", 16),
}
EVERY = (
    sorted(path for path in SOURCES.rglob("*") if path.suffix in (".txt", ".md", ".html")) if SOURCES.is_dir() else []
)


@pytest.mark.parametrize(("short", "unit", "count"), [(short, *each) for short, each in COUNTS.items()])
def test_a_real_law_has_all_its_units(full: Workspace, short: str, unit: str, count: int) -> None:
    expression = full.expressions(full.find_work(short).uri)[0]
    assert Counter(each.type for each in expression.provisions)[unit] == count


@pytest.mark.parametrize("name", SEVEN)
def test_a_catalogued_file_is_read_without_loss_and_without_guessing(sources: Path, name: str) -> None:
    warnings = parse_file(sources / name).expression.warnings
    assert [
        each.code
        for each in warnings
        if each.code.startswith(("words-", "number-", "language-", "title-", "place-", "date-", "version-"))
    ] == []


@pytest.mark.parametrize(
    ("short", "locators"),
    [
        ("palermo", ["3/a", "3/d", "5/2/c", "12/b"]),
        ("untoc", ["5/1/a/ii", "6/1/a/i", "6/1/b/ii", "6/2/f"]),
        ("cets-197", ["4/e", "10/4/c", "12/1/f", "31/1/e", "47/g"]),
        ("ilo-p029", ["2/c/ii", "4/2"]),
        ("mn-law-2012", ["3/1/1", "4/1/4", "5/12/4", "12/1/5"]),
        ("mn-criminal-code", ["13.1/2/closing", "13.1/note", "4.4/1", "19.14/note", "12.3/2/6"]),
        ("ie-2008", ["1/def:trafficks/a/iii", "2/2/closing", "4a/3", "5/2a", "12/b/12/c", "13/d/16a"]),
    ],
)
def test_paragraphs_and_points_stand_under_their_article(full: Workspace, short: str, locators: list[str]) -> None:
    have = {each.locator for each in full.expressions(full.find_work(short).uri)[0].provisions}
    assert set(locators) <= have


def test_the_codes_repealed_units_keep_their_place(full: Workspace) -> None:
    expression = full.expressions(full.find_work("mn-criminal-code").uri)[0]
    repealed = {each.locator for each in expression.provisions if each.status == "repealed"}
    assert {"5.4/3", "9.2/1/2", "12.4", "12.4/1", "17.3/note"} <= repealed
    assert "17.3" not in repealed
    assert sum(1 for each in expression.provisions if each.type == "note") == 30


@pytest.mark.parametrize("path", EVERY, ids=lambda path: str(path.relative_to(SOURCES)))
def test_every_file_of_the_mirror_becomes_a_tree_without_losing_a_word(path: Path) -> None:
    expression = parse_file(path, Stated()).expression
    assert [each.message for each in expression.warnings if each.code.startswith("words-")] == []
    assert len({each.locator for each in expression.provisions}) == len(expression.provisions)
