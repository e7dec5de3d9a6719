"""Locators and addresses."""

import pytest

from tiplex.errors import BadIdentifier
from tiplex.schemas.locator import Address, locator_number, own_number, split_address


@pytest.mark.parametrize(
    ("printed", "part"), [("(a)", "a"), ("13.1.", "13.1"), ("4A", "4a"), ("1 bis", "1-bis"), ("2°", "2"), ("b)", "b")]
)
def test_a_printed_number_becomes_a_locator_part(printed: str, part: str) -> None:
    assert locator_number(printed) == part


@pytest.mark.parametrize(
    ("num", "parent", "own"), [("3.1.1", "3.1", "1"), ("2.1", "2", "1"), ("13", "1", "13"), ("3.1", None, "3.1")]
)
def test_a_child_that_repeats_its_parents_number_gives_only_its_own_part(
    num: str, parent: str | None, own: str
) -> None:
    assert own_number(num, parent) == own


def test_an_address_is_a_work_and_a_locator() -> None:
    assert split_address("palermo~3/a") == Address("palermo", "3/a")
    assert split_address("palermo") == Address("palermo", None)


@pytest.mark.parametrize("text", ["~3/a", "palermo~", ""])
def test_half_an_address_is_refused(text: str) -> None:
    with pytest.raises(BadIdentifier):
        split_address(text)
