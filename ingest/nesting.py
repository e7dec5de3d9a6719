"""Depth of enumerated units, decided over the whole sequence.

A label alone does not tell its depth: `(i)` after `(h)` is the ninth letter if `(j)` follows and the first Roman
number if
`(ii)` does. So every way of reading the sequence is followed side by side, each step has a cost, and the cheapest way
wins. The costs say what drafters do: go on with the next number of an open list (free), open a list at its first
number, skip numbers (units get repealed), and, dearest, repeat or go back.
"""

from dataclasses import dataclass
from typing import NamedTuple

from tiplex.ingest.labels import Label, Reading, readings

BEAM = 16
"""Ways followed at a time."""
MARGIN = 12.0
"""A way that costs this much more than the cheapest is given up: no later label has been seen to make up for it."""
DEEPEST = 10
"""Levels below a unit; drafters use six at most."""
RESTART = 5.0
"""Cost of a second list that begins again beside the first: dearer than a list of its own style, cheaper than one
of the same style below."""


class Mark(NamedTuple):
    """One unit of a sequence: its possible readings, and whether the text before it opens a list.

    `opens` is True where the text before ends with a colon or a dash, False where it ends a sentence or a list point,
    None where nothing can be said.
    """

    readings: tuple[Reading, ...]
    opens: bool | None = None
    dotted: str | None = None

    @classmethod
    def of_label(cls, label: Label, opens: bool | None = None) -> "Mark":
        """The mark of a printed label."""
        return cls(tuple(readings(label)), opens, label.num if label.form in ("dotted", "full") else None)


DEFINITION = Reading("definition", 0, 0)
PARAGRAPH = Reading("paragraph", 0, 0)
CLOSING = Reading("closing", 0, 0)
NOTE = Reading("note", 0, 0)
TABLE = Reading("table", 0, 0)
_UNORDERED = frozenset({"definition", "dash", "dash-item"})


class _Level(NamedTuple):
    reading: Reading
    dotted: str | None


@dataclass(frozen=True, slots=True)
class _Way:
    """One reading of the sequence so far: cost, open levels, depth of the last unit, and the way before it."""

    cost: float
    levels: tuple[_Level, ...]
    depth: int
    before: "_Way | None"


def assign_depths(marks: list[Mark]) -> list[int]:
    """Depth of each unit, from 1, in the order of the marks."""
    ways = [_Way(0.0, (), 0, None)]
    for mark in marks:
        following = [way for each in ways for way in _steps(each, mark)]
        best: dict[tuple[_Level, ...], _Way] = {}
        for way in following:
            known = best.get(way.levels)
            if known is None or way.cost < known.cost:
                best[way.levels] = way
        cheapest = min(way.cost for way in best.values())
        near = (way for way in best.values() if way.cost <= cheapest + MARGIN)
        ways = sorted(near, key=lambda way: way.cost)[:BEAM]
    return _depths(ways[0])


def _depths(last: _Way) -> list[int]:
    """The depths along a way, first to last."""
    found = []
    way: _Way | None = last
    while way is not None and way.before is not None:
        found.append(way.depth)
        way = way.before
    return found[::-1]


def _steps(way: _Way, mark: Mark) -> list[_Way]:
    found = []
    for rank, reading in enumerate(mark.readings):
        if reading.style == "closing":
            depth = max(1, len(way.levels))
            found.append(_Way(way.cost, way.levels[: depth - 1], depth, way))
            continue
        if reading.style == "paragraph":
            depth = _paragraph_depth(way.levels)
            levels = (*way.levels[: depth - 1], _Level(reading, None))
            found.append(_Way(way.cost, levels, depth, way))
            continue
        if reading.style == "table":
            found.append(_Way(way.cost, way.levels, len(way.levels) + 1, way))
            continue
        if reading.style == "note":
            found.append(_Way(way.cost, way.levels, 1, way))
            continue
        level = _Level(reading, mark.dotted)
        for index in range(len(way.levels)):
            cost = _continue_cost(way.levels, index, level, mark)
            levels = (*way.levels[:index], level)
            found.append(_Way(way.cost + cost + rank * 0.01, levels, index + 1, way))
        if len(way.levels) >= DEEPEST:
            continue
        cost = _open_cost(way.levels, level, mark)
        found.append(_Way(way.cost + cost + rank * 0.01, (*way.levels, level), len(way.levels) + 1, way))
    return found


def _paragraph_depth(levels: tuple[_Level, ...]) -> int:
    """An unnumbered paragraph after a list stands beside the list; after numbered paragraph 1 it is still in 1."""
    if not levels:
        return 1
    style = levels[-1].reading.style
    numbered = style.endswith(":1") or style.startswith("dotted")
    return len(levels) + 1 if numbered else len(levels)


def _continue_cost(levels: tuple[_Level, ...], index: int, level: _Level, mark: Mark) -> float:
    """Cost of going on with the list at `index`, closing the deeper ones."""
    before, now = levels[index].reading, level.reading
    if before.style != now.style:
        return 25.0
    cost = 1.5 if mark.opens and index == len(levels) - 1 else 0.0
    if now.style in _UNORDERED:
        return cost
    if now.style.startswith("dotted"):
        return cost + _dotted_cost(levels, index, level)
    return cost + _step_cost(before, now)


def _step_cost(before: Reading, now: Reading) -> float:
    """Cost of a step in a sequence: none for the next number, more for a gap, most for going back."""
    ordinal, suffix = now.ordinal - before.ordinal, now.suffix - before.suffix
    if (ordinal == 1 and not now.suffix) or (ordinal == 0 and suffix == 1):
        return 0.0
    if ordinal == 0 and suffix > 0:
        return 0.5
    if ordinal > 0:
        return 2.0 + min(ordinal, 8) * 0.5
    return RESTART if now.ordinal == 1 and not now.suffix else 14.0


def _dotted_cost(levels: tuple[_Level, ...], index: int, level: _Level) -> float:
    """Dotted numbers say where they belong: 3.1.2 goes on after 3.1.1."""
    before, now = levels[index].dotted or "", level.dotted or ""
    same_parent = before.rpartition(".")[0] == now.rpartition(".")[0]
    gap = level.reading.ordinal - levels[index].reading.ordinal
    if same_parent and gap >= 1:
        return 0.0 if gap == 1 else 2.0
    return 6.0 if gap != 0 else 14.0


def _open_cost(levels: tuple[_Level, ...], level: _Level, mark: Mark) -> float:
    """Cost of opening a list below the deepest open unit."""
    now = level.reading
    cost = 1.0 if mark.opens is None else (0.2 if mark.opens else 2.5)
    if not levels:
        return 0.0 if now.ordinal <= 1 else 0.5
    if now.style.startswith("dotted") and level.dotted:
        parent = level.dotted.rpartition(".")[0]
        return 0.0 if levels[-1].dotted == parent else 8.0
    if now.style in _UNORDERED:
        return cost + (12.0 if any(each.reading.style == now.style for each in levels) else 0.0)
    if any(each.reading.style == now.style for each in levels):
        cost += 8.0
    if now.ordinal != 1 or now.suffix:
        cost += 5.0
    return cost
