"""Word: a landscape table whose head repeats on every page."""

import datetime as dt
import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.table import Table, _Cell

from tiplex.compare.formats.data import language_of, lines
from tiplex.compare.formats.records import Record, cell_records, labels, titles
from tiplex.compare.formats.runs import add_heading, add_run, lay_across, number_pages, repeat_head, set_fonts
from tiplex.compare.formats.wording import (
    ABOUT,
    CORNER,
    DIGEST,
    absence,
    heading,
    introduction,
    notices,
    parts,
    provenance,
    said,
)
from tiplex.schemas.comparison import Comparison, Row


def render_docx(comparison: Comparison) -> bytes:
    """The comparison as a Word document, ready to print on A4."""
    document = Document()
    set_fonts(document)
    width = lay_across(document)
    number_pages(document)
    _name(document, comparison)
    title = heading(comparison)
    add_heading(document, title, language_of(title), level=1)
    _values(document, notices(comparison))
    table = document.add_table(rows=1, cols=len(comparison.columns) + 1)
    _head(table, comparison)
    for row in comparison.rows:
        _row(table, comparison, row)
    _set_widths(table, width)
    add_heading(document, ABOUT, "en", level=2)
    _values(document, provenance(comparison))
    out = io.BytesIO()
    document.save(out)
    return _same_each_time(out)


def _name(document: WordDocument, comparison: Comparison) -> None:
    about = document.core_properties
    about.title, about.author = heading(comparison)[:255], comparison.software[:255]
    about.comments, about.language = "", "en-GB"
    about.created = about.modified = dt.datetime.combine(comparison.made, dt.time())


def _head(table: Table, comparison: Comparison) -> None:
    table.style = "Table Grid"
    cells = table.rows[0].cells
    repeat_head(table.rows[0])
    add_run(cells[0].paragraphs[0], CORNER, "en", bold=True)
    for cell, column in zip(cells[1:], comparison.columns, strict=True):
        for title in titles(column):
            _add(cell, title, language_of(title), bold=True)
        _drop_first(cell)


def _row(table: Table, comparison: Comparison, row: Row) -> None:
    cells = table.add_row().cells  # type: ignore[no-untyped-call]
    for label in labels(row):
        _add(cells[0], label, language_of(label), bold=True)
    for place, column, cell in zip(cells[1:], comparison.columns, row.cells, strict=True):
        for record in cell_records(row, column, cell):
            _record(place, record)
    for place in cells:
        _drop_first(place)


def _record(cell: _Cell, record: Record) -> None:
    paragraph = cell.add_paragraph()
    if not record.uri:
        head, rest = absence(record)
        add_run(paragraph, head, "en", bold=True)
        add_run(paragraph, rest, language_of(rest))
        return
    if before := introduction(record):
        add_run(paragraph, before, "en")
    add_run(paragraph, record.citation, language_of(record.citation), bold=True)
    if record.heading:
        add_run(paragraph, f" {record.heading}", record.language)
    for part in parts(record):
        _paragraphs(cell, part.name, part.lines, part.language, italic=bool(part.name))
    _add(cell, said(record), "en", size=8)
    _add(cell, record.uri, "", size=7)
    if record.digest:
        _paragraphs(cell, DIGEST, lines(record.digest), "en")
        _add(cell, record.digest_uri, "", size=7)


def _paragraphs(cell: _Cell, name: str, texts: Iterable[str], language: str, *, italic: bool = False) -> None:
    """A paragraph a line of text, our name for them before the first."""
    for index, text in enumerate(texts):
        paragraph = cell.add_paragraph()
        if name and index == 0:
            add_run(paragraph, f"{name}: ", "en", bold=True)
        add_run(paragraph, text, language, italic=italic)


def _add(cell: _Cell, text: str, language: str, *, bold: bool = False, size: float | None = None) -> None:
    if text:
        add_run(cell.add_paragraph(), text, language, bold=bold, size=size)


def _drop_first(cell: _Cell) -> None:
    """Take away the empty paragraph that a new cell begins with, when others follow."""
    if len(cell.paragraphs) > 1:
        cell._tc.remove(cell.paragraphs[0]._p)


def _set_widths(table: Table, width: int) -> None:
    """A first column of half the width of the others; Word reads the cells' widths, other programs the columns'."""
    table.autofit = False
    half = width // (2 * len(table.columns) - 1)
    for index, column in enumerate(table.columns):
        column.width = half * (2 if index else 1)
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            cell.width = half * (2 if index else 1)


def _values(document: WordDocument, values: Iterable[tuple[str, str]]) -> None:
    for name, value in values:
        paragraph = document.add_paragraph()
        add_run(paragraph, f"{name}: ", "en", bold=True)
        add_run(paragraph, value, language_of(value))


def _same_each_time(made: io.BytesIO) -> bytes:
    """The package without the time of its making, which python-docx writes into every entry."""
    out = io.BytesIO()
    with ZipFile(made) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name), old.read(name), compress_type=ZIP_DEFLATED)
    return out.getvalue()
