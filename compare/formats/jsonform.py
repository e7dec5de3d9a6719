"""JSON, for programs: the model itself, and on each provision whose words it holds."""

import json
from typing import Any

from tiplex.compare.formats.records import standing, version
from tiplex.schemas.comparison import Cell, Column, Comparison


def render_json(comparison: Comparison) -> bytes:
    """The promised object of `interfaces.md`, one line; what is not set is left out, save what the model must have."""
    data = comparison.model_dump(mode="json", exclude_none=True)
    for column in data["columns"]:
        for text in column["texts"]:
            text.setdefault("version", None)
    for row, values in zip(comparison.rows, data["rows"], strict=True):
        for column, cell, value in zip(comparison.columns, row.cells, values["cells"], strict=True):
            _add_standing(column, cell, value)
    return (json.dumps(data, ensure_ascii=False) + "\n").encode()


def _add_standing(column: Column, cell: Cell, values: dict[str, Any]) -> None:
    """Put `standing` and `version` on each provision of a dumped cell."""
    for name, provisions in (("provisions", cell.provisions), ("candidates", cell.candidates)):
        for provision, value in zip(provisions, values[name], strict=True):
            value["standing"] = standing(provision)
            value["version"] = version(column, provision) or None
            value.setdefault("heading", None)
