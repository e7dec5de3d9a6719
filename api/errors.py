"""HTTP status of every error, and problem details (RFC 9457) or a page to say it."""

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from tiplex import errors

STATUS: tuple[tuple[type[errors.TiplexError], int], ...] = (
    (errors.BadIdentifier, 400),
    (errors.BadRequest, 400),
    (errors.FileMissing, 404),
    (errors.FileUnreadable, 422),
    (errors.FormatUnknown, 415),
    (errors.DocumentEmpty, 422),
    (errors.DocumentBroken, 422),
    (errors.WorkNotFound, 404),
    (errors.ProvisionNotFound, 404),
    (errors.ConceptNotFound, 404),
    (errors.LibraryBroken, 500),
    (errors.LibraryBusy, 503),
    (errors.EngineUnreachable, 503),
    (errors.IndexMissing, 503),
)
"""Status of every leaf of the error tree."""


def status_of(error: errors.TiplexError) -> int:
    """The status of an error; 500 for one that is in no row."""
    return next((status for kind, status in STATUS if isinstance(error, kind)), 500)


def install(app: FastAPI) -> None:
    """Let every error reach the client as a problem or, on a page, as a page."""

    @app.exception_handler(errors.TiplexError)
    def _known(request: Request, error: errors.TiplexError) -> Response:
        return _answer(request, status_of(error), str(error), type(error).__name__)

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"][1:])
        return _answer(request, 422, f"{place or 'The request'}: {first['msg']}.", "InvalidRequest")

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> Response:
        detail = "There is no such page." if error.status_code == HTTPStatus.NOT_FOUND else str(error.detail)
        return _answer(request, error.status_code, detail, "HttpError")

    @app.exception_handler(Exception)
    def _unexpected(request: Request, _error: Exception) -> Response:
        return _answer(request, 500, "Something unexpected went wrong; the server's log has the details.", "Unexpected")


def _answer(request: Request, status: int, detail: str, kind: str) -> Response:
    if request.url.path.startswith("/v1") or request.url.path == "/healthz":
        return problem(status, detail, kind, str(request.url.path))
    from tiplex.api.pages.render import render

    return render(request, "error.html", {"status": status, "detail": detail}, status=status)


def problem(status: int, detail: str, kind: str, instance: str) -> JSONResponse:
    """Problem details: `type` names the leaf of the error tree."""
    body = {
        "type": f"urn:tiplex:error:{kind}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": instance,
    }
    return JSONResponse(body, status, media_type="application/problem+json")
