"""The comparison page: a form, and the table it asks for."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tiplex.api.pages.render import render
from tiplex.api.requests import Library, Many, Reader, parts
from tiplex.compare.formats.registry import FORMATS
from tiplex.corpus.concepts import concept_scheme
from tiplex.service.comparing import compare

router = APIRouter(include_in_schema=False)


@router.get("/compare")
def comparison(
    request: Request,
    workspace: Library,
    reader: Reader,
    topics: Many = None,
    columns: Many = None,
    rows: str | None = None,
) -> HTMLResponse:
    """Two or more works side by side."""
    chosen, named = parts(topics), parts(columns)
    asked = bool(chosen or rows)
    table = compare(workspace, chosen, columns=named, rows=rows, reader=reader) if asked else None
    query = urlencode(
        [
            *(("topics", each) for each in chosen),
            *(("columns", each) for each in named),
            *((("rows", rows),) if rows else ()),
        ]
    )
    scheme = concept_scheme()
    values = {
        "table": table,
        "topics_chosen": [row.row for row in table.rows] if table else [],
        "columns_chosen": [column.short for column in table.columns] if table else list(named),
        "groups": [
            (group, [each for each in scheme.concepts if each.group == group.letter]) for group in scheme.groups
        ],
        "works": workspace.works(),
        "downloads": [(name, f"/v1/compare?{query}&format={name}&lang={reader}") for name in FORMATS],
    }
    return render(request, "compare.html", values)
