"""Queries as the command line gives them: one with filters, or a file of many."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from pydantic import ValidationError

from tiplex.errors import BadRequest, FileMissing, FileUnreadable
from tiplex.language.codes import alpha2
from tiplex.schemas.query import Filters, Query, Results
from tiplex.service.comparing import find_topic
from tiplex.service.searching import search
from tiplex.service.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Asked:
    """What goes with every query of one call."""

    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    limit: int = 10
    offset: int = 0
    reader: str = "en"
    by_topic: bool = True


def run_query(workspace: Workspace, text: str, asked: Asked) -> Results:
    """Answer one query."""
    filters = resolve_filters(workspace, asked.filters)
    query = Query(text=text, filters=filters, limit=asked.limit, offset=asked.offset)
    return search(workspace, query, reader=asked.reader, by_topic=asked.by_topic)


def run_queries(workspace: Workspace, path: Path, asked: Asked) -> Iterator[dict[str, object]]:
    """Answer every line of a file, in its order; raises BadRequest naming a bad line."""
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        identifier, text, filters = _read_line(line, number, path)
        results = run_query(workspace, text, replace(asked, filters={**asked.filters, **filters}, offset=0))
        hits = [{"id": hit.id, "uri": hit.uri, "score": hit.score} for hit in results.hits]
        yield {"id": identifier, "hits": hits}


def resolve_filters(workspace: Workspace, given: Mapping[str, tuple[str, ...]]) -> Filters:
    """Names as users type them → values of the index: short names of works, labels of topics, language codes."""
    unknown = set(given) - set(Filters.model_fields) - {"collection"}
    if unknown:
        raise BadRequest(f"There is no filter {', '.join(sorted(unknown))}: use {', '.join(Filters.model_fields)}.")
    values = {name: value for name, value in given.items() if value and name != "collection"}
    if "work" in values:
        values["work"] = tuple(workspace.find_work(name).uri for name in values["work"])
    if "topic" in values:
        values["topic"] = tuple(find_topic(name).id for name in values["topic"])
    if "language" in values:
        values["language"] = tuple(_language(code) for code in values["language"])
    if "place" in values:
        values["place"] = tuple(place.casefold() for place in values["place"])
    return Filters(**values)


def _language(code: str) -> str:
    try:
        return alpha2(code.casefold())
    except ValueError as error:
        raise BadRequest(f"“{code}” is no language code: write en, mn, fr …") from error


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines()
    except FileNotFoundError as error:
        raise FileMissing(f"{path} does not exist: check the path.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(f"{path} cannot be read as UTF-8 text: check the file.") from error


def _read_line(line: str, number: int, path: Path) -> tuple[str, str, dict[str, tuple[str, ...]]]:
    if not line.lstrip().startswith("{"):
        return str(number), line.strip(), {}
    try:
        record = json.loads(line)
        filters = {
            name: (value,) if isinstance(value, str) else tuple(map(str, value))
            for name, value in (record.get("filters") or {}).items()
        }
        return str(record.get("id", number)), str(record["text"]), filters
    except (ValueError, KeyError, AttributeError, TypeError, ValidationError) as error:
        raise BadRequest(
            f'{path}, line {number} is not a query: write {{"id": …, "text": …}} or plain words.'
        ) from error
