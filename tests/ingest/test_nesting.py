"""Depths of enumerated units."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import SOURCES
from tiplex.ingest.labels import readings, roman_value, split_label
from tiplex.ingest.nesting import Mark, assign_depths

GOLD = SOURCES.parent / "gold" / "parsing" / "nesting" / "items_depths.dev.json"


def depths(labels: str) -> list[int]:
    """Depths of labels written in one string."""
    found = [split_label(f"{label} text") for label in labels.split()]
    return assign_depths([Mark.of_label(each[0]) for each in found if each is not None])


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("(g) (h) (i) (j)", [1, 1, 1, 1]),
        ("(h) (i) (ii) (iii)", [1, 2, 2, 2]),
        ("1. (a) (b) 2. (a) (i) (ii) (b) 3.", [1, 2, 2, 1, 2, 3, 3, 2, 1]),
        ("3.1. 3.1.1. 3.1.2. 3.2. 3.2.1.", [1, 2, 2, 1, 2]),
        ("1. 2. 2.1. 2.2. 3. 3.1.", [1, 1, 2, 2, 1, 2]),
        ("(1) (2) (2A) (3)", [1, 1, 1, 1]),
        ("(a) (b) (c) (a) (b) (d)", [1, 1, 1, 1, 1, 1]),
    ],
)
def test_labels_take_the_depth_that_drafters_give_them(labels: str, expected: list[int]) -> None:
    assert depths(labels) == expected


@pytest.mark.skipif(not GOLD.is_file(), reason="no gold of enumerations beside the sources")
def test_every_enumeration_of_the_gold_is_exact() -> None:
    wrong = [
        each["labels"]
        for each in json.loads(Path(GOLD).read_text("utf-8"))["data"]
        if depths(" ".join(each["labels"])) != each["depths"]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "value"), [("i", 1), ("iv", 4), ("ix", 9), ("xiv", 14), ("xl", 40), ("iiii", None), ("abc", None)]
)
def test_roman_numbers_have_their_value(text: str, value: int | None) -> None:
    assert roman_value(text) == value


@pytest.mark.parametrize(
    ("text", "num", "rest"),
    [
        ("1.   The Protocol", "1", "The Protocol"),
        ("a) first", "a", "first"),
        ("(iv) fourth", "iv", "fourth"),
        ("3.1.1.“нэр” гэж", "3.1.1", "“нэр” гэж"),
        ("5.1.Хүн", "5.1", "Хүн"),
        ("(2A) inserted", "2A", "inserted"),
        ("a)", "a", ""),
        ("79.5.1.6-10 жилд", "79.5.1", "6-10 жилд"),
        ("2/ хуулийг", "2", "хуулийг"),
        ("2.3өрчил", "2", "3өрчил"),
        ("З.Хууль", "3", "Хууль"),
    ],
)
def test_a_label_is_split_from_its_text(text: str, num: str, rest: str) -> None:
    found = split_label(text)
    assert found is not None
    assert (found[0].num, found[1]) == (num, rest)


@pytest.mark.parametrize("text", ["2012 оны 01 сарын", "5,000 euros", "Article 3", "A person who", "13.1 and more"[:4]])
def test_running_text_has_no_label(text: str) -> None:
    assert split_label(text) is None


def test_the_ninth_letter_is_also_the_first_roman_number() -> None:
    found = split_label("(i) text")
    assert found is not None
    assert [(each.style, each.ordinal) for each in readings(found[0])] == [("paren:a", 9), ("paren:i", 1)]


@given(st.lists(st.sampled_from(["1.", "2.", "(a)", "(b)", "(i)", "(ii)", "(A)", "a)", "1.1.", "—"]), max_size=60))
def test_any_sequence_has_a_depth_for_each_label_and_no_jump_down(labels: list[str]) -> None:
    found = depths(" ".join(labels))
    assert len(found) == len([label for label in labels if split_label(f"{label} text")])
    assert all(after <= before + 1 for before, after in pairwise(found))
