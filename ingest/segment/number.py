"""Locators and eIds for a finished tree, and its flat form in reading order."""

import re
from collections import Counter
from dataclasses import dataclass, field

from tiplex.ingest.labels import roman_value
from tiplex.ingest.segment.outline import CONTAINER_RANK
from tiplex.ingest.tree import Node
from tiplex.language.numerals import find_numerals
from tiplex.schemas.eid import ABBREVIATIONS, identifier_number
from tiplex.schemas.locator import locator_number, own_number
from tiplex.schemas.provision import Anchor, Provision
from tiplex.schemas.work import Warning

_CONTAINER_KEYS = {
    "heading": "h",
    "chapter": "chp",
    "division": "dvs",
    "subchapter": "subchp",
    "subdivision": "subdvs",
}
_COUNTED_KEYS = frozenset({"table", "indent"})
_SINGLE = frozenset({"preface", "preamble", "conclusions"})


@dataclass
class Numberer:
    """Walks a tree once; keeps what is used, so that every locator and eId is unique in the expression."""

    language: str
    provisions: list[Provision] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    eids: set[str] = field(default_factory=set)
    positions: Counter[str] = field(default_factory=Counter)
    homes: dict[str, str] = field(default_factory=dict)
    """Container in which a basic unit's number first stood: laws that begin again in each part are told apart by it."""

    def number(self, roots: list[Node]) -> None:
        """Number whole trees in reading order."""
        for root in roots:
            self._visit_top(root, "", "")

    def _visit_top(self, node: Node, container: str, container_eid: str) -> None:
        """A container or basic unit; basic units are numbered through the whole law."""
        key, num = self._top_key(node)
        is_container = node.type in CONTAINER_RANK
        locator = f"{container}/{key}" if is_container and container else key
        eid = self._segment(node.type, num)
        if is_container and container_eid:
            eid = f"{container_eid}__{eid}"
        if not is_container and container and self.homes.setdefault(locator, container) != container:
            locator, eid = f"{container}/{key}", f"{container_eid}__{eid}"
        locator = self._claim(locator, node)
        eid = self._claim_eid(eid)
        self._emit(node, locator, eid, container or None)
        self._visit_children(node, locator, eid, is_container=is_container)

    def _top_key(self, node: Node) -> tuple[str, str | None]:
        """Locator part and eId number of a container or basic unit."""
        if node.type in _SINGLE:
            return node.type, None
        self.positions[node.key or node.type] += 1
        if node.key is not None:
            key = node.key if ":" in node.key else f"{node.key}{self.positions[node.key]}"
            return key, identifier_number(key.removeprefix("def:"))
        if node.type in CONTAINER_RANK:
            number = self._container_number(node)
            return f"{_CONTAINER_KEYS.get(node.type, node.type)}{number}", number
        if node.num:
            value = self._word_value(node.num)
            key = str(value) if value is not None else locator_number(node.num)
            return key, identifier_number(key)
        key = str(self.positions[node.type])
        self.warnings.append(
            Warning(
                code="number-missing",
                message=f"A {node.type} has no number; its position {key} stands for it.",
                where=f"line {node.line}",
            )
        )
        return key, key

    def _container_number(self, node: Node) -> str:
        if node.num:
            if re.fullmatch(r"\d+[A-Za-z]?", node.num):
                return node.num.casefold()
            roman = roman_value(node.num.casefold())
            value = roman if roman is not None else self._word_value(node.num)
            if value is not None:
                return str(value)
            if len(node.num) == 1:
                return node.num.casefold()
        return str(self.positions[node.type])

    def _word_value(self, num: str) -> int | None:
        """Value of an ordinal in words (НЭГДҮГЭЭР → 1), or None."""
        if any(character.isdigit() for character in num) or len(num) < 3:
            return None
        found = find_numerals(num.casefold(), self.language)
        return int(found[0].value) if len(found) == 1 else None

    def _visit_children(self, node: Node, locator: str, eid: str, *, is_container: bool) -> None:
        siblings: set[str] = set()
        counts: Counter[str] = Counter()
        paragraph = 1
        for child in node.children:
            if is_container and child.key is None:
                self._visit_top(child, locator, eid)
                continue
            key = self._child_key(child, node, counts)
            if key == "p" or (key in siblings and child.key is None):
                paragraph += 1
                key = f"p{paragraph}" if key == "p" else key
            if child.key is None and paragraph > 1 and key in siblings:
                siblings.clear()
            prefix = f"p{paragraph}/" if child.key is None and paragraph > 1 and self._restarted(locator, key) else ""
            siblings.add(key)
            inner = self._claim(f"{locator}/{prefix}{key}", child)
            number = None if key in ("note", "closing") else identifier_number(f"{prefix}{key.removeprefix('def:')}")
            inner_eid = self._claim_eid(f"{eid}__{self._segment(child.type, number)}")
            self._emit(child, inner, inner_eid, locator)
            self._visit_children(child, inner, inner_eid, is_container=False)

    def _restarted(self, locator: str, key: str) -> bool:
        return f"{locator}/{key}" in self.used

    def _child_key(self, child: Node, node: Node, counts: Counter[str]) -> str:
        if child.key is not None:
            counts[child.key] += 1
            if child.key in _COUNTED_KEYS:
                return f"{child.key}{counts[child.key]}"
            if counts[child.key] > 1 and child.key != "p":
                return f"{child.key}{'-' if ':' in child.key else ''}{counts[child.key]}"
            return child.key
        parent_num = locator_number(node.num) if node.num else None
        return own_number(locator_number(child.num or ""), parent_num)

    def _claim(self, locator: str, node: Node) -> str:
        """A locator that nothing else has; a repeat is suffixed and warned of."""
        if locator not in self.used:
            self.used.add(locator)
            return locator
        count = 2
        while f"{locator}-{count}" in self.used:
            count += 1
        self.warnings.append(
            Warning(
                code="number-repeated",
                message=f"{locator} stands more than once; this one is {locator}-{count}.",
                where=f"line {node.line}",
            )
        )
        self.used.add(f"{locator}-{count}")
        return f"{locator}-{count}"

    def _claim_eid(self, eid: str) -> str:
        count, wanted = 2, eid
        while eid in self.eids:
            eid = f"{wanted}-{count}"
            count += 1
        self.eids.add(eid)
        return eid

    @staticmethod
    def _segment(type_: str, number: str | None) -> str:
        abbreviation = ABBREVIATIONS.get(type_, "hcontainer")
        return f"{abbreviation}_{number}" if number else abbreviation

    def _emit(self, node: Node, locator: str, eid: str, parent: str | None) -> None:
        self.provisions.append(
            Provision(
                locator=locator,
                eid=eid,
                type=node.type,
                num=node.num,
                designation=node.designation,
                heading=node.heading,
                text=node.text,
                parent=parent,
                order=len(self.provisions),
                status=node.status,
                anchor=Anchor(line=node.line or None, start=node.start if node.end else None, end=node.end or None),
                notes=tuple(node.notes),
                terms=tuple(node.terms),
            )
        )
