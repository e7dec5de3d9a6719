"""Files parsed for the eye or for a script; nothing is stored."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tiplex.errors import InputRefused
from tiplex.ingest.identity.document import Stated
from tiplex.ingest.parse import Parsed, parse_file
from tiplex.schemas.work import Expression


def parsed_files(files: Sequence[Path], stated: Stated) -> Iterator[tuple[Path, Parsed | InputRefused]]:
    """Each file with its tree, or with the reason why there is none."""
    for path in files:
        try:
            yield path, parse_file(path, stated)
        except InputRefused as error:
            yield path, error


def provision_records(path: Path, expression: Expression) -> Iterator[dict[str, object]]:
    """One record a provision, in the shape that `interfaces.md` promises for `tiplex parse --json`."""
    for each in expression.provisions:
        record: dict[str, object] = {
            "file": str(path),
            "component": each.component,
            "uri": expression.uri_of(each),
            "locator": each.locator,
            "eid": each.eid,
            "type": each.type,
            "num": each.num,
            "heading": each.heading,
            "text": each.text,
            "parent": each.parent,
            "order": each.order,
            "language": expression.language,
            "status": each.status.value,
        }
        if each.anchor.page is not None:
            record["page"] = each.anchor.page
        if each.anchor.line is not None:
            record["line"] = each.anchor.line
        if each.designation:
            record["designation"] = each.designation
        if each.notes:
            record["notes"] = [note.model_dump(mode="json", exclude_none=True) for note in each.notes]
        if each.terms:
            record["terms"] = list(each.terms)
        yield record
