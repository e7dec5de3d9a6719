"""Citations as lawyers write them."""

import pytest

from tiplex.corpus.catalogue import find_entry
from tiplex.corpus.citation import cite, cite_range, ordinal_suffix_is_front


@pytest.mark.parametrize(
    ("short", "locator", "language", "expected"),
    [
        ("palermo", "3/a", "en", "Palermo Protocol, art. 3(a)"),
        ("cets-197", "31/1/e", "en", "CETS No. 197, art. 31(1)(e)"),
        ("cets-197", "chp4", "en", "CETS No. 197, ch. 4"),
        ("palermo", "preamble", "en", "Palermo Protocol, preamble"),
        ("palermo", "3/a", "mn", "Палермогийн протокол, 3 дугаар зүйлийн (a)"),
        ("cets-197", "26", "mn", "CETS № 197, 26 дугаар зүйл"),
        ("mn-law-2012", "4/1/4", "mn", "Хүн худалдаалахтай тэмцэх тухай хууль (2012-01-19), 4.1.4"),
        ("mn-criminal-code", "13.1/1", "mn", "Эрүүгийн хууль (2015-12-03), 13.1 дүгээр зүйлийн 1 дэх хэсэг"),
        ("mn-criminal-code", "1.2/3", "mn", "Эрүүгийн хууль (2015-12-03), 1.2 дугаар зүйлийн 3 дахь хэсэг"),
        ("mn-criminal-code", "13.1/2/1", "en", "Criminal Code (Mongolia), art. 13.1(2.1)"),
        ("mn-criminal-code", "19.14/note", "en", "Criminal Code (Mongolia), art. 19.14, note"),
        ("mn-criminal-code", "part2/chp13", "en", "Criminal Code (Mongolia), part 2, ch. 13"),
    ],
)
def test_a_place_is_cited_in_the_style_of_its_law(short: str, locator: str, language: str, expected: str) -> None:
    assert cite(find_entry(short).work, locator, language=language) == expected


def test_sections_of_an_act_are_cited_as_sections() -> None:
    assert cite(find_entry("ie-2008").work, "4/1/a", unit="section").endswith(", s. 4(1)(a)")


@pytest.mark.parametrize(
    ("locators", "expected"),
    [(["1", "2", "3"], "arts. 1–3"), (["13.1", "13.2", "19.14"], "arts. 13.1–13.2, 19.14"), (["5"], "art. 5")],
)
def test_runs_of_articles_are_joined(locators: list[str], expected: str) -> None:
    assert cite_range(find_entry("palermo").work, locators) == f"Palermo Protocol, {expected}"


@pytest.mark.parametrize(
    ("number", "front"),
    [
        ("1", True),
        ("2", False),
        ("4", True),
        ("10", False),
        ("13.1", True),
        ("19.14", True),
        ("40", True),
        ("20", False),
    ],
)
def test_mongolian_ordinals_follow_the_vowels_of_the_number_as_spoken(number: str, front: bool) -> None:
    assert ordinal_suffix_is_front(number) is front
