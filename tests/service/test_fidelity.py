"""Digests against their laws."""

from pathlib import Path

import pytest

from tiplex.corpus.catalogue import find_entry
from tiplex.corpus.digest import digest_expression, shipped_digests
from tiplex.ingest.parse import parse_file
from tiplex.schemas.work import Expression
from tiplex.service.fidelity import compare_digest, divergences


@pytest.mark.parametrize("short", [entry.work.short for entry in shipped_digests()])
def test_a_digest_says_the_figures_and_has_the_units_of_its_law(sources: Path, short: str) -> None:
    assert compare_digest(find_entry(short), sources) == []


def changed(expression: Expression, locator: str, before: str, after: str) -> Expression:
    """An expression with one word changed."""
    provisions = [
        each.model_copy(update={"text": each.text.replace(before, after)}) if each.locator == locator else each
        for each in expression.provisions
    ]
    assert tuple(provisions) != expression.provisions
    return expression.model_copy(update={"provisions": tuple(provisions)})


@pytest.mark.parametrize(
    ("short", "locator", "before", "after", "problems"),
    [
        (
            "cets-197",
            "13/1",
            "30 days",
            "40 days",
            {"the digest says 40, the law does not", "the law says 30, the digest does not"},
        ),
        ("mn-criminal-code", "13.1/2/closing", "5 to 12", "5 to 13", {"the digest says 13, the law does not"}),
        (
            "mn-criminal-code",
            "5.3/3",
            "1,000",
            "2,000",
            {"the digest says 2000, the law does not", "the law says 1000, the digest does not"},
        ),
        (
            "palermo",
            "3/d",
            "18",
            "17",
            {"the digest says 17, the law does not", "the law says 18, the digest does not"},
        ),
        ("mn-law-2012", "5/2/1", "7.3", "7.4", {"the digest cites 7.4, the law does not"}),
    ],
)
def test_a_changed_figure_is_found(
    sources: Path, short: str, locator: str, before: str, after: str, problems: set[str]
) -> None:
    entry = find_entry(short)
    digest = digest_expression(short)
    assert digest is not None
    law = parse_file(sources / entry.sources[0].path).expression
    assert problems <= {each.problem for each in divergences(short, changed(digest, locator, before, after), law)}


def test_a_unit_left_out_or_invented_is_found(sources: Path) -> None:
    entry, digest = find_entry("palermo"), digest_expression("palermo")
    assert digest is not None
    law = parse_file(sources / entry.sources[0].path).expression
    shorter = digest.model_copy(
        update={"provisions": tuple(each for each in digest.provisions if each.locator != "6/3/d")}
    )
    assert [each.problem for each in divergences("palermo", shorter, law)] == ["is in the law, not in the digest"]
