"""Readers and the files that they refuse."""

from pathlib import Path

import pytest

from tiplex.errors import DocumentBroken, DocumentEmpty, FileMissing, FileUnreadable, FormatUnknown
from tiplex.ingest.blocks import BlockKind
from tiplex.ingest.parse import read_blocks
from tiplex.ingest.readers.html import HtmlReader
from tiplex.ingest.readers.markdown import MarkdownReader, plain
from tiplex.ingest.readers.text import TextReader
from tiplex.ingest.source import decode_source, read_source


def blocks_of(text: str, name: str) -> list[tuple[str, str]]:
    """Kind and text of every block."""
    return [
        (each.kind.value, each.text) for each in read_blocks(decode_source(text.encode(), name=name, path=name)).blocks
    ]


def test_markdown_loses_its_marks_and_keeps_the_laws_labels() -> None:
    assert blocks_of("##Title\n\na) **bold** and *it*\n2. next", "law.md") == [
        ("heading", "Title"),
        ("paragraph", "a) bold and it"),
        ("paragraph", "2. next"),
    ]


def test_a_pipe_table_and_tabs_stay_tables() -> None:
    assert blocks_of("# T\n\n| a | b |\n|---|---|\n| 1 | 2 |", "law.md")[1] == (
        "table",
        " a \t b \n 1 \t 2 ".replace(" ", ""),
    )
    assert blocks_of("one\ttwo\nthree\tfour", "law.txt") == [("table", "one\ttwo\nthree\tfour")]


def test_front_matter_is_kept_and_read() -> None:
    read = MarkdownReader().read(decode_source(b"---\ntitle: Garden Act\n---\nText.", name="a.md", path="a.md"))
    assert read.metadata == {"title": "Garden Act"}
    assert read.blocks[0].kind is BlockKind.METADATA


def test_broken_front_matter_is_refused_with_its_place() -> None:
    source = decode_source(b"---\ntitle: [open\n---\nText.", name="a.md", path="a.md")
    with pytest.raises(DocumentBroken, match=r"a\.md has front matter"):
        MarkdownReader().read(source)


def test_lines_broken_by_width_become_paragraphs_again() -> None:
    line = "this line is filled up to the width that the whole document has in every line"
    text = "\n\n".join("\n".join([line] * 5 + ["short end."]) for _ in range(5))
    assert len(TextReader().read(decode_source(text.encode(), name="a.txt", path="a")).blocks) == 5


def test_html_gives_headings_paragraphs_tables_and_sets_navigation_aside() -> None:
    page = (
        "<!doctype html><html lang=mn><title>Нэр</title><nav>Цэс</nav><h2>Бүлэг</h2><p>Нэг<br>Хоёр</p>"
        "<table><tr><td>а<td>б</tr><tr><td>в<td>г</tr></table>"
    )
    read = HtmlReader().read(decode_source(page.encode(), name="a.html", path="a"))
    assert [(each.kind.value, each.text) for each in read.blocks] == [
        ("heading", "Бүлэг"),
        ("paragraph", "Нэг"),
        ("paragraph", "Хоёр"),
        ("table", "а\tб\nв\tг"),
    ]
    assert read.furniture == (("site navigation", "Цэс"),)
    assert read.metadata == {"title": "Нэр", "language": "mn"}


def test_the_format_is_known_by_content_not_by_ending() -> None:
    page = decode_source(b"<!DOCTYPE html><p>Hello</p>", name="law.txt", path="law.txt")
    assert read_blocks(page).media_type == "text/html"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_text_in_any_encoding_is_read(encoding: str) -> None:
    text = (
        "Энэ хуулийн зорилго нь хүний эрхийг хамгаалахад оршино. " * 10
        if encoding != "cp1251"
        else "Настоящий закон защищает права человека. " * 10
    )
    assert decode_source(text.encode(encoding), name="a.txt", path="a").text.strip() == text.strip()


@pytest.mark.parametrize("data", [b"%PDF-1.7 \x00", b"PK\x03\x04 zip", bytes(range(256)) * 40, b"\x89PNG\r\n"])
def test_a_binary_file_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(FormatUnknown, match=r"thing\.bin"):
        decode_source(data, name="thing.bin", path="thing.bin")


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("a.txt", '{"text": "a law"}', "JSON"),
        ("a.txt", '{"id": 1, "text": "x"}\n{"id": 2}', "JSON Lines"),
        ("a.txt", "<?xml version='1.0'?><akomaNtoso/>", "XML"),
        ("a.csv", "id,text\n1,rule", "table"),
    ],
)
def test_data_is_not_read_as_running_text(name: str, text: str, what: str) -> None:
    with pytest.raises(FormatUnknown, match=what):
        decode_source(text.encode(), name=name, path=name)


@pytest.mark.parametrize("data", [b"", b"   \n", b"-- ?? !!"])
def test_a_file_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentEmpty):
        decode_source(data, name="a.txt", path="a.txt")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="does not exist"):
        read_source(tmp_path / "nothing.txt")
    with pytest.raises(FileUnreadable, match="is a folder"):
        read_source(tmp_path)


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("**1**.— In", "1.— In"),
        ("snake_case_name", "snake_case_name"),
        ("[a](b)", "a"),
        (r"\*", "*"),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_only_marks_are_taken_off(marked: str, bare: str) -> None:
    assert plain(marked) == bare
