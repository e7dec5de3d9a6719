"""From columns and rows to the table."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from tiplex.compare.columns import ColumnInput
from tiplex.corpus.citation import cite
from tiplex.corpus.reading import unit_type
from tiplex.schemas.comparison import Cell, CellProvision, Comparison, NotFound, Row
from tiplex.schemas.concept import Concept, Role
from tiplex.schemas.work import ExpressionKind

METHOD = (
    "Each cell shows the provisions that an editor, reading the texts named, coded as laying the row's topic down; "
    "a mere mention does not count. “Not found” names what was read. A work that nobody coded is never called "
    "“not found”. Of texts that were not read, provisions that use the topic's words are listed as candidates to be "
    "read. Repealed units are left out."
)
DISCLAIMER = (
    "A working aid, not legal advice. Digests are the project's own restatements and never the law; check the words of "
    "the law and its version in force before relying on a cell."
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the caller fixes: reader's language, date, software, and the query that leads back here."""

    language: str
    made: dt.date
    software: str
    query: tuple[tuple[str, str], ...]


def compare_topics(concepts: Sequence[Concept], columns: Sequence[ColumnInput], frame: Frame) -> Comparison:
    """One row a concept."""
    rows = tuple(
        Row(
            row=concept.id,
            label=concept.label(frame.language if frame.language != "mn" else "en"),
            label_mn=concept.pref_label.get("mn"),
            cells=tuple(_topic_cell(concept, column, frame.language) for column in columns),
        )
        for concept in concepts
    )
    names = ", ".join(concept.label(frame.language) for concept in concepts[:4]) + (" …" if len(concepts) > 4 else "")
    return _frame_table(names, rows, columns, frame)


def compare_to_work(rows_of: ColumnInput, columns: Sequence[ColumnInput], frame: Frame) -> Comparison:
    """One row a provision of one work that states something; the other columns show what states the same."""
    concepts: dict[str, list[str]] = {}
    for annotation in rows_of.annotations:
        if annotation.role is Role.STATES:
            concepts.setdefault(annotation.locator, []).append(annotation.concept)
    order = {each.locator: each.order for each in rows_of.best.provisions}
    rows = []
    for locator in sorted(concepts, key=lambda each: order.get(each, 1_000_000)):
        cells = tuple(_shared_cell(concepts[locator], locator, rows_of, column, frame.language) for column in columns)
        label = cite(rows_of.work, locator, language=frame.language, unit=unit_type(rows_of.best))
        rows.append(Row(row=locator, label=f"{label} · {', '.join(concepts[locator])}", cells=cells))
    return _frame_table(rows_of.work.title_en or rows_of.work.title, tuple(rows), columns, frame)


def _topic_cell(concept: Concept, column: ColumnInput, language: str) -> Cell:
    found = _shown(column, column.locators(concept.id), concept.id, language)
    if found:
        return Cell(provisions=found)
    candidates = _candidates(concept, column, language)
    if column.assessed:
        missing = NotFound(searched=column.searched(language), note=_partial(column))
        return Cell(candidates=candidates, not_found=missing)
    note = "Nobody has coded this work: nothing can be concluded from an empty cell."
    return Cell(candidates=candidates, not_assessed=NotFound(searched=column.searched(language), note=note))


def _candidates(concept: Concept, column: ColumnInput, language: str) -> tuple[CellProvision, ...]:
    """Provisions that nobody coded and that use the topic's words; outermost units only."""
    wanted = dict.fromkeys(each.locator for each in column.label_matches if each.concept == concept.id)
    outer = [each for each in wanted if not any(each.startswith(f"{other}/") for other in wanted)]
    return _shown(column, outer, concept.id, language)


def _shared_cell(concepts: list[str], locator: str, rows_of: ColumnInput, column: ColumnInput, language: str) -> Cell:
    if column.work.uri == rows_of.work.uri:
        return Cell(provisions=_shown(column, [locator], concepts[0], language))
    found = [each for concept in concepts for each in column.locators(concept)]
    provisions = _shown(column, list(dict.fromkeys(found)), concepts[0], language)
    if provisions:
        return Cell(provisions=provisions)
    searched = NotFound(searched=column.searched(language), note=_partial(column))
    return Cell(not_found=searched) if column.assessed else Cell(not_assessed=searched)


def _shown(column: ColumnInput, locators: Sequence[str], concept: str, language: str) -> tuple[CellProvision, ...]:
    made = (column.cell_provision(locator, concept, language) for locator in locators)
    return tuple(each for each in made if each is not None and not each.repealed)


def _partial(column: ColumnInput) -> str | None:
    digest = column.digest
    if digest is None or digest.complete:
        return None
    return f"Only these articles were read: {digest.scope}." if digest.scope else "Only these articles were read."


def _frame_table(title: str, rows: tuple[Row, ...], columns: Sequence[ColumnInput], frame: Frame) -> Comparison:
    return Comparison(
        title=title,
        columns=tuple(column.column() for column in columns),
        rows=rows,
        method=METHOD,
        texts=tuple(_text_line(column) for column in columns),
        warnings=_version_warnings(columns),
        permalink=f"/compare?{urlencode(frame.query)}",
        software=frame.software,
        made=frame.made,
        disclaimer=DISCLAIMER,
    )


def _text_line(column: ColumnInput) -> str:
    parts = []
    for expression in column.shown():
        what = (
            "digest by tiplex"
            if expression.kind is ExpressionKind.DIGEST
            else expression.status.value.replace("-", " ")
        )
        version = f"version of {expression.version.isoformat()}" if expression.version else "version date not known"
        parts.append(f"{expression.language}, {version}, {what}, {expression.uri}")
    return f"{column.work.title_en or column.work.title}: " + "; ".join(parts)


def _version_warnings(columns: Sequence[ColumnInput]) -> tuple[str, ...]:
    """A comparison whose sides differ in version date, or mixes digests with the law's words, says so."""
    warnings = []
    versions = {column.best.version for column in columns}
    if len(versions) > 1:
        dates = "; ".join(
            f"{column.work.short} {column.best.version.isoformat() if column.best.version else 'not known'}"
            for column in columns
        )
        warnings.append(f"The texts are of different version dates: {dates}.")
    digests = [column.work.short for column in columns if column.best.kind is ExpressionKind.DIGEST]
    if digests:
        warnings.append(
            "Shown from digests, not from the law's own words: "
            f"{', '.join(digests)}. Ingest the sources to see the words of the law."
        )
    return tuple(warnings)
