"""Search results with facets."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from tiplex.api.pages.render import render
from tiplex.api.requests import Library, Many, Reader, parts
from tiplex.corpus.concepts import concept_scheme
from tiplex.schemas.query import Results
from tiplex.service.queries import Asked, run_query
from tiplex.service.workspace import Workspace

router = APIRouter(include_in_schema=False)
SHOWN = ("place", "type", "language", "kind", "topic", "work")
"""Facets in the order of the page."""
PAGE = 10


@router.get("/search")
def results(
    request: Request,
    workspace: Library,
    reader: Reader,
    q: Annotated[str, Query(max_length=2000)] = "",
    place: Many = None,
    type: Many = None,
    language: Many = None,
    kind: Many = None,
    topic: Many = None,
    work: Many = None,
    page: Annotated[int, Query(ge=1, le=1000)] = 1,
) -> HTMLResponse:
    """Hits of one page, and what the rest can be narrowed by."""
    given = {"place": place, "type": type, "language": language, "kind": kind, "topic": topic, "work": work}
    chosen = {name: parts(values) for name, values in given.items()}
    found = run_query(workspace, q, Asked(chosen, PAGE, (page - 1) * PAGE, reader))
    values = {
        "q": q,
        "results": found,
        "chosen": chosen,
        "facets": _facets(workspace, found, chosen, reader),
        "page": page,
        "more": len(found.hits) == PAGE and page * PAGE < found.total,
        "names": {concept.id: concept.label(reader) for concept in concept_scheme().concepts},
        "any_chosen": any(chosen.values()),
    }
    return render(request, "results.html", values)


def _facets(
    workspace: Workspace, found: Results, chosen: dict[str, tuple[str, ...]], reader: str
) -> list[tuple[str, list[tuple[str, str, int, bool]]]]:
    """For every facet its values: value, label, count, whether it is chosen."""
    works = {work.uri: work for work in workspace.works()}
    names = {concept.id: concept.label(reader) for concept in concept_scheme().concepts}
    listed = []
    for name in SHOWN:
        rows = []
        for facet in found.facets:
            if facet.field != name:
                continue
            value, label = facet.value, names.get(facet.value, facet.value)
            if name == "work" and facet.value in works:
                value, label = works[facet.value].short, _title(works[facet.value], reader)
            rows.append((value, label, facet.count, value in chosen[name] or facet.value in chosen[name]))
        if rows:
            listed.append((name, rows[:12]))
    return listed


def _title(work: object, reader: str) -> str:
    title = getattr(work, f"title_{reader}", None) or getattr(work, "title", "")
    return str(title)
