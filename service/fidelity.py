"""Digests against the law: same units, same figures.

For every basic unit of a digest the source must have a unit of the same number; every number that the digest says
must stand in the source's unit, and every age, term, sum and date of the source's unit must be said by the digest.
Numbers in words count as numbers in both languages. Figures inside amendment notes are the publisher's, not the law's.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from tiplex.corpus.catalogue import CatalogueEntry
from tiplex.corpus.digest import digest_expression, shipped_digests
from tiplex.ingest.identity.document import Stated
from tiplex.ingest.parse import parse_file
from tiplex.language.numerals import find_numerals, find_references
from tiplex.schemas.work import Expression

_UNITS = frozenset({"article", "section", "preamble"})
_MUST_BE_SAID = frozenset({"year", "month", "day", "hour", "unit", "tugrik", "euro", "percent"})


class Divergence(BaseModel):
    """One place where a digest and its law say different figures."""

    model_config = ConfigDict(frozen=True)

    work: str
    locator: str
    problem: str


def compare_digest(entry: CatalogueEntry, mirror: Path) -> list[Divergence]:
    """All divergences of one digest from the source that it restates, found in a mirror directory."""
    digest = digest_expression(entry.work.short)
    assert digest is not None
    law = parse_file(mirror / entry.sources[0].path, Stated()).expression
    return divergences(entry.work.short, digest, law)


def divergences(work: str, digest: Expression, law: Expression) -> list[Divergence]:
    """Where a digest and the law that it restates differ in units or figures."""
    found = list(_units(work, digest, law))
    have = {each.locator for each in law.provisions}
    for provision in digest.provisions:
        if provision.type in _UNITS and provision.locator in have:
            found += _figures(work, provision.locator, digest, law)
    return found


def _units(work: str, digest: Expression, law: Expression) -> Iterator[Divergence]:
    """Units that only one side has. A digest that says it is partial need not have all."""
    have, must = {each.locator for each in digest.provisions}, {each.locator: each for each in law.provisions}
    for locator in sorted(have - set(must)):
        yield Divergence(work=work, locator=locator, problem="is in the digest, not in the law")
    restated = {each.locator for each in digest.provisions if each.type in _UNITS}
    for locator, provision in must.items():
        top = locator.split("/")[0]
        wanted = digest.complete or top in restated
        if (
            wanted
            and locator not in have
            and provision.type not in ("preface", "conclusions")
            and not _is_container(locator)
        ):
            yield Divergence(work=work, locator=locator, problem="is in the law, not in the digest")


def _is_container(locator: str) -> bool:
    return locator.rsplit("/", maxsplit=1)[-1].rstrip("0123456789") in ("part", "chp", "title", "book")


def _figures(work: str, locator: str, digest: Expression, law: Expression) -> Iterator[Divergence]:
    said, law_text = _whole(digest, locator), _whole(law, locator)
    in_law = _values(law_text, law.language) | _all_digits(law_text)
    extra = _values(said, digest.language) - in_law
    for value in sorted(extra):
        yield Divergence(work=work, locator=locator, problem=f"the digest says {value}, the law does not")
    unsaid = _weighty(law_text, law.language) - _values(said, digest.language) - _all_digits(said)
    for value in sorted(unsaid):
        yield Divergence(work=work, locator=locator, problem=f"the law says {value}, the digest does not")
    for reference in sorted(set(find_references(said)) - set(find_references(law_text))):
        yield Divergence(work=work, locator=locator, problem=f"the digest cites {reference}, the law does not")


def _whole(expression: Expression, locator: str) -> str:
    provision = next(each for each in expression.provisions if each.locator == locator)
    parts = [provision.text]
    parts += [each.text for each in expression.provisions if each.locator.startswith(f"{locator}/")]
    return "\n".join(parts)


def _values(text: str, language: str) -> set[Decimal]:
    return {numeral.value for numeral in find_numerals(text, language)}


def _all_digits(text: str) -> set[Decimal]:
    """Every run of digits, however it is printed: `(2018)`, `13.1`, `91`."""
    runs = "".join(character if character.isdigit() else " " for character in text).split()
    return {Decimal(run) for run in runs}


def _weighty(text: str, language: str) -> set[Decimal]:
    """Ages, terms, sums and dates: numbers with a unit, and years."""
    return {
        numeral.value
        for numeral in find_numerals(text, language)
        if numeral.unit in _MUST_BE_SAID or (Decimal(1900) <= numeral.value <= Decimal(2100) and numeral.text.isdigit())
    }


def check_all(mirror: Path, entries: Sequence[CatalogueEntry] = ()) -> dict[str, list[Divergence]]:
    """Divergences of every shipped digest by short name."""
    return {entry.work.short: compare_digest(entry, mirror) for entry in entries or shipped_digests()}
