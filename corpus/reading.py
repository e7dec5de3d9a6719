"""Reading a provision whole: its lead-in, its words with those below it, and the words that close its list."""

from collections.abc import Sequence
from typing import NamedTuple

from tiplex.schemas.provision import Provision
from tiplex.schemas.work import Expression

_UNITS = frozenset({"article", "section", "rule", "heading"})


class Reading(NamedTuple):
    """A provision as a reader must see it: nothing that governs it is left out."""

    provision: Provision
    lead_in: str
    text: str
    closing: str
    heading: str | None


def provisions_by_locator(expression: Expression) -> dict[str, Provision]:
    """Provisions of an expression by locator."""
    return {each.locator: each for each in expression.provisions}


def children_of(expression: Expression, locator: str | None) -> list[Provision]:
    """Direct children in order; of the expression itself for None."""
    return [each for each in expression.provisions if each.parent == locator]


def ancestors_of(expression: Expression, provision: Provision) -> list[Provision]:
    """Units above, outermost first."""
    by_locator = provisions_by_locator(expression)
    above: list[Provision] = []
    parent = by_locator.get(provision.parent or "")
    while parent is not None:
        above.insert(0, parent)
        parent = by_locator.get(parent.parent or "")
    return above


def read_whole(expression: Expression, locator: str) -> Reading | None:
    """The provision at a locator with all that governs it, or None where the expression has no such place."""
    provision = provisions_by_locator(expression).get(locator)
    if provision is None:
        return None
    above = ancestors_of(expression, provision)
    units = [each for each in above if each.type in _UNITS]
    governing = [each for each in above if not _is_container(each)]
    closings = [
        closing.text
        for each in governing
        for closing in children_of(expression, each.locator)
        if closing.type == "closing" and closing.order > provision.order and provision.type != "closing"
    ]
    heading = provision.heading or next((each.heading for each in reversed(units) if each.heading), None)
    lead_in = "\n".join(each.text for each in governing if each.text)
    return Reading(provision, lead_in, subtree_text(expression, provision), "\n".join(closings), heading)


def subtree_text(expression: Expression, provision: Provision) -> str:
    """The unit's words and those of everything below it, a line each, numbers as printed."""
    lines = [provision.text] if provision.text else []
    for child in _descendants(expression.provisions, provision):
        title = f"{child.heading}: " if child.heading else ""
        lines.append(f"{printed_number(child)} {title}{child.text}".strip())
    return "\n".join(line for line in lines if line)


def printed_number(provision: Provision) -> str:
    """The number with its usual mark: `1.`, `(a)`, `3.1.1.`; nothing for an unnumbered unit."""
    if not provision.num:
        return ""
    if provision.num[0].isdigit():
        return f"{provision.num}."
    return f"({provision.num})"


def unit_type(expression: Expression) -> str:
    """Type of the basic units: article, section, …."""
    return next(
        (each.type for each in expression.provisions if each.type in _UNITS and each.type != "heading"),
        "article",
    )


def _descendants(provisions: Sequence[Provision], top: Provision) -> list[Provision]:
    inside = {top.locator}
    found = []
    for each in provisions[top.order + 1 :]:
        if each.parent not in inside:
            break
        inside.add(each.locator)
        found.append(each)
    return found


def _is_container(provision: Provision) -> bool:
    return provision.eid.split("__")[-1].split("_")[0] in (
        "part",
        "chp",
        "title",
        "book",
        "dvs",
        "subchp",
        "subdvs",
    )
