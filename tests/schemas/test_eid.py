"""eIds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiplex.errors import BadIdentifier
from tiplex.schemas.eid import ABBREVIATIONS, Segment, format_eid, identifier_number, parse_eid

NUMBER = st.from_regex(r"[0-9a-zа-я]{1,4}(-[0-9a-z]{1,3}){0,2}", fullmatch=True)
SEGMENTS = st.lists(
    st.builds(Segment, st.sampled_from(sorted(set(ABBREVIATIONS.values()))), st.none() | NUMBER), min_size=1, max_size=5
)


@given(SEGMENTS)
def test_printing_and_reading_an_eid_gives_it_back(segments: list[Segment]) -> None:
    assert parse_eid(format_eid(tuple(segments))) == tuple(segments)


@pytest.mark.parametrize(
    ("printed", "inside"), [("13.1", "13-1"), ("(a)", "a"), ("§ 232a", "232a"), ("4A", "4a"), ("1 bis", "1-bis")]
)
def test_a_number_takes_its_identifier_form(printed: str, inside: str) -> None:
    assert identifier_number(printed) == inside


@pytest.mark.parametrize("text", ["", "art_", "3", "art_3__", "art 3", "ART_3"])
def test_what_is_no_eid_is_refused(text: str) -> None:
    with pytest.raises(BadIdentifier):
        parse_eid(text)
