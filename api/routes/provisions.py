"""Provisions."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from tiplex.api.requests import Library, Reader, address_of, cached
from tiplex.errors import ProvisionNotFound
from tiplex.schemas.views import ProvisionView
from tiplex.service.showing import show

router = APIRouter(prefix="/v1", tags=["provisions"])


@router.get("/provisions/{address:path}", summary="One provision in its law", response_model=ProvisionView)
def read_provision(
    request: Request,
    workspace: Library,
    reader: Reader,
    address: Annotated[str, Path(examples=["palermo~3/a", "mn-law-2012~4/1/4"])],
) -> Response:
    """A provision with all that governs it, what stands below it, its topics and its other texts."""
    view = show(workspace, address_of(address), reader=reader)
    if not isinstance(view, ProvisionView):
        raise ProvisionNotFound(
            f"{address} names a work, not a provision: write WORK~locator, for example palermo~3/a."
        )
    return cached(request, JSONResponse(view.model_dump(mode="json", exclude_none=True)), workspace)
