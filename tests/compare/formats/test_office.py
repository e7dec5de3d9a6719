"""Formats for offices: Word, Excel, PDF."""

import datetime as dt
import io
import re
import zipfile
from typing import Any

import openpyxl
import pypdf
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from openpyxl import Workbook

from tests.compare.formats.made_up import MONGOLIAN, comparison, provisions
from tests.compare.formats.reading import docx_runs, squeezed, words
from tiplex.compare.formats.registry import render
from tiplex.compare.formats.sheet import LONGEST_CELL
from tiplex.schemas.comparison import Comparison

TABLE = comparison()


@pytest.fixture(scope="module")
def word() -> bytes:
    """The made-up comparison for Word."""
    return render(TABLE, "docx")


@pytest.fixture(scope="module")
def pdf() -> pypdf.PdfReader:
    """The made-up comparison for print."""
    return pypdf.PdfReader(io.BytesIO(render(TABLE, "pdf")))


def book(table: Comparison = TABLE) -> Workbook:
    """The workbook read back."""
    found: Workbook = openpyxl.load_workbook(io.BytesIO(render(table, "xlsx")))
    return found


def _resources(pdf: pypdf.PdfReader) -> list[Any]:
    """What each page draws with."""
    return [page["/Resources"] for page in pdf.pages]


def with_first(**update: object) -> Comparison:
    """The table with its first provision changed."""
    first = TABLE.rows[0]
    cell = first.cells[0].model_copy(update={"provisions": (first.cells[0].provisions[0].model_copy(update=update),)})
    return TABLE.model_copy(update={"rows": (first.model_copy(update={"cells": (cell, *first.cells[1:])}),)})


def test_the_word_page_is_a4_across_and_the_head_repeats(word: bytes) -> None:
    document = Document(io.BytesIO(word))
    section = document.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in document.tables[0].rows] == [True] + [False] * 3


def test_every_cell_of_the_word_table_has_the_citations_of_its_provisions(word: bytes) -> None:
    table = Document(io.BytesIO(word)).tables[0]
    for line, row in enumerate(TABLE.rows, 1):
        for index, cell in enumerate(row.cells, 1):
            text = table.cell(line, index).text
            assert all(each.citation in text for each in (*cell.provisions, *cell.candidates))


def test_word_checks_mongolian_as_mongolian_and_english_as_english(word: bytes) -> None:
    for language, text in docx_runs(word):
        if re.search("[а-яөү]", text):
            assert language == "mn-MN", text
        if "digest by tiplex" in text:
            assert language == "en-GB"


def test_word_does_not_check_uris(word: bytes) -> None:
    uris = {each.uri for each in provisions(TABLE)}
    assert {language for language, text in docx_runs(word) if text in uris} == {""}


def test_word_sets_lead_in_and_closing_words_in_italics(word: bytes) -> None:
    first = TABLE.rows[0].cells[0].provisions[0]
    cell = Document(io.BytesIO(word)).tables[0].cell(1, 1)
    italic = {run.text for paragraph in cell.paragraphs for run in paragraph.runs if run.italic}
    assert italic == {first.lead_in, first.closing}


def test_no_cell_of_the_word_table_begins_with_an_empty_paragraph(word: bytes) -> None:
    table = Document(io.BytesIO(word)).tables[0]
    assert all(cell.paragraphs[0].text for row in table.rows for cell in row.cells)


def test_word_uses_a_font_that_has_mongolian_letters_in_headings_too(word: bytes) -> None:
    styles = Document(io.BytesIO(word)).styles
    for name in ("Normal", "Heading 1", "Heading 2"):
        fonts = styles[name].element.rPr.rFonts
        assert {key.split("}")[1]: value for key, value in fonts.attrib.items()}.items() >= {"ascii": "Arial"}.items()
        assert not [key for key in fonts.attrib if key.endswith("Theme")]


def test_the_word_file_is_dated_by_the_comparison_not_by_the_clock(word: bytes) -> None:
    about = Document(io.BytesIO(word)).core_properties
    assert (about.title, about.author) == (TABLE.title, TABLE.software)
    assert about.created is not None
    assert about.created.date() == TABLE.made


def test_the_workbook_has_three_sheets_a_fixed_head_and_a_filter() -> None:
    sheets = book()
    assert sheets.sheetnames == ["Provisions", "Matrix", "About"]
    assert sheets["Provisions"].freeze_panes == "B2"
    assert sheets["Provisions"].auto_filter.ref == f"A1:U{sheets['Provisions'].max_row}"
    assert sheets["Provisions"]["H2"].alignment.wrap_text


def test_the_matrix_has_a_line_a_row_and_a_column_a_work() -> None:
    matrix = book()["Matrix"]
    assert (matrix.max_row, matrix.max_column) == (len(TABLE.rows) + 1, len(TABLE.columns) + 1)
    assert TABLE.rows[0].cells[1].provisions[0].citation in str(matrix["C2"].value)


def test_every_cell_of_a_workbook_is_text_and_never_a_formula_or_link() -> None:
    cells = [cell for sheet in book() for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell for cell in cells if cell.hyperlink]


def test_a_cell_that_looks_like_a_formula_keeps_its_letters_and_excels_own_mark_for_text() -> None:
    cells = [cell for sheet in book() for row in sheet.iter_rows() for cell in row]
    risky = [cell for cell in cells if str(cell.value or "").startswith(("=", "+", "-", "@"))]
    assert TABLE.rows[1].label in {cell.value for cell in risky}
    assert all(cell.quotePrefix for cell in risky)


@pytest.mark.parametrize("field", ["text", "lead_in", "closing", "digest"])
def test_a_text_longer_than_a_cell_goes_on_in_the_next_line(field: str) -> None:
    text = "".join(f"{number:07d} " for number in range(9_000))
    sheet = book(with_first(**{field: text}))["Provisions"]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    head = [name.replace(" ", "_") for name in rows[0]]
    uri = TABLE.rows[0].cells[0].provisions[0].uri
    pieces = [row[head.index(field)] for row in rows if row[head.index("uri")] == uri]
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= LONGEST_CELL
    assert [row[head.index("finding")] for row in rows].count("continued") == 2


def test_a_matrix_cell_that_is_too_long_says_where_the_rest_is() -> None:
    value = str(book(with_first(text="x" * 40_000))["Matrix"]["B2"].value)
    assert len(value) <= LONGEST_CELL
    assert value.endswith("the sheet Provisions has all of it.")


def test_the_workbook_is_dated_by_the_comparison() -> None:
    assert book().properties.created == dt.datetime.combine(TABLE.made, dt.time())


def test_the_pdf_is_a4_across_dated_and_tagged(pdf: pypdf.PdfReader) -> None:
    box = pdf.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    assert pdf.metadata is not None
    assert pdf.metadata.title == TABLE.title
    assert str(pdf.metadata.creation_date_raw).startswith("D:20260102")
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


def test_the_head_of_the_pdf_table_stands_on_every_page_of_the_table(pdf: pypdf.PdfReader) -> None:
    pages = [page.extract_text() for page in pdf.pages]
    table = [text for text in pages if "Sentence 0" in text]
    assert len(table) > 2
    assert all("Uncoded <Act>" in text for text in table)


def test_the_pdf_holds_its_fonts_and_the_letters_of_mongolian(pdf: pypdf.PdfReader) -> None:
    text = "".join(page.extract_text() for page in pdf.pages)
    assert squeezed(MONGOLIAN) in squeezed(text)
    assert "ө ү Ө Ү" in text
    fonts: list[Any] = [font.get_object() for resources in _resources(pdf) for font in resources["/Font"].values()]
    assert all("FontFile" in str(font["/DescendantFonts"][0].get_object()["/FontDescriptor"]) for font in fonts)


def test_a_letter_that_no_font_has_does_not_stop_the_pdf() -> None:
    assert "Хууль" in words("pdf", render(with_first(text="ᠮᠣᠩᠭᠣᠯ 日本"), "pdf"))


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_office_files_are_whole_packages(name: str) -> None:
    assert zipfile.ZipFile(io.BytesIO(render(TABLE, name))).testzip() is None
