"""Excel: one line a provision, the matrix on a second sheet, what it is on a third."""

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tiplex.compare.formats.data import risky
from tiplex.compare.formats.records import FIELDS, Record, cell_records, label, records, titles
from tiplex.compare.formats.wording import CORNER, DIGEST, about, absence, heading, introduction, parts, said
from tiplex.schemas.comparison import Comparison

LONGEST_CELL = 32_000
"""Characters: Excel cuts a cell at 32,767; what is longer goes on in the next line, marked “continued”."""
_AGAIN = ("row", "row_id", "column", "citation", "uri", "work")
"""Fields that a continued line repeats, so that it is found by the same filter."""
_WIDTHS = {
    "row": 28,
    "column": 28,
    "citation": 26,
    "heading": 24,
    "lead_in": 30,
    "text": 60,
    "closing": 30,
    "digest": 50,
    "standing": 24,
    "uri": 40,
    "searched": 30,
    "note": 30,
    "digest_uri": 40,
}


@dataclass(frozen=True, slots=True)
class _Look:
    """How cells are set. The `…_as_text` pair carries Excel's own mark that the cell is no formula."""

    wrap: Format
    wrap_as_text: Format
    bold: Format
    bold_as_text: Format

    def write(self, sheet: Worksheet, line: int, index: int, text: str, *, bold: bool = False) -> None:
        """Write words letter for letter, never a formula, a number or a link."""
        looks = (self.bold, self.bold_as_text) if bold else (self.wrap, self.wrap_as_text)
        sheet.write_string(line, index, text, looks[risky(text)])


def render_xlsx(comparison: Comparison) -> bytes:
    """A workbook with frozen header, filter and wrapped cells; no cell is ever a formula."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made = dt.datetime.combine(comparison.made, dt.time())
    book.set_properties({"title": heading(comparison)[:255], "author": comparison.software[:255], "created": made})
    look = _look(book)
    _provisions(book.add_worksheet("Provisions"), comparison, look)
    _matrix(book.add_worksheet("Matrix"), comparison, look)
    _about(book.add_worksheet("About"), comparison, look)
    book.close()
    return out.getvalue()


def _look(book: Workbook) -> _Look:
    wrap = {"text_wrap": True, "valign": "top"}
    bold = {**wrap, "bold": True, "bg_color": "#EEEEEE"}
    as_text = {"quote_prefix": True}
    return _Look(*(book.add_format(each) for each in (wrap, {**wrap, **as_text}, bold, {**bold, **as_text})))


def _provisions(sheet: Worksheet, comparison: Comparison, look: _Look) -> None:
    _page(sheet)
    for index, name in enumerate(FIELDS):
        sheet.set_column(index, index, _WIDTHS.get(name, 14))
        look.write(sheet, 0, index, name.replace("_", " "), bold=True)
    line = 0
    for record in records(comparison):
        for values in _lines(record):
            line += 1
            for index, value in enumerate(values):
                look.write(sheet, line, index, value)
    sheet.autofilter(0, 0, max(line, 1), len(FIELDS) - 1)


def _lines(record: Record) -> Iterator[list[str]]:
    """The record as lines: one, or more where a field is longer than a cell can be."""
    values = {name: str(getattr(record, name)) for name in FIELDS}
    for start in range(0, max(map(len, values.values())), LONGEST_CELL):
        pieces = {name: value[start : start + LONGEST_CELL] for name, value in values.items()}
        if start:
            pieces |= {name: values[name][:LONGEST_CELL] for name in _AGAIN} | {"finding": "continued"}
        yield list(pieces.values())


def _matrix(sheet: Worksheet, comparison: Comparison, look: _Look) -> None:
    _page(sheet)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, max(len(comparison.columns), 1), 60)
    look.write(sheet, 0, 0, CORNER, bold=True)
    for index, column in enumerate(comparison.columns, 1):
        look.write(sheet, 0, index, _cut("\n".join(titles(column))), bold=True)
    for line, row in enumerate(comparison.rows, 1):
        look.write(sheet, line, 0, _cut(label(row)), bold=True)
        for index, (column, cell) in enumerate(zip(comparison.columns, row.cells, strict=True), 1):
            text = "\n\n".join(_cell(record) for record in cell_records(row, column, cell))
            look.write(sheet, line, index, _cut(text))


def _cut(text: str) -> str:
    """The text, or as much of it as a cell holds and where the rest is."""
    if len(text) <= LONGEST_CELL:
        return text
    return f"{text[: LONGEST_CELL - 100]}\n… Too long for a cell: the sheet Provisions has all of it."


def _cell(record: Record) -> str:
    """The record in one cell, paragraphs as lines."""
    if not record.uri:
        return "".join(absence(record))
    lines = [f"{introduction(record)}{record.citation} {record.heading}"]
    for part in parts(record):
        lines += [f"{part.name}:"] if part.name else []
        lines += part.lines
    lines += [said(record), record.uri]
    lines += [f"{DIGEST}:", record.digest, record.digest_uri] if record.digest else []
    return "\n".join(filter(None, lines))


def _about(sheet: Worksheet, comparison: Comparison, look: _Look) -> None:
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 120)
    line = 0
    for name, value in about(comparison):
        for start in range(0, max(len(value), 1), LONGEST_CELL):
            look.write(sheet, line, 0, name, bold=True)
            look.write(sheet, line, 1, value[start : start + LONGEST_CELL])
            line += 1


def _page(sheet: Worksheet) -> None:
    """A4 on its side, as many pages down as there are; head and first column stay in sight."""
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
