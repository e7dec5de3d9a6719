"""Blocks → tree of a whole law."""

import re
from dataclasses import dataclass, field

from tiplex.ingest.blocks import Block, BlockKind
from tiplex.ingest.profiles import Profile
from tiplex.ingest.segment.body import BodyBuilder, editorial
from tiplex.ingest.segment.outline import CONTAINER_RANK, Outline, build_outline, walk
from tiplex.ingest.tree import Node
from tiplex.schemas.provision import ProvisionStatus

_PREAMBLE_HEADING = re.compile(r"^\*?(?P<heading>Preamble|Préambule|Preámbulo|Präambel)\b\s*[.:*]*\s*", re.IGNORECASE)


@dataclass(slots=True)
class Law:
    """The finished tree and the words that are not the law's."""

    roots: list[Node]
    furniture: list[tuple[str, str]] = field(default_factory=list)


def segment(blocks: list[Block], profile: Profile) -> Law:
    """Segment a law by its profile."""
    outline = build_outline(blocks, profile)
    law = Law([])
    if not any(unit.type not in CONTAINER_RANK for unit in outline.units):
        return _segment_without_units(blocks, profile)
    conclusions = _split_conclusions(outline, profile)
    for unit in outline.units:
        _take_editorial(unit, outline)
        builder = BodyBuilder(unit, profile, styled=unit.type in ("section", "rule"))
        builder.build()
        law.furniture.extend(builder.furniture)
    for node in walk(outline.roots):
        _mark_repealed(node, profile)
        _split_closing(node, profile)
    law.roots = [*_front_matter(outline.front, profile), *outline.roots, *conclusions]
    return law


def _front_matter(front: list[Block], profile: Profile) -> list[Node]:
    """Preface (titles, dates) and preamble, in the order of the text."""
    split = next(
        (index for index, block in enumerate(front) if any(each.match(block.text) for each in profile.preamble)),
        len(front),
    )
    nodes = []
    for type_, blocks in (("preface", front[:split]), ("preamble", front[split:])):
        if not blocks:
            continue
        node = Node.of_block(type_, blocks[0])
        node.texts = [block.text for block in blocks]
        node.end = blocks[-1].end
        heading = _PREAMBLE_HEADING.match(node.texts[0]) if type_ == "preamble" else None
        if heading is not None:
            node.heading = heading["heading"]
            node.texts[0] = node.texts[0][heading.end() :]
        nodes.append(node)
    return nodes


def _split_conclusions(outline: Outline, profile: Profile) -> list[Node]:
    """Signatures and testimonia at the end of the last unit."""
    last = outline.units[-1]
    for index, block in enumerate(last.body):
        if any(pattern.match(block.text) for pattern in profile.conclusions):
            node = Node.of_block("conclusions", block)
            node.texts = [each.text for each in last.body[index:]]
            node.end = last.body[-1].end
            del last.body[index:]
            return [node]
    return []


def _take_editorial(unit: Node, outline: Outline) -> None:
    """A first line that stands under most units word for word is the publisher's remark."""
    if not unit.body or unit.type in CONTAINER_RANK:
        return
    first = unit.body[0].text
    same = sum(1 for each in outline.units if each is unit or _first_text(each) == first)
    if same >= 3 and same > len(outline.units) / 2 and unit.body[0].kind is BlockKind.PARAGRAPH:
        unit.notes.append(editorial(first))
        del unit.body[0]


def _first_text(unit: Node) -> str | None:
    if unit.body:
        return unit.body[0].text
    return unit.notes[0].text if unit.notes else None


def _mark_repealed(node: Node, profile: Profile) -> None:
    if profile.repealed and not node.children and profile.repealed.match(node.text or node.heading or ""):
        node.status = ProvisionStatus.REPEALED


def _split_closing(node: Node, profile: Profile) -> None:
    """Words in the last unit's line that govern the whole list become a child of their own."""
    points = [child for child in node.children if child.num]
    if len(points) < 2 or not profile.closings or not node.text.rstrip().endswith(":"):
        return
    last = points[-1]
    if last.children or last is not node.children[-1]:
        return
    for pattern in profile.closings:
        match = pattern.search(last.text)
        if match is not None:
            closing = Node("closing", key="closing", line=last.line, start=last.start, end=last.end, status=node.status)
            closing.texts = [match["closing"]]
            last.texts = [last.text[: match.start("closing")].rstrip()]
            node.add(closing)
            return


def _segment_without_units(blocks: list[Block], profile: Profile) -> Law:
    """A text without articles or sections: its own enumeration is the structure."""
    shell = Node("root", body=list(blocks))
    builder = BodyBuilder(shell, profile, styled=False)
    builder.build()
    nodes = []
    if shell.text:
        preface = Node("preface", line=blocks[0].line, start=blocks[0].start, end=blocks[0].end)
        preface.texts = shell.texts
        preface.notes = shell.notes
        nodes.append(preface)
    for child in shell.children:
        child.parent = None
        nodes.append(child)
    return Law(nodes, builder.furniture)
