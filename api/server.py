"""Running the application on an address."""

import socket

import uvicorn

from tiplex.api.app import create_app
from tiplex.errors import BadRequest
from tiplex.settings import Settings


def run(settings: Settings) -> None:
    """Serve until stopped; raises BadRequest where the address is taken."""
    app = create_app(settings)
    app.state.workspace.ensure_index()
    _check_free(settings.host, settings.port)
    print(
        f"tiplex serves on http://{settings.host}:{settings.port}/ (data: {settings.data}); stop with Ctrl+C.",
        flush=True,
    )
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning", access_log=False)


def _check_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise BadRequest(
                f"{host}:{port} cannot be listened on ({error.strerror}): choose another --port or --host."
            ) from error
