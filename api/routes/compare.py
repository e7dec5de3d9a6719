"""Comparison."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from tiplex.api.requests import Library, Reader, parts
from tiplex.compare.formats.registry import FORMATS, render
from tiplex.schemas.comparison import Comparison
from tiplex.service.comparing import compare as build

router = APIRouter(prefix="/v1", tags=["compare"])


@router.get("/compare", summary="Works side by side, topic by topic", response_model=Comparison)
def compare(
    workspace: Library,
    reader: Reader,
    topics: Annotated[list[str] | None, Query(examples=[["non-punishment"]])] = None,
    columns: Annotated[list[str] | None, Query(examples=[["palermo,cets-197,mn-law-2012"]])] = None,
    places: Annotated[list[str] | None, Query(alias="in", description="All works of these places.")] = None,
    rows: Annotated[str | None, Query(description="topics:a,b, elements, or work:NAME")] = None,
    format: Annotated[str, Query(description="json, jsonld, csv, md, html, docx, xlsx or pdf")] = "json",
) -> Response:
    """The table with its evidence; a cell without any says what was searched."""
    table = build(workspace, parts(topics), columns=parts(columns), places=parts(places), rows=rows, reader=reader)
    made = render(table, format)
    form = FORMATS[format]
    headers = {"Content-Disposition": f'attachment; filename="comparison{form.suffix}"'} if form.binary else {}
    return Response(made, media_type=form.media_type, headers=headers)
