"""The application: one factory, no globals."""

import importlib.metadata
from collections.abc import Awaitable, Callable
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles

from tiplex.api import errors
from tiplex.api.pages import comparison, home, law, results
from tiplex.api.routes import compare, health, provisions, search, topics, works
from tiplex.service.workspace import Workspace
from tiplex.settings import Settings

DESCRIPTION = """Counter-trafficking law as structured provisions: list works, read provisions, search by words and
topics, compare works topic by topic. Lists come in one envelope (`items`, `total`, `next`); errors are problem
details (RFC 9457)."""
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)


def create_app(settings: Settings | None = None) -> FastAPI:
    """Build the application over the library that the settings name."""
    found = settings or Settings()
    app = FastAPI(
        title="tiplex",
        version=importlib.metadata.version("tiplex"),
        description=DESCRIPTION,
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.settings = found
    app.state.workspace = Workspace(found.data, found.engine)
    errors.install(app)
    for module in (health, works, provisions, search, compare, topics, home, results, law, comparison):
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static")
    app.middleware("http")(_headers)
    return app


async def _headers(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """Headers that every answer carries; pages load nothing from elsewhere."""
    response = await call_next(request)
    response.headers.setdefault("Content-Security-Policy", _POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    return response
