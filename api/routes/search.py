"""Search."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from tiplex.api.lists import answer_list, wanted_format
from tiplex.api.requests import Library, Many, Reader, parts
from tiplex.service.queries import Asked, run_query

router = APIRouter(prefix="/v1", tags=["search"])


@router.get("/search", summary="Provisions found by words and topics")
def search(
    request: Request,
    workspace: Library,
    reader: Reader,
    q: Annotated[str, Query(max_length=2000, examples=["victims not punished", "хохирогчийг ялаас чөлөөлөх"])] = "",
    place: Many = None,
    type: Many = None,
    language: Many = None,
    topic: Many = None,
    work: Many = None,
    kind: Many = None,
    by_topic: Annotated[bool, Query(description="Let words that name a topic find it in every language.")] = True,
    limit: Annotated[int, Query(ge=1, le=1000)] = 10,
    offset: Annotated[int, Query(ge=0, le=100_000)] = 0,
    format: Annotated[str | None, Query(description="json, jsonl or csv")] = None,
) -> Response:
    """Hits in order of relevance; facets count all provisions found."""
    given = {"place": place, "type": type, "language": language, "topic": topic, "work": work, "kind": kind}
    asked = Asked({name: parts(values) for name, values in given.items()}, limit, offset, reader, by_topic)
    results = run_query(workspace, q, asked)
    items = [hit.model_dump(mode="json", exclude_none=True) for hit in results.hits]
    more = len(results.hits) == limit and offset + limit < results.total
    following = f"/v1/search?{urlencode([*_pairs(request), ('offset', str(offset + limit))])}" if more else None
    extra = {
        "facets": [facet.model_dump(mode="json") for facet in results.facets],
        "query": results.query.model_dump(mode="json"),
        "seconds": results.seconds,
    }
    return answer_list(items, results.total, following, wanted_format(request, format), **extra)


def _pairs(request: Request) -> list[tuple[str, str]]:
    return [(name, value) for name, value in request.query_params.multi_items() if name != "offset"]
