"""What python-docx has no words for: languages of runs, repeated heads, fonts, page numbers."""

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import _Row
from docx.text.paragraph import Paragraph

from tiplex.compare.formats.data import clean

_FONT = "Arial"
"""A font that every Word has and that holds the Mongolian letters ө and ү."""
_LANGUAGES = {
    "mn": "mn-MN",
    "mn-Cyrl": "mn-MN",
    "en": "en-GB",
    "fr": "fr-FR",
    "ru": "ru-RU",
    "es": "es-ES",
    "zh": "zh-CN",
    "ar": "ar-SA",
}
"""Word wants a country with the language."""


def add_run(
    paragraph: Paragraph,
    text: str,
    language: str,
    *,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
) -> None:
    """A run with its language, so that Word checks Mongolian as Mongolian; with none it is not checked at all."""
    run = paragraph.add_run(clean(text))
    run.bold, run.italic = bold or None, italic or None
    run.font.size = Pt(size) if size else None
    mark = OxmlElement("w:lang" if language else "w:noProof")
    if not language:
        # The schema wants noProof before the size; python-docx would not put it there.
        run._r.get_or_add_rPr().insert(0, mark)
        return
    mark.set(qn("w:val"), _LANGUAGES.get(language, language))
    run._r.get_or_add_rPr().append(mark)


def add_heading(document: Document, text: str, language: str, *, level: int) -> None:
    """A heading with its language."""
    add_run(document.add_heading("", level), text, language)


def lay_across(document: Document) -> int:
    """Turn A4 on its side; the width between the margins comes back, in English Metric Units."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    return int(Mm(267))


def set_fonts(document: Document) -> None:
    """One font everywhere; headings lose the theme's, which would win over it."""
    for name, size in (("Normal", 9), ("Heading 1", 15), ("Heading 2", 12)):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.name, style.font.size = _FONT, Pt(size)
        style.paragraph_format.space_after = Pt(3)
        fonts = style.element.rPr.rFonts
        for attribute in [each for each in fonts.attrib if each.endswith("Theme")]:
            del fonts.attrib[attribute]
        fonts.set(qn("w:cs"), _FONT)


def repeat_head(row: _Row) -> None:
    """Mark a row as the table's head: repeated on every page, and read out as such."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def number_pages(document: Document) -> None:
    """A footer that says which page this is, of how many."""
    paragraph = document.sections[0].footer.paragraphs[0]
    for before, code in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        add_run(paragraph, before, "en")
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        paragraph._p.append(field)
