"""eIds: the portion part of an Akoma Ntoso identifier, such as `art_13-1__note_1`.

Source of the rule: Akoma Ntoso Naming Convention 1.0 (OASIS, 21 February 2019), section 5. An eId is a chain of
segments joined by two underscores; a segment is an abbreviation and, where the unit has one, its number after one
underscore. A number's own dots become hyphens.
"""

import re
from typing import NamedTuple

from tiplex.errors import BadIdentifier

ABBREVIATIONS: dict[str, str] = {
    "preface": "preface",
    "preamble": "preamble",
    "recital": "rec",
    "book": "book",
    "title": "title",
    "part": "part",
    "chapter": "chp",
    "subchapter": "subchp",
    "division": "dvs",
    "subdivision": "subdvs",
    "heading": "hcontainer",
    "article": "art",
    "section": "sec",
    "rule": "rule",
    "subsection": "subsec",
    "paragraph": "para",
    "subparagraph": "subpara",
    "clause": "clause",
    "subclause": "subclause",
    "point": "point",
    "indent": "indent",
    "item": "item",
    "definition": "def",
    "note": "note",
    "closing": "wrapup",
    "table": "table",
    "schedule": "sch",
    "annex": "annex",
    "disposition": "disp",
    "conclusions": "conclusions",
}
"""Abbreviation of each provision type, as the naming convention and this project's `architecture.md` fix them."""

_SEGMENT = re.compile(r"^(?P<kind>[a-z]+)(?:_(?P<num>[^\W_][\w-]*|[^\W_]))?$")
_UNSAFE = re.compile(r"[^\w-]+", re.UNICODE)


class Segment(NamedTuple):
    """One step of an eId: an abbreviation and the number, already in identifier form."""

    kind: str
    num: str | None

    def __str__(self) -> str:
        return self.kind if self.num is None else f"{self.kind}_{self.num}"


def identifier_number(num: str) -> str:
    """The form that a printed number takes inside an eId: `13.1` → `13-1`, `(a)` → `a`, `§ 232a` → `232a`."""
    return _UNSAFE.sub("-", num.casefold()).replace("_", "-").strip("-")


def parse_eid(text: str) -> tuple[Segment, ...]:
    """Read an eId; raises BadIdentifier where a segment is not of the convention's form."""
    segments = []
    for part in text.split("__"):
        match = _SEGMENT.match(part)
        if match is None:
            raise BadIdentifier(f"“{text}” is not an eId: write for example art_3__para_a.")
        segments.append(Segment(match["kind"], match["num"]))
    return tuple(segments)


def format_eid(segments: tuple[Segment, ...]) -> str:
    """Print an eId; the inverse of `parse_eid`."""
    return "__".join(str(segment) for segment in segments)
