"""Whether the service is well."""

from fastapi import APIRouter

from tiplex.api.requests import Library

router = APIRouter(tags=["service"])


@router.get("/healthz", summary="Whether the library and its index answer")
def healthz(workspace: Library) -> dict[str, object]:
    """Works and provisions that can be searched."""
    state = workspace.index.state() or {}
    return {
        "status": "ok",
        "works": len(workspace.works()),
        "provisions": state.get("provisions", 0),
        "engine": "embedded",
    }
