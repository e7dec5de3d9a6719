"""PDF for print, set by typst. Our text goes in as data, so nothing in a law is ever read as mark-up."""

import json
import re
from collections.abc import Iterable

import typst

from tiplex.compare.formats.data import language_of, lines
from tiplex.compare.formats.records import Record, cell_records, labels, titles
from tiplex.compare.formats.template import TEMPLATE
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

_NARROW = 5
"""From so many works on, columns are so narrow that words must be divided."""

Words = dict[str, str]
Value = dict[str, object]


def render_pdf(comparison: Comparison) -> bytes:
    """The comparison on landscape A4, its head repeated on every page, tagged for screen readers."""
    inputs = {"comparison": json.dumps(_data(comparison), ensure_ascii=False)}
    try:
        accessible: bytes = typst.compile(TEMPLATE.encode(), sys_inputs=inputs, pdf_standards="ua-1")
    except typst.TypstError:
        # PDF/UA is refused where no font of the machine has a letter; a box in its place is better than no file.
        tagged: bytes = typst.compile(TEMPLATE.encode(), sys_inputs=inputs)
        return tagged
    return accessible


def _data(comparison: Comparison) -> Value:
    made = comparison.made
    return {
        "title": heading(comparison),
        "heading": _words(heading(comparison)),
        "software": comparison.software,
        "made": {"year": made.year, "month": made.month, "day": made.day},
        "narrow": len(comparison.columns) >= _NARROW,
        "corner": CORNER,
        "columns": [[_words(title) for title in titles(column)] for column in comparison.columns],
        "rows": [_row(comparison, row) for row in comparison.rows],
        "notices": _values(notices(comparison)),
        "about": ABOUT,
        "provenance": _values(provenance(comparison)),
    }


def _row(comparison: Comparison, row: Row) -> Value:
    pairs = zip(comparison.columns, row.cells, strict=True)
    return {
        "label": [_words(each) for each in labels(row)],
        "cells": [[_record(record) for record in cell_records(row, column, cell)] for column, cell in pairs],
    }


def _record(record: Record) -> Value:
    if not record.uri:
        head, rest = absence(record)
        return {"head": head, "rest": _words(rest)}
    return {
        "before": introduction(record),
        "citation": _words(record.citation),
        "heading": _words(record.heading, record.language),
        "parts": [_part(each.name, each.lines, each.language) for each in parts(record)],
        "said": said(record),
        "uri": record.uri,
        "digest": _part(DIGEST, lines(record.digest), "en") | {"apart": False},
        "digest_uri": record.digest_uri,
    }


def _part(name: str, texts: Iterable[str], language: str) -> Value:
    return {"name": name, "apart": bool(name), "lines": [_words(each, language) for each in texts]}


def _values(values: Iterable[tuple[str, str]]) -> list[Value]:
    return [{"name": name, "value": _words(value)} for name, value in values]


def _words(text: str, language: str = "") -> Words:
    """Text with a language that typst takes: two or three letters, without script and country."""
    code = (language or language_of(text)).split("-")[0].lower()
    return {"text": text, "lang": code if re.fullmatch("[a-z]{2,3}", code) else "und"}
