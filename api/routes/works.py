"""Works and their expressions."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import JSONResponse, Response

from tiplex.api.lists import answer_list, wanted_format
from tiplex.api.requests import Library, Many, Reader, address_of, cached, parts
from tiplex.schemas.views import ExpressionView
from tiplex.service.listing import work_records
from tiplex.service.showing import show

router = APIRouter(prefix="/v1", tags=["works"])


@router.get("/works", summary="All works of the library")
def list_works(
    request: Request,
    workspace: Library,
    place: Many = None,
    type: Many = None,
    format: Annotated[str | None, Query(description="json, jsonl or csv")] = None,
) -> Response:
    """Works with their expressions; `place` and `type` limit the list."""
    found = [
        work
        for work in workspace.works()
        if (not parts(place) or work.place in parts(place)) and (not parts(type) or work.type.value in parts(type))
    ]
    answer = answer_list(list(work_records(found)), len(found), None, wanted_format(request, format))
    return cached(request, answer, workspace)


@router.get(
    "/works/{address:path}",
    summary="One work or expression with its provisions",
    response_model=ExpressionView,
)
def read_work(
    request: Request,
    workspace: Library,
    reader: Reader,
    address: Annotated[str, Path(examples=["palermo", "akn/un/act/protocol/2000-11-15/trafficking"])],
) -> Response:
    """The best text of a work (or the expression named), all provisions in reading order."""
    work, expression, _ = workspace.find_provision(address_of(address))
    view = show(workspace, expression.uri if "@" in address else work.uri, reader=reader)
    return cached(request, JSONResponse(view.model_dump(mode="json", exclude_none=True)), workspace)
