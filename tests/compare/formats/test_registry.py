"""The table of formats, and what holds for all of them."""

import io
import time
import zipfile

import pytest

from tests.compare.formats.made_up import comparison
from tiplex.compare.formats.registry import FORMATS, render
from tiplex.errors import BadRequest
from tiplex.schemas.comparison import Comparison

NAMES = sorted(FORMATS)


def test_the_eight_promised_formats_are_there() -> None:
    assert set(FORMATS) == {"csv", "docx", "html", "json", "jsonld", "md", "pdf", "xlsx"}


@pytest.mark.parametrize("name", NAMES)
def test_a_format_is_filed_under_its_name_and_suffix(name: str) -> None:
    assert FORMATS[name].name == name
    assert FORMATS[name].suffix == f".{name}"
    assert "/" in FORMATS[name].media_type


def test_an_unknown_name_is_refused_with_the_list_of_known_ones() -> None:
    with pytest.raises(BadRequest) as refused:
        render(comparison(), "papyrus")
    assert all(name in str(refused.value) for name in (*NAMES, "papyrus"))
    assert str(refused.value).count(".") == 1


@pytest.mark.parametrize("name", NAMES)
def test_the_same_comparison_gives_the_same_bytes_whenever_it_is_made(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = render(comparison(), name)
    later = time.localtime(time.time() + 86_400)
    monkeypatch.setattr(time, "localtime", lambda *_: later)
    assert render(comparison(), name) == first


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_no_entry_of_an_office_file_carries_the_time_of_its_making(name: str) -> None:
    entries = zipfile.ZipFile(io.BytesIO(render(comparison(), name))).infolist()
    assert {each.date_time[0] for each in entries} == {1980}


@pytest.mark.parametrize("name", NAMES)
def test_a_comparison_without_rows_and_columns_is_still_a_file(name: str) -> None:
    bare = comparison().model_copy(update={"rows": (), "columns": (), "title": "", "texts": (), "warnings": ()})
    assert render(bare, name)


@pytest.mark.parametrize("name", NAMES)
def test_characters_that_no_format_may_hold_do_not_stop_an_export(name: str) -> None:
    table = comparison()
    odd = "a\x00b\x0bc\x1bd\ufffe\uffff\u2028e\r\nf 🙂 日本 ᠮᠣᠩᠭᠣᠯ"
    provision = (
        table.rows[0]
        .cells[0]
        .provisions[0]
        .model_copy(
            update={"text": odd, "heading": odd, "citation": odd, "lead_in": odd, "digest": odd, "language": "x-none"}
        )
    )
    cell = table.rows[0].cells[0].model_copy(update={"provisions": (provision,)})
    row = table.rows[0].model_copy(update={"cells": (cell, *table.rows[0].cells[1:]), "label": odd})
    assert render(table.model_copy(update={"rows": (row,), "title": odd, "warnings": (odd,)}), name)


def test_twelve_works_side_by_side_can_be_printed() -> None:
    table: Comparison = comparison()
    rows = tuple(row.model_copy(update={"cells": row.cells * 4}) for row in table.rows)
    wide = table.model_copy(update={"columns": table.columns * 4, "rows": rows})
    assert all(render(wide, name) for name in ("docx", "pdf", "html", "xlsx"))
