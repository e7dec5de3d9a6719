"""The same evidence in every format: a made-up comparison, read back."""

import pytest

from tests.compare.formats.made_up import LONG, SENTENCES, comparison, provisions
from tests.compare.formats.reading import squeezed, words
from tiplex.compare.formats.registry import FORMATS, render
from tiplex.schemas.comparison import Comparison

NAMES = sorted(FORMATS)
FOR_PEOPLE = ("docx", "html", "md", "pdf")


@pytest.fixture(scope="module")
def table() -> Comparison:
    """The made-up comparison."""
    return comparison()


@pytest.fixture(scope="module")
def read(table: Comparison) -> dict[str, str]:
    """Every format, read back and squeezed."""
    return {name: squeezed(words(name, render(table, name))) for name in NAMES}


def missing(have: str, wanted: list[str]) -> list[str]:
    """What is wanted and not there."""
    return [each for each in wanted if squeezed(each) not in have]


@pytest.mark.parametrize("name", NAMES)
def test_every_uri_and_citation_is_there(table: Comparison, read: dict[str, str], name: str) -> None:
    wanted = [value for each in provisions(table) for value in (each.uri, each.citation, each.digest_uri or "")]
    assert missing(read[name], wanted) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_every_provision_is_there_letter_for_letter(
    table: Comparison, read: dict[str, str], name: str
) -> None:
    texts = [
        text
        for each in provisions(table)
        for text in (each.lead_in, each.text, each.closing, each.digest or "")
        if text
    ]
    # A page break may part a line of the long text on paper; its sentences are counted below.
    lines = [line for text in texts for line in text.split("\n") if name != "pdf" or text != LONG]
    assert missing(read[name], lines) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_of_a_very_long_text_is_lost_or_out_of_order(read: dict[str, str], name: str) -> None:
    assert len(LONG) > 20_000
    places = [read[name].find(f"Sentence{number:04d}of") for number in range(SENTENCES)]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES)
def test_a_text_stands_whole_and_in_one_piece(table: Comparison, read: dict[str, str], name: str) -> None:
    text = table.rows[0].cells[0].provisions[0].text
    assert squeezed(text) in read[name]


@pytest.mark.parametrize("name", NAMES)
def test_what_was_searched_is_there_with_its_note(table: Comparison, read: dict[str, str], name: str) -> None:
    reasons = [each for row in table.rows for cell in row.cells for each in (cell.not_found, cell.not_assessed) if each]
    assert missing(read[name], [value for each in reasons for value in (*each.searched, each.note or "")]) == []


@pytest.mark.parametrize("name", NAMES)
def test_titles_labels_and_what_the_table_says_of_itself_are_there(
    table: Comparison, read: dict[str, str], name: str
) -> None:
    labels = [label for row in table.rows for label in (row.label, row.label_mn or "")]
    heads = [column.title_en or column.title for column in table.columns]
    itself = [table.title, table.method, *table.texts, *table.warnings, table.disclaimer, table.permalink]
    assert missing(read[name], [*labels, *heads, *itself, table.software, table.made.isoformat()]) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_cell_says_whose_words_it_holds(read: dict[str, str], name: str) -> None:
    wanted = [
        "the law's own words (official consolidation)",
        "the law's own words (status not known)",
        "digest by tiplex, not the law's words",
        "2018-01-19",
    ]
    assert missing(read[name], wanted) == []


@pytest.mark.parametrize("name", NAMES)
def test_how_firmly_a_provision_asks_is_said(read: dict[str, str], name: str) -> None:
    before = "" if name in ("json", "csv") else "strength: "
    assert missing(read[name], [f"{before}{each}" for each in ("must", "consider", "optional")]) == []


@pytest.mark.parametrize("name", [*FOR_PEOPLE, "jsonld", "xlsx"])
def test_missing_answers_are_told_in_one_sentence_each(read: dict[str, str], name: str) -> None:
    wanted = [
        "Not found — searched: =Palermo Protocol, arts. 1–20; Annex, ¶ 3. @Only these articles were read.",
        "Not assessed — nobody coded this work; texts at hand: Uncoded Act, ss. 1–20. Nothing can be concluded.",
        "Not assessed — nobody coded this work; texts at hand: not recorded.",
        "Nothing shown — the comparison names neither a provision nor a search.",
        "Words of the topic occur in Uncoded Act, s. 9",
    ]
    assert missing(read[name], wanted) == []


@pytest.mark.parametrize("name", [*FOR_PEOPLE, "xlsx"])
def test_words_that_govern_a_provision_stand_around_it_under_their_names(
    table: Comparison, read: dict[str, str], name: str
) -> None:
    each = table.rows[0].cells[0].provisions[0]
    digest = "Digest in English, by tiplex, not the law's words:"
    order = ["Lead-in:", each.lead_in, each.text, "Closing words:", each.closing, each.uri, digest, each.digest or ""]
    start = read[name].find("Lead-in:")
    places = [read[name].find(squeezed(value), start) for value in order]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("name", [*FOR_PEOPLE, "xlsx"])
def test_a_repealed_provision_and_an_unknown_version_are_said(read: dict[str, str], name: str) -> None:
    assert missing(read[name], ["version of 2018-01-19 · repealed]", "version date not known]"]) == []
