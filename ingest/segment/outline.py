"""The outline of a law: preface, preamble, containers, basic units, conclusions."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tiplex.ingest.blocks import Block, BlockKind
from tiplex.ingest.labels import starts_with_label
from tiplex.ingest.profiles import Profile, UnitRule
from tiplex.ingest.tree import Node

LONGEST_HEADING = 200
CONTAINER_RANK = {
    name: rank
    for rank, name in enumerate(
        ("book", "part", "title", "division", "chapter", "subchapter", "subdivision", "heading")
    )
}


class Head(NamedTuple):
    """The head of a unit: which rule it matched, its number and heading."""

    rule: UnitRule
    is_unit: bool
    num: str | None
    heading: str | None


@dataclass(slots=True)
class Outline:
    """The parts of a law before its units are taken apart."""

    roots: list[Node] = field(default_factory=list)
    front: list[Block] = field(default_factory=list)
    units: list[Node] = field(default_factory=list)


def find_head(block: Block, profile: Profile) -> Head | None:
    """The unit that begins with this block, or None."""
    if block.kind in (BlockKind.TABLE, BlockKind.METADATA) or len(block.text) > LONGEST_HEADING * 2:
        return None
    for rules, is_unit in ((profile.containers, False), (profile.units, True)):
        for rule in rules:
            if rule.where == "heading" and block.kind is not BlockKind.HEADING:
                continue
            match = rule.pattern.match(block.text)
            if match is not None:
                groups = match.groupdict()
                heading = (groups.get("heading") or "").strip() or None
                return Head(rule, is_unit, groups.get("num"), heading)
    return None


def build_outline(blocks: list[Block], profile: Profile) -> Outline:
    """Containers and basic units in order; what stands before the first of them is `front`."""
    outline = Outline()
    container: Node | None = None
    unit: Node | None = None
    heads = [find_head(block, profile) for block in blocks]
    repeated = _repeated_lines(blocks, heads)
    index = 0
    while index < len(blocks):
        block, head = blocks[index], heads[index]
        index += 1
        if head is not None:
            node = _make_node(block, head)
            index = _take_heading(node, head, blocks, heads, index, repeated)
            if head.is_unit:
                unit = _hang(outline, container, node)
                outline.units.append(node)
            else:
                container = _open_container(outline, container, node)
                unit = None
            continue
        if container is None and unit is None:
            outline.front.append(block)
        elif unit is not None and block.kind is not BlockKind.HEADING:
            unit.body.append(block)
        else:
            unit = _headed_or_plain(outline, container, unit, block)
    return outline


def _headed_or_plain(outline: Outline, container: Node | None, unit: Node | None, block: Block) -> Node:
    """A heading without a number becomes a unit of its own; plain text of a container stays with the container."""
    if block.kind is BlockKind.HEADING and block.text:
        node = Node.of_block("heading", block, heading=block.text)
        outline.units.append(node)
        return _hang(outline, container, node)
    target = unit or container
    assert target is not None
    target.body.append(block)
    if target is container and target not in outline.units:
        outline.units.append(target)
    return target


def _make_node(block: Block, head: Head) -> Node:
    designation = block.text
    if head.heading:
        designation = block.text[: block.text.rindex(head.heading)]
    node = Node.of_block(head.rule.type, block, num=head.num, heading=head.heading)
    node.designation = designation.strip() or None
    return node


def _repeated_lines(blocks: list[Block], heads: list[Head | None]) -> set[str]:
    """Lines that follow the heads of most units word for word: a publisher's remark, not a heading."""
    followers: Counter[str] = Counter()
    units = 0
    for index, head in enumerate(heads[:-1]):
        if head is not None and head.is_unit:
            units += 1
            followers[blocks[index + 1].text] += 1
    return {text for text, count in followers.items() if count >= 3 and count > units / 2}


def _take_heading(
    node: Node, head: Head, blocks: list[Block], heads: list[Head | None], index: int, repeated: set[str]
) -> int:
    """Move the heading that stands in the block after a bare head into the node; returns the next index."""
    if index < len(blocks) and blocks[index].text in repeated and blocks[index].kind is not BlockKind.HEADING:
        node.body.append(blocks[index])
        index += 1
    if node.heading or index >= len(blocks) or heads[index] is not None:
        return index
    following = blocks[index]
    if following.kind is BlockKind.HEADING or _is_heading_line(following, head.rule.next_heading):
        node.heading = following.text
        node.end = following.end
        return index + 1
    return index


def _is_heading_line(block: Block, manner: str) -> bool:
    text = block.text.strip()
    if block.kind is not BlockKind.PARAGRAPH or not text or len(text) > LONGEST_HEADING or "\n" in text:
        return False
    if manner == "upper":
        return text.upper() == text and any(letter.isalpha() for letter in text)
    if manner == "short":
        return (
            len(text) <= 120
            and not text.endswith((".", ";", ":", ",", "—"))
            and text[0].isupper()
            and not starts_with_label(text)
        )
    return False


def _hang(outline: Outline, container: Node | None, node: Node) -> Node:
    if container is None:
        outline.roots.append(node)
    else:
        container.add(node)
    return node


def _open_container(outline: Outline, current: Node | None, node: Node) -> Node:
    """Hang a container below the nearest open one of a higher rank; equal ranks are siblings."""
    rank = CONTAINER_RANK[node.type]
    parent = current
    while parent is not None and CONTAINER_RANK[parent.type] >= rank:
        parent = parent.parent
    _hang(outline, parent, node)
    return node


def walk(nodes: list[Node]) -> Iterator[Node]:
    """All nodes in reading order."""
    for node in nodes:
        yield node
        yield from walk(node.children)
