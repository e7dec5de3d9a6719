"""A provision is read with all that governs it."""

from tiplex.corpus.digest import digest_expression
from tiplex.corpus.reading import read_whole
from tiplex.schemas.work import Expression


def digest(short: str) -> Expression:
    """A shipped digest."""
    found = digest_expression(short)
    assert found is not None
    return found


def test_a_point_is_read_with_its_lead_in_and_the_penalty_that_closes_its_list() -> None:
    reading = read_whole(digest("mn-criminal-code"), "13.1/2/1")
    assert reading is not None
    assert reading.lead_in == "This crime:"
    assert "5 to 12 years" in reading.closing


def test_an_article_is_read_with_everything_below_it() -> None:
    reading = read_whole(digest("palermo"), "5")
    assert reading is not None
    assert "(c) to organize" in reading.text
    assert reading.heading == "Criminalization"


def test_a_point_is_read_under_the_heading_of_its_article() -> None:
    reading = read_whole(digest("mn-law-2012"), "4/1/4")
    assert reading is not None
    assert (reading.heading, reading.lead_in) == (
        "Principles",
        "Activities against human trafficking are guided by these principles:",
    )


def test_a_place_that_is_not_there_gives_nothing() -> None:
    assert read_whole(digest("palermo"), "21") is None
