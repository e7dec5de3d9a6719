"""The inside of one unit: chapeau, enumerated units, definitions, notes, closing words, quoted provisions, tables."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from tiplex.ingest.blocks import Block, BlockKind
from tiplex.ingest.labels import Label, split_label
from tiplex.ingest.nesting import CLOSING, DEFINITION, NOTE, PARAGRAPH, TABLE, Mark, assign_depths
from tiplex.ingest.profiles import Profile
from tiplex.ingest.segment.notes import attach_note, read_note
from tiplex.ingest.segment.quotes import CONNECTIVE, QuoteGuard, take_quoted
from tiplex.ingest.tree import Node
from tiplex.schemas.provision import Note, NoteKind, ProvisionStatus

_OPENS = re.compile(r"[:—–]\s*[-—–]?\s*$")
_ENDS_SENTENCE = re.compile(r"[.!?][”\"’'»)\]]*\s*$")
_ENDS_POINT = re.compile(r"[;,]\s*(?:and|or|et|ou)?\s*$")


@dataclass(slots=True)
class _Entry:
    """One unit of the sequence, before its depth is known."""

    mark: Mark
    node: Node


class _Pending(NamedTuple):
    """A note and the entry it follows (-1: none yet)."""

    note: Note
    target: str
    after: int


@dataclass
class BodyBuilder:
    """Takes the blocks of one unit apart."""

    unit: Node
    profile: Profile
    styled: bool
    entries: list[_Entry] = field(default_factory=list)
    pending: list[_Pending] = field(default_factory=list)
    note: Node | None = None
    furniture: list[tuple[str, str]] = field(default_factory=list)

    def build(self) -> None:
        """Segment `unit.body` into children of the unit."""
        blocks, self.unit.body = self.unit.body, []
        index = 0
        while index < len(blocks):
            index = self._take(blocks, index)
        self._hang_entries()
        for waiting in self.pending:
            self._attach(waiting)
        for entry in self.entries:
            self._build_quoted(entry.node)
        self._build_quoted(self.unit)

    def _take(self, blocks: list[Block], index: int) -> int:
        block = blocks[index]
        if block.kind is BlockKind.TABLE:
            self._add(Mark((TABLE,)), Node.of_block("table", block, key="table"), block.text)
            return index + 1
        if self._is_note(block) or self._is_amendment(block):
            return index + 1
        if self.note is not None and not begins_with_number(block):
            self._extend(self.note, block)
            return index + 1
        quoted = take_quoted(blocks, index, self._last_text())
        if quoted is not None:
            self._last().quoted.append(quoted)
            return index + len(quoted)
        self.note = None
        self._take_text(block)
        return index + 1

    def _take_text(self, block: Block) -> None:
        text = self._without_own_number(block.text)
        mark = self.profile.insertion.match(text) if self.profile.insertion else None
        if mark is not None and split_label(text[mark.end() :]) is not None:
            self._take_inserted(text, mark.end(), block)
            return
        found = split_label(text)
        first = True
        while found is not None:
            label, text = found
            opens = self._opens()
            self._add_label(label, block, opens if first else None)
            following = split_label(text)
            stacked = following is not None and following[0].form in ("paren", "half") and label.form != "dash"
            found, first = (following if stacked else None), False
            if not stacked:
                self._append(text)
                return
        self._take_plain(text, block)

    def _take_inserted(self, text: str, end: int, block: Block) -> None:
        """A unit that an amendment inserted, printed as `F5[(2A) …]`: the mark stays with its text."""
        found = split_label(text[end:])
        assert found is not None
        self._add_label(found[0], block, self._opens())
        self._append(f"{text[:end]}{found[1]}")

    def _take_plain(self, text: str, block: Block) -> None:
        definition = self.profile.definition.match(text) if self.profile.definition else None
        if definition is not None:
            term = definition["term"].strip()
            self._add(
                Mark((DEFINITION,), self._opens()),
                Node.of_block("definition", block, key=f"def:{slug(term)}"),
                text,
            )
            self.entries[-1].node.terms.append(term)
        elif not self.entries or not self._last_text() or CONNECTIVE.match(text):
            self._extend(self._last(), block, text)
        elif self._is_closing(text):
            self._add(Mark((CLOSING,)), Node.of_block("closing", block, key="closing"), text)
        else:
            self._add(Mark((PARAGRAPH,)), Node.of_block("paragraph", block, key="p"), text)

    def _is_closing(self, text: str) -> bool:
        """Words after a list govern it when they go on with its sentence."""
        last = self._last_text()
        if text[:1].islower():
            return True
        return not _ENDS_SENTENCE.search(last) and not _OPENS.search(last) and not last.endswith(";")

    def _is_note(self, block: Block) -> bool:
        for pattern in self.profile.notes:
            match = pattern.match(block.text)
            if match is None:
                continue
            self.note = Node.of_block("note", block, key="note")
            self.note.designation = match.group().strip()
            rest = block.text[match.end() :]
            self._add(Mark((NOTE,)), self.note, rest)
            return True
        return False

    def _is_amendment(self, block: Block) -> bool:
        found = read_note(block.text, self.profile.amendments)
        if found is None:
            return False
        note, target = found
        self.pending.append(_Pending(note, target, len(self.entries) - 1))
        return True

    def _attach(self, waiting: _Pending) -> None:
        rule = self.profile.amendments
        assert rule is not None
        node = self.unit if waiting.after < 0 else self.entries[waiting.after].node
        attach_note(waiting.note, waiting.target, node, rule)

    def _without_own_number(self, text: str) -> str:
        """Publishers repeat the unit's number before its text (`4A.—(1) …`); the repetition is furniture."""
        if self.entries or self.unit.texts or not self.unit.num:
            return text
        match = re.match(rf"^{re.escape(self.unit.num)}\s*\.?\s*[—–-]+\s*", text)
        if match is None:
            return text
        self.furniture.append(("repeated number of the unit", match.group().strip()))
        return text[match.end() :]

    def _add_label(self, label: Label, block: Block, opens: bool | None) -> None:
        node = Node.of_block("", block, num=None if label.form == "dash" else label.num)
        node.designation = label.raw if label.form != "dash" else None
        if label.form == "dash":
            node.key = "indent"
        self._add(Mark.of_label(label, opens), node, "")

    def _add(self, mark: Mark, node: Node, text: str) -> None:
        if text:
            node.texts.append(text)
        self.entries.append(_Entry(mark, node))

    def _append(self, text: str) -> None:
        if text:
            self._last().texts.append(text)
        if self.profile.repealed and self.profile.repealed.match(text):
            self._last().status = ProvisionStatus.REPEALED

    def _extend(self, node: Node, block: Block, text: str | None = None) -> None:
        node.texts.append(block.text if text is None else text)
        node.end = max(node.end, block.end)

    def _last(self) -> Node:
        return self.entries[-1].node if self.entries else self.unit

    def _last_text(self) -> str:
        return self._last().texts[-1] if self._last().texts else ""

    def _opens(self) -> bool | None:
        last = self._last_text()
        if not last:
            return None
        if _OPENS.search(last):
            return True
        return False if _ENDS_SENTENCE.search(last) or _ENDS_POINT.search(last) else None

    def _hang_entries(self) -> None:
        """Give every entry its depth and its place."""
        path: list[Node] = [self.unit]
        for entry, depth in zip(self.entries, assign_depths([entry.mark for entry in self.entries]), strict=True):
            if entry.node.type == "note":
                self.unit.add(entry.node)
                continue
            del path[depth:]
            path[-1].add(entry.node)
            path.append(entry.node)
            entry.node.type = entry.node.type or self._name_level(entry, path)

    def _name_level(self, entry: _Entry, path: list[Node]) -> str:
        if entry.node.key == "indent":
            return "indent"
        levels = self.profile.levels
        if self.styled:
            for reading in entry.mark.readings:
                known = levels.by_style.get(reading.style)
                if known and known not in {node.type for node in path[:-1]}:
                    return known
        depth = sum(1 for node in path[1:-1] if node.type not in ("definition", "table", "closing"))
        return levels.by_depth[min(depth, len(levels.by_depth) - 1)]

    def _build_quoted(self, node: Node) -> None:
        """Provisions of another law, quoted to be inserted, are segmented below the unit that inserts them."""
        for blocks in node.quoted:
            shell = Node("quotation", body=[QuoteGuard.strip(blocks[0]), *blocks[1:]])
            inner = BodyBuilder(shell, self.profile, self.styled)
            inner.build()
            for text in shell.texts:
                node.texts.append(text)
            for child in shell.children:
                node.add(child)
            self.furniture.extend(inner.furniture)
        node.quoted.clear()


def begins_with_number(block: Block) -> bool:
    """Whether a block begins with a label that is not a mere dash."""
    found = split_label(block.text)
    return found is not None and found[0].form != "dash"


def slug(term: str) -> str:
    """The form of a defined term in a locator: `forced labour` → `forced-labour`."""
    return re.sub(r"[^\w]+", "-", term.casefold()).strip("-_") or "term"


def editorial(text: str) -> Note:
    """A publisher's remark."""
    return Note(kind=NoteKind.EDITORIAL, text=text)
