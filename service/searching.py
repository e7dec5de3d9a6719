"""Search: the words of the user, the topics they name, and the provisions found, folded and cited."""

import re
import time
from collections.abc import Mapping
from typing import Any, NamedTuple

from tiplex.annotate.naming import topics_named
from tiplex.corpus.citation import cite
from tiplex.schemas.query import Fragment, Hit, Query, Results
from tiplex.schemas.work import ExpressionKind, OfficialStatus, Work
from tiplex.search.highlight import highlight, mark_up
from tiplex.search.query import Analysis
from tiplex.service.workspace import Workspace


class _Found(NamedTuple):
    """One folded group of texts."""

    rank: int
    score: float
    payloads: list[dict[str, Any]]


_APART = re.compile(r"/file-[0-9a-f]+/")
FOLD = 6
"""How many times more provisions are fetched than are shown: texts of one provision are folded together."""


def search(workspace: Workspace, query: Query, *, reader: str = "en", by_topic: bool = True) -> Results:
    """Answer a query; `reader` is the language of citations, `by_topic` lets words name topics across languages."""
    started = time.perf_counter()
    workspace.ensure_index()
    if by_topic and query.text and not query.topics:
        query = query.model_copy(update={"topics": topics_named(query.text)})
    wanted = (query.offset + query.limit) * FOLD + 20
    total, raw, facets, analysis = workspace.index.search(query, limit=wanted)
    folded = _fold(raw)
    page = folded[query.offset : query.offset + query.limit]
    works = {work.uri: work for work in workspace.works()}
    hits = tuple(
        _hit(_Found(query.offset + rank, score, payloads), works, query, analysis, reader)
        for rank, (score, payloads) in enumerate(page, 1)
    )
    return Results(query=query, total=total, hits=hits, facets=tuple(facets), seconds=time.perf_counter() - started)


def _fold(raw: list[tuple[float, dict[str, Any]]]) -> list[tuple[float, list[dict[str, Any]]]]:
    """Texts of one provision together: the law's own words lead, the score is that of the best.

    Files that nobody could tell apart (`file-…`) may hold different texts and stay apart.
    """
    groups: dict[tuple[str, str, str], tuple[float, list[dict[str, Any]]]] = {}
    for score, payload in raw:
        apart = _APART.search(payload["uri"])
        key = (payload["work"], payload["locator"], apart[0] if apart else "")
        best, members = groups.setdefault(key, (score, []))
        members.append(payload)
        groups[key] = (max(best, score), members)
    for _, members in groups.values():
        members.sort(key=lambda each: (each["rank"], each["uri"]))
    return sorted(groups.values(), key=lambda group: (-round(group[0], 5), group[1][0]["uri"]))


def _hit(found: _Found, works: Mapping[str, Work], query: Query, analysis: Analysis, reader: str) -> Hit:
    lead, *rest = found.payloads
    work = works[lead["work"]]
    fragment, worded = _fragment(found.payloads, analysis)
    topics = tuple(f"topic:{topic}" for topic in query.topics if topic in lead["topics"])
    return Hit(
        rank=found.rank,
        score=round(found.score, 5),
        uri=lead["uri"],
        locator=lead["locator"],
        citation=cite(work, lead["locator"], language=reader, unit=lead["unit"]),
        work=work.uri,
        work_title=(work.title_mn if reader == "mn" else work.title_en) or work.title,
        place=lead["place"],
        type=lead["type"],
        language=lead["language"],
        kind=ExpressionKind(lead["kind"]),
        status=OfficialStatus(lead["status"]),
        heading=lead["translations"].get(reader) or lead["heading"] or next(iter(lead["above"]), None),
        snippet=mark_up(fragment),
        fragment=fragment,
        matched=(*(("words",) if worded else ()), *topics) or ("words",),
        also=tuple(each["uri"] for each in rest),
    )


def _fragment(payloads: list[dict[str, Any]], analysis: Analysis) -> tuple[Fragment, bool]:
    """The fragment of the leading text, and whether any text of the group has the words."""
    lead = payloads[0]
    fragment = highlight(lead["text"] or lead["heading"] or "", lead["language"], analysis)
    worded = bool(fragment.marks)
    for payload in payloads:
        for text, language in (
            (payload["heading"] or "", payload["language"]),
            (payload["text"], payload["language"]),
            *((text, code) for code, text in payload["translations"].items()),
            *((term, "mn") for term in payload["terms"]),
        ):
            worded = worded or bool(text and highlight(text, language, analysis).marks)
    return fragment, worded
