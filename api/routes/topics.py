"""The concept scheme."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from tiplex.api.lists import answer_list, wanted_format
from tiplex.corpus.concepts import concept_scheme

router = APIRouter(prefix="/v1", tags=["topics"])


@router.get("/topics", summary="Topics and elements of counter-trafficking law")
def list_topics(
    request: Request,
    format: Annotated[str | None, Query(description="json, jsonl or csv")] = None,
) -> Response:
    """Concepts with labels, definitions and reference provisions."""
    items = [concept.model_dump(mode="json") for concept in concept_scheme().concepts]
    return answer_list(items, len(items), None, wanted_format(request, format))
