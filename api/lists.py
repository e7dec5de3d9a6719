"""Lists over HTTP: one envelope as JSON, or CSV and JSON Lines where asked by `?format=` or Accept."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from tiplex.errors import BadRequest

_BY_ACCEPT = {"text/csv": "csv", "application/x-ndjson": "jsonl", "application/jsonl": "jsonl"}


def wanted_format(request: Request, asked: str | None) -> str:
    """json, jsonl or csv; raises BadRequest for another."""
    if asked is not None:
        if asked not in ("json", "jsonl", "csv"):
            raise BadRequest(f"“{asked}” is no format of a list: use json, jsonl or csv.")
        return asked
    accept = request.headers.get("accept", "")
    return next((name for media, name in _BY_ACCEPT.items() if media in accept), "json")


def answer_list(
    items: Sequence[Mapping[str, Any]], total: int, next_: str | None, form: str, **extra: object
) -> Response:
    """The list in the format wanted."""
    if form == "jsonl":
        lines = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
        return Response(lines, media_type="application/x-ndjson; charset=utf-8")
    if form == "csv":
        return Response(_csv(items).encode("utf-8-sig"), media_type="text/csv; charset=utf-8")
    return JSONResponse({"items": list(items), "total": total, "next": next_, **extra})


def _csv(items: Sequence[Mapping[str, Any]]) -> str:
    names = list(dict.fromkeys(name for item in items for name in item))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    for item in items:
        writer.writerow([_guard(_flat(item.get(name))) for name in names])
    return out.getvalue()


def _flat(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _guard(text: str) -> str:
    """A cell that a spreadsheet would run as a formula is made plain text."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
