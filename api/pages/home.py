"""The first page and the topics."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tiplex.api.pages.render import render
from tiplex.api.requests import Library, Reader
from tiplex.corpus.citation import cite
from tiplex.corpus.concepts import concept_scheme, find_concept
from tiplex.corpus.digest import coding
from tiplex.corpus.reading import unit_type
from tiplex.schemas.concept import Role
from tiplex.service.starting import EXAMPLE_COLUMNS, EXAMPLE_TOPIC
from tiplex.service.workspace import Workspace

router = APIRouter(include_in_schema=False)


@router.get("/")
def home(request: Request, workspace: Library) -> HTMLResponse:
    """A search box, examples, the works at hand."""
    values = {"works": workspace.works(), "columns": EXAMPLE_COLUMNS, "topic": EXAMPLE_TOPIC, "q": ""}
    return render(request, "home.html", values)


@router.get("/topics")
def topics(request: Request) -> HTMLResponse:
    """All topics and elements by group."""
    scheme = concept_scheme()
    groups = [(group, [each for each in scheme.concepts if each.group == group.letter]) for group in scheme.groups]
    return render(request, "topics.html", {"groups": groups})


@router.get("/topics/{topic}")
def topic(request: Request, workspace: Library, reader: Reader, topic: str) -> HTMLResponse:
    """One topic: what it means and where it is stated."""
    concept = find_concept(topic)
    return render(request, "topic.html", {"concept": concept, "stated": _stated(workspace, concept.id, reader)})


def _stated(workspace: Workspace, concept: str, reader: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Works with the provisions that state a concept: citation and address."""
    found = []
    for work in workspace.works():
        unit = unit_type(workspace.expressions(work.uri)[0])
        places = [
            (cite(work, each.locator, language=reader, unit=unit), f"{work.short}~{each.locator}")
            for each in coding(work.uri)
            if each.concept == concept and each.role is Role.STATES
        ]
        if places:
            found.append(((work.title_mn if reader == "mn" else work.title_en) or work.title, places))
    return found
