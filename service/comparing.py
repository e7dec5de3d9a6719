"""Comparison: from names of topics and works to the table."""

import datetime as dt
import importlib.metadata
from collections.abc import Sequence

from tiplex.annotate.mentions import mentions
from tiplex.annotate.naming import topics_named
from tiplex.compare.build import Frame, compare_to_work, compare_topics
from tiplex.compare.columns import ColumnInput
from tiplex.corpus.concepts import concept_scheme, find_concept
from tiplex.corpus.digest import coded_locators, coding
from tiplex.errors import BadRequest, ConceptNotFound
from tiplex.schemas.comparison import Comparison
from tiplex.schemas.concept import Annotation, Concept
from tiplex.schemas.work import ExpressionKind, Work
from tiplex.service.workspace import Workspace


def compare(  # noqa: PLR0913 - the parts of one request, keyword-only
    workspace: Workspace,
    topics: Sequence[str],
    *,
    columns: Sequence[str] = (),
    places: Sequence[str] = (),
    rows: str | None = None,
    reader: str = "en",
    today: dt.date | None = None,
) -> Comparison:
    """Put works side by side. `rows` is `topics:a,b`, `elements` or `work:W`; topics may be ids or any labels."""
    works = _works(workspace, columns, places)
    frame = Frame(
        language=reader,
        made=today or dt.datetime.now(dt.UTC).date(),
        software=f"tiplex {importlib.metadata.version('tiplex')}",
        query=_query(topics, works, rows),
    )
    manner, _, value = (rows or "").partition(":")
    if manner == "work":
        row_work = _input(workspace, workspace.find_work(value))
        if not row_work.assessed:
            raise BadRequest(
                f"Nobody has coded {value}, so it has no rows to give: take rows from a coded work or from topics."
            )
        inputs = [_input(workspace, work) for work in works]
        return compare_to_work(row_work, inputs, frame)
    concepts = _concepts(topics, manner, value)
    return compare_topics(concepts, [_input(workspace, work) for work in works], frame)


def _works(workspace: Workspace, columns: Sequence[str], places: Sequence[str]) -> list[Work]:
    found = [workspace.find_work(name) for name in columns]
    if places:
        wanted = {place.casefold() for place in places}
        inside = [work for work in workspace.works() if work.place in wanted]
        if not inside:
            raise BadRequest(
                f"No work of {', '.join(sorted(wanted))} is in the library: `tiplex works` lists the places there are."
            )
        found += inside
    return list({work.uri: work for work in found}.values()) if found else list(workspace.works())


def _concepts(topics: Sequence[str], manner: str, value: str) -> list[Concept]:
    if manner == "elements":
        elements = [concept for concept in concept_scheme().concepts if concept.kind == "element"]
        return [*elements, *(find_topic(topic) for topic in topics)]
    names = [*topics, *(each for each in value.split(",") if manner == "topics" and each)]
    if manner not in ("", "topics"):
        raise BadRequest(f"“{manner}” makes no rows: use --rows topics:a,b, --rows elements or --rows work:NAME.")
    if not names:
        raise BadRequest("Say what to compare: one or more topics, or --rows elements, or --rows work:NAME.")
    return list({concept.id: concept for concept in map(find_topic, names)}.values())


def find_topic(name: str) -> Concept:
    """The concept of an id, a label, or words that name exactly one."""
    try:
        return find_concept(name)
    except ConceptNotFound:
        named = topics_named(name)
        if len(named) == 1:
            return find_concept(named[0])
        if named:
            raise ConceptNotFound(f"“{name}” may mean {', '.join(named)}: give one of these ids.") from None
        raise


def _input(workspace: Workspace, work: Work) -> ColumnInput:
    expressions = workspace.expressions(work.uri)
    coded = coded_locators(work.uri)
    unread = [each for each in expressions if each.kind is ExpressionKind.DIGEST and not each.complete]
    matches: tuple[Annotation, ...] = ()
    if not coded or (unread and expressions[0].kind is ExpressionKind.SOURCE):
        read = set(coded)
        matches = tuple(each for each in mentions(expressions[0]) if each.locator.split("/")[0] not in read)
    return ColumnInput(work, expressions, coding(work.uri), coded, matches)


def _query(topics: Sequence[str], works: Sequence[Work], rows: str | None) -> tuple[tuple[str, str], ...]:
    pairs = [("topics", topic) for topic in topics]
    pairs += [("columns", work.short) for work in works]
    return (*pairs, *((("rows", rows),) if rows else ()))
