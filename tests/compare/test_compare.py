"""The comparison and its formats."""

import csv
import io
import json

import openpyxl
import pypdf
import pytest
from docx import Document

from tiplex.compare.formats.data import guard
from tiplex.compare.formats.page import plain
from tiplex.compare.formats.records import records
from tiplex.compare.formats.registry import FORMATS, render
from tiplex.corpus.concepts import concept_scheme
from tiplex.corpus.digest import coded_locators
from tiplex.errors import BadRequest, ConceptNotFound
from tiplex.schemas.comparison import Cell, CellProvision, Comparison, NotFound
from tiplex.service.comparing import compare
from tiplex.service.starting import EXAMPLE_COLUMNS, EXAMPLE_TOPIC
from tiplex.service.workspace import Workspace


@pytest.fixture(scope="module")
def example(shipped: Workspace) -> Comparison:
    """The comparison that a new user sees first."""
    return compare(shipped, [EXAMPLE_TOPIC], columns=EXAMPLE_COLUMNS)


@pytest.fixture(scope="module")
def odd(example: Comparison) -> Comparison:
    """A comparison whose texts try to be mark-up, formulas and templates."""
    nasty = "=1+1 #set page() $x$ <script>alert(1)</script> | a *b* [c](d) \\ {{ e }}\nХохирогчийг үл буруутгах ө ү"
    cells = []
    for index in range(4):
        provision = CellProvision(
            uri=f"/akn/mn/act/2012-01-19/x/mon@2018-01-19/~art_{index}",
            locator=str(index),
            citation=f"=Cite {index}",
            heading="-Heading @",
            lead_in="+lead <b>",
            text=nasty,
            closing="#closing $y$",
            language="mn",
            kind="source",
            status="unofficial-translation",
            evidence="coded",
            digest="@digest ] words",
        )
        cells.append(Cell(provisions=(provision,)))
    cells[0] = Cell(not_found=NotFound(searched=("=Law, arts. 1–20",), note="@note"))
    cells[1] = Cell(not_assessed=NotFound(searched=("Law B, ss. 1–3",)), candidates=cells[1].provisions)
    row = example.rows[0].model_copy(update={"cells": tuple(cells), "label": "=row", "label_mn": "мөр"})
    return example.model_copy(update={"rows": (row,), "title": "=title <i>"})


def places(table: Comparison, column: int) -> list[str]:
    """Locators in the cells of one column."""
    return [each.locator for row in table.rows for each in row.cells[column].provisions]


def test_the_first_comparison_shows_the_rules_and_says_not_found_of_palermo(example: Comparison) -> None:
    missing = example.rows[0].cells[0].not_found
    assert missing is not None
    assert missing.searched == ("Palermo Protocol, arts. 1–20",)
    assert places(example, 0) == []
    assert places(example, 1) == ["26"]
    assert places(example, 2) == ["4/1/4"]
    assert places(example, 3) == ["4.4/1", "19.14/note"]


def test_with_the_real_laws_the_same_places_are_shown_in_the_laws_own_words(full: Workspace) -> None:
    table = compare(full, [EXAMPLE_TOPIC], columns=EXAMPLE_COLUMNS)
    assert [places(table, column) for column in range(4)] == [[], ["26"], ["4/1/4"], ["4.4/1", "19.14/note"]]
    cell = table.rows[0].cells[2].provisions[0]
    assert (cell.kind, cell.language) == ("source", "mn")
    assert cell.digest is not None
    assert cell.lead_in.endswith(":")


def test_every_coded_place_of_a_digest_stands_in_the_real_law_too(full: Workspace) -> None:
    for short in EXAMPLE_COLUMNS:
        source, digest = full.expressions(full.find_work(short).uri)
        have = {each.locator for each in source.provisions}
        assert {each.locator for each in digest.provisions} <= have


def test_a_work_that_nobody_coded_is_never_called_not_found(full: Workspace) -> None:
    cell = compare(full, ["recovery-reflection", "extradition"], columns=["untoc"]).rows
    assert all(row.cells[0].not_found is None and row.cells[0].not_assessed is not None for row in cell)
    assert any(each.locator.startswith("16") for each in cell[1].cells[0].candidates)


def test_a_partial_digest_says_so_where_nothing_was_found(shipped: Workspace) -> None:
    missing = compare(shipped, ["repatriation"], columns=["mn-criminal-code"]).rows[0].cells[0].not_found
    assert missing is not None
    assert missing.note is not None
    assert "43 articles" in missing.note


def test_what_a_partial_coding_left_unread_gives_candidates_beside_not_found(full: Workspace) -> None:
    work = full.find_work("mn-criminal-code")
    concepts = [concept.id for concept in concept_scheme().concepts if concept.kind == "topic"]
    cells = [row.cells[0] for row in compare(full, concepts, columns=[work.short]).rows]
    candidates = [each.locator.split("/")[0] for cell in cells for each in cell.candidates]
    assert candidates
    assert not set(candidates) & set(coded_locators(work.uri))
    assert all(cell.not_found is not None for cell in cells if not cell.provisions)


def test_rows_can_be_the_elements_or_the_provisions_of_a_work(shipped: Workspace) -> None:
    elements = compare(shipped, [], columns=["palermo", "mn-criminal-code"], rows="elements")
    assert len(elements.rows) == 34
    assert elements.rows[0].cells[1].provisions[0].locator == "13.1/1"
    rows = compare(shipped, [], columns=["cets-197", "mn-law-2012"], rows="work:palermo").rows
    assert rows[0].row == "1" or rows[0].row == "2"
    assert all(len(row.cells) == 2 for row in rows)


def test_columns_can_be_all_works_of_a_place(shipped: Workspace) -> None:
    table = compare(shipped, ["assistance"], places=["mn"])
    assert {column.short for column in table.columns} == {"mn-law-2012", "mn-criminal-code"}


def test_repealed_units_answer_nothing(shipped: Workspace) -> None:
    table = compare(shipped, ["legal-persons"], columns=["mn-criminal-code"])
    assert "9.2/1/2" not in places(table, 0)


def test_what_cannot_be_compared_is_refused(shipped: Workspace) -> None:
    with pytest.raises(BadRequest, match="Say what to compare"):
        compare(shipped, [])
    with pytest.raises(ConceptNotFound):
        compare(shipped, ["gardening"])
    with pytest.raises(BadRequest, match="makes no rows"):
        compare(shipped, [], rows="colours")


def text_of(name: str, made: bytes) -> str:
    """All words of an export."""
    if name == "docx":
        document = Document(io.BytesIO(made))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])
    if name == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(made))
        return "\n".join(str(cell.value or "") for sheet in book for row in sheet.iter_rows() for cell in row)
    if name == "pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)
    return made.decode("utf-8-sig")


def bare(text: str) -> str:
    """Letters and digits only: line breaks and escapes differ by format."""
    return "".join(character for character in text if character.isalnum())


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_carries_every_citation_uri_and_word(odd: Comparison, name: str) -> None:
    text = text_of(name, render(odd, name))
    for escape in ("&lt;", "&gt;", "&#x27;", "\\n"):
        text = text.replace(escape, "")
    have = bare(text)
    for record in records(odd):
        for value in (
            record.citation,
            record.uri,
            record.searched,
            *record.text.split("\n"),
            record.lead_in,
            record.closing,
            record.digest,
        ):
            assert bare(value) in have, (name, value)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_says_what_is_not_found_and_what_the_texts_are(example: Comparison, name: str) -> None:
    have = bare(text_of(name, render(example, name)).lower())
    assert "notfound" in have
    assert bare("digest by tiplex") in have or name == "json"
    assert bare("eng@2000-11-15") in have


def test_no_cell_of_a_sheet_can_be_a_formula(odd: Comparison) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(odd, "xlsx")))
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    rows = list(csv.reader(io.StringIO(render(odd, "csv").decode("utf-8-sig"))))
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row)


def test_a_guarded_cell_keeps_its_words() -> None:
    assert guard("=1+1") == "'=1+1"
    assert guard("Article 1") == "Article 1"


def test_csv_begins_with_a_mark_that_excel_knows(example: Comparison) -> None:
    assert render(example, "csv").startswith(b"\xef\xbb\xbf")


def test_html_escapes_what_a_law_may_hold(odd: Comparison) -> None:
    page = render(odd, "html").decode()
    assert "<script>" not in page
    assert 'lang="mn"' in page
    assert page.count('scope="col"') == 5


def test_markdown_escapes_marks() -> None:
    assert plain("*a* [b] <c>") == r"\*a\* \[b\] \<c\>"


def test_word_repeats_the_head_on_every_page_and_lies_across(example: Comparison) -> None:
    document = Document(io.BytesIO(render(example, "docx")))
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert "tblHeader" in document.tables[0].rows[0]._tr.xml


def test_excel_freezes_the_head_and_filters(example: Comparison) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(render(example, "xlsx")))["Provisions"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref


def test_json_is_the_promised_shape(example: Comparison) -> None:
    data = json.loads(render(example, "json"))
    assert data.keys() >= {"columns", "rows", "method", "texts", "permalink"}
    assert data["rows"][0]["cells"][0] == {
        "provisions": [],
        "candidates": [],
        "not_found": {"searched": ["Palermo Protocol, arts. 1–20"]},
    }


def test_an_unknown_format_lists_the_known_ones(example: Comparison) -> None:
    with pytest.raises(BadRequest, match="docx, xlsx, pdf"):
        render(example, "papyrus")
