"""The table of formats."""

from collections.abc import Callable
from dataclasses import dataclass

from tiplex.compare.formats import csvform, document, jsonform, jsonld, markdown, page, paper, sheet
from tiplex.errors import BadRequest
from tiplex.schemas.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how it is named, sent and made."""

    name: str
    media_type: str
    suffix: str
    binary: bool
    render: Callable[[Comparison], bytes]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format("docx", _WORD, ".docx", True, document.render_docx),
        Format("xlsx", _EXCEL, ".xlsx", True, sheet.render_xlsx),
        Format("pdf", "application/pdf", ".pdf", True, paper.render_pdf),
        Format("csv", "text/csv; charset=utf-8", ".csv", True, csvform.render_csv),
        Format("html", "text/html; charset=utf-8", ".html", False, page.render_html),
        Format("md", "text/markdown; charset=utf-8", ".md", False, markdown.render_markdown),
        Format("json", "application/json", ".json", False, jsonform.render_json),
        Format("jsonld", "application/ld+json", ".jsonld", False, jsonld.render_jsonld),
    )
}


def render(comparison: Comparison, name: str) -> bytes:
    """The comparison in a format; raises BadRequest for a name that is none."""
    if name not in FORMATS:
        raise BadRequest(f"“{name}” is no format: use {', '.join(FORMATS)}.")
    return FORMATS[name].render(comparison)
