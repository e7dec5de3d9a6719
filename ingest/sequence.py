"""Holes and repeats in the numbers of basic units."""

import re
from collections.abc import Sequence

from tiplex.schemas.provision import Provision
from tiplex.schemas.work import Warning

_PLAIN = re.compile(r"^(?:(?P<group>\d+)\.)?(?P<number>\d+)$")


def sequence_warnings(provisions: Sequence[Provision]) -> list[Warning]:
    """One warning for every hole: the number is missing between two neighbours."""
    warnings: list[Warning] = []
    before: tuple[str | None, int] | None = None
    for provision in provisions:
        if provision.type not in ("article", "section", "rule") or "/" in provision.locator:
            continue
        match = _PLAIN.match(provision.locator)
        if match is None:
            continue
        now = (match["group"], int(match["number"]))
        if before is not None and now[0] == before[0] and now[1] > before[1] + 1:
            missing = f"{before[1] + 1}" if now[1] == before[1] + 2 else f"{before[1] + 1}–{now[1] - 1}"
            prefix = f"{now[0]}." if now[0] else ""
            warnings.append(
                Warning(
                    code="number-gap",
                    message=f"{provision.type.capitalize()} {prefix}{missing} is missing before {provision.locator}.",
                    where=f"line {provision.anchor.line}" if provision.anchor.line else "",
                )
            )
        before = now
    return warnings
