"""Every format read back as the words that a person or program finds in it."""

import csv
import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser

import openpyxl
import pypdf
from docx import Document
from docx.oxml.ns import qn
from markdown_it import MarkdownIt

from tiplex.compare.formats.data import risky


class Page(HTMLParser):
    """The words, tags and languages of an HTML page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.languages: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        language = dict(attrs).get("lang") or (self._open[-1][1] if self._open else "")
        if tag not in ("meta", "br", "hr"):
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        if tag != "style":
            self.words.append(data)
            self.languages.append((language, data))


def csv_rows(made: bytes) -> list[dict[str, str]]:
    """The lines of a CSV, without the apostrophes that keep formulas off."""
    rows = csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline=""))
    return [{name: _unguarded(value) for name, value in row.items()} for row in rows]


def _unguarded(value: str) -> str:
    return value[1:] if value.startswith("'") and risky(value[1:]) else value


def leaves(value: object) -> Iterator[str]:
    """All strings of a JSON value."""
    if isinstance(value, dict):
        for each in value.values():
            yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)
    elif isinstance(value, str):
        yield value


def docx_runs(made: bytes) -> Iterator[tuple[str, str]]:
    """Language and words of every run of a Word document, in reading order; the language is empty if unchecked."""
    for run in Document(io.BytesIO(made)).element.body.iter(qn("w:r")):
        mark = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        yield (mark.get(qn("w:val")) if mark is not None else ""), run.text


def words(name: str, made: bytes) -> str:
    """All words of an export, in its order."""
    if name == "docx":
        return "\n".join(text for _, text in docx_runs(made))
    if name == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(made))
        return "\n".join(str(cell.value or "") for sheet in book for row in sheet.iter_rows() for cell in row)
    if name == "pdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages)
    if name == "csv":
        return "\n".join(value for row in csv_rows(made) for value in row.values())
    if name in ("json", "jsonld"):
        return "\n".join(leaves(json.loads(made)))
    page = made.decode()
    if name == "md":
        page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(page)
    return "\n".join(Page(page).words)


def squeezed(text: str) -> str:
    """The text without white space, which every format sets in its own way."""
    return "".join(text.split())
