"""Works and provisions."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from tiplex.api.pages.render import render
from tiplex.api.requests import Library, Reader, address_of
from tiplex.corpus.concepts import concept_scheme
from tiplex.schemas.views import ExpressionView, ProvisionView
from tiplex.service.showing import show

router = APIRouter(include_in_schema=False)


@router.get("/works")
def works(request: Request, workspace: Library) -> HTMLResponse:
    """All works with their texts."""
    return render(request, "works.html", {"works": workspace.works()})


@router.get("/works/{address:path}")
def work(request: Request, workspace: Library, reader: Reader, address: str) -> HTMLResponse:
    """One text of a work: contents, and what is known of it."""
    view = show(workspace, address_of(address), reader=reader)
    if isinstance(view, ProvisionView):
        view = show(workspace, view.expression.uri, reader=reader)
    assert isinstance(view, ExpressionView)
    expression = next(each for each in workspace.expressions(view.work.uri) if each.uri == view.expression.uri)
    uris = {each.locator: expression.uri_of(each) for each in expression.provisions}
    return render(request, "work.html", {"view": view, "uris": uris, "full_work": workspace.find_work(view.work.uri)})


@router.get("/provisions/{address:path}")
def provision(request: Request, workspace: Library, reader: Reader, address: str) -> Response:
    """One provision in its law; short names lead to the full URI."""
    view = show(workspace, address_of(address), reader=reader)
    if isinstance(view, ExpressionView):
        return RedirectResponse(f"/works{view.expression.uri}?lang={reader}", 307)
    if not address.startswith("akn/"):
        return RedirectResponse(f"/provisions{view.uri}?lang={reader}", 307)
    names = {concept.id: concept.label(reader) for concept in concept_scheme().concepts}
    return render(request, "provision.html", {"view": view, "names": names})
