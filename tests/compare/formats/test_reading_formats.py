"""Formats for reading: HTML and Markdown."""

import re

import pytest
from markdown_it import MarkdownIt

from tests.compare.formats.made_up import ODD, comparison
from tests.compare.formats.reading import Page, squeezed
from tiplex.compare.formats.data import language_of
from tiplex.compare.formats.markdown import plain
from tiplex.compare.formats.registry import render

TABLE = comparison()
HTML = render(TABLE, "html").decode()
PAGE = Page(HTML)


def attributes(tag: str, name: str) -> list[str | None]:
    """The values of an attribute of all such elements."""
    return [found[name] for each, found in PAGE.tags if each == tag and name in found]


def test_the_page_has_a_title_a_language_and_one_caption() -> None:
    tags = [tag for tag, _ in PAGE.tags]
    assert attributes("html", "lang") == ["en"]
    assert (tags.count("title"), tags.count("h1"), tags.count("caption"), tags.count("main")) == (1, 1, 1, 1)


def test_every_head_of_the_table_has_its_scope() -> None:
    scopes = attributes("th", "scope")
    assert len([tag for tag, _ in PAGE.tags if tag == "th"]) == len(scopes)
    assert (scopes.count("col"), scopes.count("row")) == (len(TABLE.columns) + 1, len(TABLE.rows))


def test_all_mongolian_of_the_page_is_marked_as_such() -> None:
    for language, text in PAGE.languages:
        if re.search("[а-яөү]", text) and "\n" not in text and not re.search("[a-z]{4}", text):
            assert language in ("mn", "mn-Cyrl"), text


def test_english_digests_are_not_marked_as_mongolian() -> None:
    found = [language for language, text in PAGE.languages if "Our restatement" in text]
    assert found == ["en"]


def test_the_page_runs_nothing_and_fetches_nothing() -> None:
    tags = {tag for tag, _ in PAGE.tags}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "a", "b", "i", "em"})
    assert not [name for _, found in PAGE.tags for name in found if name.startswith("on")]
    assert "http" not in HTML
    assert "url(" not in HTML


def test_the_page_prints_across_and_repeats_its_head() -> None:
    assert "@page{size:A4 landscape" in HTML
    assert "thead{display:table-header-group}" in HTML


def test_the_region_that_scrolls_can_be_reached_by_keyboard_and_has_a_name() -> None:
    region = next(found for tag, found in PAGE.tags if found.get("role") == "region")
    assert region["tabindex"] == "0"
    assert region["aria-labelledby"] in attributes("caption", "id")


def test_an_attribute_cannot_be_broken_out_of() -> None:
    first = TABLE.rows[0]
    provision = first.cells[0].provisions[0].model_copy(update={"language": 'mn" onclick="x'})
    cell = first.cells[0].model_copy(update={"provisions": (provision,)})
    row = first.model_copy(update={"cells": (cell, *first.cells[1:])})
    page = Page(render(TABLE.model_copy(update={"rows": (row,)}), "html").decode())
    assert not [found for _, found in page.tags if "onclick" in found]


def test_markdown_has_a_heading_a_row_and_a_heading_a_work() -> None:
    made = render(TABLE, "md").decode()
    assert len(re.findall(r"^## ", made, re.MULTILINE)) == len(TABLE.rows) + 1
    assert len(re.findall(r"^### ", made, re.MULTILINE)) == len(TABLE.rows) * len(TABLE.columns)


def test_markdown_has_its_uris_letter_for_letter() -> None:
    assert f"`{TABLE.rows[0].cells[0].provisions[0].uri}`" in render(TABLE, "md").decode()


@pytest.mark.parametrize("line", [*ODD.split("\n"), "+ plus", "12) twelve", "---", "~~~", ":---:", "Title\n==="])
def test_markdown_never_reads_a_text_as_mark_up(line: str) -> None:
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(plain(line))
    page = Page(made)
    assert {tag for tag, _ in page.tags} == {"p"}
    assert squeezed("".join(page.words)) == squeezed(line)


def test_formulas_of_github_are_escaped() -> None:
    assert "$" not in plain("$x$").replace("\\$", "")


@pytest.mark.parametrize(
    ("text", "language"), [("Law, art. 3", "en"), ("Хууль (2012-01-19), 3.1", "mn"), ("", "en"), ("13.1", "en")]
)
def test_the_language_of_a_label_is_told_by_its_letters(text: str, language: str) -> None:
    assert language_of(text) == language
