"""Word: a landscape table whose head repeats on every page."""

import io
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tiplex.compare.formats.records import Record, about, cell_records, title
from tiplex.schemas.comparison import Comparison

_LANGUAGES = {"mn": "mn-MN", "en": "en-GB", "fr": "fr-FR", "ru": "ru-RU", "es": "es-ES"}
_FONT = "Arial"
"""A font that every Word has and that holds the Mongolian letters ө and ү."""


def render_docx(comparison: Comparison) -> bytes:
    """The comparison as a Word document, ready to print on A4."""
    document = Document()
    _landscape(document)
    document.add_heading(_clean(comparison.title), level=1)
    table = document.add_table(rows=1, cols=len(comparison.columns) + 1)
    table.style = "Table Grid"
    head = table.rows[0]
    _repeat(head)
    _run(head.cells[0].paragraphs[0], "Topic", "en", bold=True)
    for index, column in enumerate(comparison.columns, 1):
        _run(head.cells[index].paragraphs[0], title(column), "en", bold=True)
    for row in comparison.rows:
        cells = table.add_row().cells
        _run(cells[0].paragraphs[0], row.label, "en", bold=True)
        if row.label_mn:
            _run(cells[0].add_paragraph(), row.label_mn, "mn")
        for index, (column, cell) in enumerate(zip(comparison.columns, row.cells, strict=True), 1):
            for record in cell_records(row, column, cell):
                _record(cells[index], record)
    document.add_heading("About this comparison", level=2)
    for name, value in about(comparison)[1:]:
        paragraph = document.add_paragraph()
        _run(paragraph, f"{name}: ", "en", bold=True)
        _run(paragraph, value, "en")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _landscape(document: Any) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(9)


def _repeat(row: Any) -> None:
    """Mark a row as the table's head, repeated on every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _record(cell: Any, record: Record) -> None:
    if not record.uri:
        paragraph = _paragraph(cell)
        _run(paragraph, f"{record.finding.capitalize()}. ", "en", bold=True)
        _run(paragraph, f"Searched: {record.searched}. {record.note}".strip(), "en")
        return
    paragraph = _paragraph(cell)
    if record.finding == "candidate":
        _run(paragraph, "Words of the topic stand in ", "en")
    _run(paragraph, record.citation, "en", bold=True)
    if record.heading:
        _run(paragraph, f" {record.heading}", record.language)
    _lines(cell, record.lead_in, record.language, italic=True, before="Lead-in: ")
    _lines(cell, record.text, record.language)
    _lines(cell, record.closing, record.language, italic=True, before="Closing words: ")
    _lines(cell, record.digest, "en", before="Digest by tiplex: ")
    said = " · ".join(filter(None, (record.standing, record.version, record.strength)))
    _run(_paragraph(cell), f"[{said}] {record.uri}", "en", italic=True)


def _lines(cell: Any, text: str, language: str, *, italic: bool = False, before: str = "") -> None:
    for index, line in enumerate(line for line in text.split("\n") if line.strip()):
        paragraph = _paragraph(cell)
        if before and index == 0:
            _run(paragraph, before, "en", bold=True)
        _run(paragraph, line, language, italic=italic)


def _paragraph(cell: Any) -> Any:
    """The cell's first paragraph while it is empty, else a new one."""
    first = cell.paragraphs[0]
    return first if len(cell.paragraphs) == 1 and not first.runs else cell.add_paragraph()


def _run(paragraph: Any, text: str, language: str, *, bold: bool = False, italic: bool = False) -> None:
    """A run with its language, so that Word checks Mongolian as Mongolian."""
    run = paragraph.add_run(_clean(text))
    run.bold, run.italic = bold, italic
    properties = run._r.get_or_add_rPr()
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), _LANGUAGES.get(language, language))
    properties.append(mark)


def _clean(text: str) -> str:
    """XML allows no control characters."""
    return "".join(character for character in text if character in "\t\n" or ord(character) >= 32)
