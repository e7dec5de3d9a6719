"""What routes and pages take from a request: the workspace, the reader's language, lists in parameters."""

from email.utils import format_datetime
from typing import Annotated

from fastapi import Depends, Query, Request
from fastapi.responses import Response

from tiplex.service.workspace import Workspace


def workspace_of(request: Request) -> Workspace:
    """The workspace of this server."""
    found: Workspace = request.app.state.workspace
    return found


def reader_language(
    request: Request, lang: Annotated[str | None, Query(description="Language of labels: en or mn.")] = None
) -> str:
    """En or mn: as asked by `?lang=`, else by Accept-Language, else as set."""
    if lang in ("en", "mn"):
        return lang
    for part in request.headers.get("accept-language", "").split(","):
        code = part.split(";")[0].strip().split("-")[0].casefold()
        if code in ("en", "mn"):
            return code
    return str(request.app.state.settings.label_language)


Library = Annotated[Workspace, Depends(workspace_of)]
Reader = Annotated[str, Depends(reader_language)]
Many = Annotated[list[str] | None, Query()]


def parts(values: list[str] | None) -> tuple[str, ...]:
    """`?place=mn&place=un` and `?place=mn,un` mean the same."""
    return tuple(part.strip() for value in values or () for part in value.split(",") if part.strip())


def address_of(path: str) -> str:
    """The address in a path: an Akoma Ntoso URI has lost its first slash there."""
    return f"/{path}" if path.startswith("akn/") else path


def cached(request: Request, response: Response, workspace: Workspace) -> Response:
    """Give an answer its ETag and Last-Modified; 304 where the client has it already."""
    etag = f'W/"{workspace.library.stamp()}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept, Accept-Language"}
    changed = workspace.library.changed()
    if changed is not None:
        headers["Last-Modified"] = format_datetime(changed, usegmt=True)
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response
