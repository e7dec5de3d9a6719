"""HTML: the page's own blocks in reading order, navigation set aside as furniture."""

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tiplex.ingest.blocks import Block, BlockKind, ReadText
from tiplex.ingest.source import Source

_SPACES = re.compile(r"\s+")
_INVISIBLE = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "object", "-comment"})
_NAVIGATION = frozenset({"nav", "aside", "button", "select", "form"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SIGNS = re.compile(r"<!doctype html|<html\b|<body\b|<(?:p|div|span|h[1-6]|table|li|br)\b[^>]*>", re.IGNORECASE)


class HtmlReader:
    """Any HTML page or fragment."""

    media_type = "text/html"

    def claims(self, source: Source) -> float:
        """A document type, or many tags of a page, at the start of the text."""
        head = source.text[:20_000]
        signs = _SIGNS.findall(head)
        if re.match(r"\s*(?:<!doctype html|<html\b)", head, re.IGNORECASE):
            return 0.9
        return 0.75 if len(signs) >= 5 and head.lstrip().startswith("<") else 0.0

    def read(self, source: Source) -> ReadText:
        """Blocks of the page's body; the title is metadata where the body does not show it."""
        tree = LexborHTMLParser(source.text)
        walk = _Walk()
        if tree.body is not None:
            walk.visit(tree.body)
        walk.flush()
        return ReadText(tuple(walk.blocks), self.media_type, _metadata(tree), tuple(walk.furniture))


def _metadata(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    title = tree.css_first("title")
    if title is not None and title.text(strip=True):
        found["title"] = _SPACES.sub(" ", title.text(strip=True))
    root = tree.css_first("html")
    language = root.attributes.get("lang") if root is not None else None
    if language:
        found["language"] = language
    return found


@dataclass
class _Walk:
    """Collects inline text until a block boundary."""

    blocks: list[Block] = field(default_factory=list)
    furniture: list[tuple[str, str]] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    heading: int = 0

    def visit(self, node: LexborNode) -> None:
        """Walk one element, its text and its children in order, without recursion limits on depth."""
        stack: list[tuple[LexborNode, bool]] = [(node, False)]
        while stack:
            current, leaving = stack.pop()
            tag = current.tag or ""
            if leaving:
                self._leave(tag)
            elif tag == "-text":
                self.held.append(current.text_content or "")
            elif tag in _INVISIBLE:
                continue
            elif tag in _NAVIGATION:
                self._set_aside(current)
            elif tag == "table":
                self._table(current)
            else:
                self._enter(tag)
                stack.append((current, True))
                stack.extend((child, False) for child in reversed(list(current.iter(include_text=True))))

    def flush(self) -> None:
        """End the block that is being collected."""
        text = _SPACES.sub(" ", "".join(self.held)).strip()
        self.held.clear()
        if text:
            kind = BlockKind.HEADING if self.heading else BlockKind.PARAGRAPH
            self.blocks.append(Block(text, kind, self.heading, len(self.blocks) + 1))

    def _enter(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _HEADINGS:
            self.flush()
        self.heading = _HEADINGS.get(tag, self.heading)

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS or tag in _HEADINGS:
            self.flush()
        if tag in _HEADINGS:
            self.heading = 0

    def _set_aside(self, node: LexborNode) -> None:
        text = _SPACES.sub(" ", node.text(separator=" ")).strip()
        if text:
            self.furniture.append(("site navigation", text))

    def _table(self, node: LexborNode) -> None:
        self.flush()
        rows = []
        for row in node.css("tr"):
            cells = [
                _SPACES.sub(" ", cell.text(separator=" ")).strip() for cell in row.iter() if cell.tag in ("td", "th")
            ]
            if any(cells):
                rows.append("\t".join(cells))
        if len(rows) == 1 or all("\t" not in row for row in rows):
            self.blocks.extend(
                Block(cell, BlockKind.PARAGRAPH, 0, len(self.blocks) + 1)
                for row in rows
                for cell in row.split("\t")
                if cell
            )
        elif rows:
            self.blocks.append(Block("\n".join(rows), BlockKind.TABLE, 0, len(self.blocks) + 1))
