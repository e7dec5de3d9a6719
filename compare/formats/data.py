"""Formats for programs: JSON, JSON-LD, CSV."""

import csv
import io
import json

from tiplex.compare.formats.records import FIELDS, about, records, title
from tiplex.schemas.comparison import Comparison

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render_json(comparison: Comparison) -> bytes:
    """The model itself, one line; empty fields left out."""
    data = comparison.model_dump(mode="json", exclude_none=True)
    return (json.dumps(data, ensure_ascii=False) + "\n").encode()


def render_jsonld(comparison: Comparison) -> bytes:
    """schema.org: the texts as Legislation, each finding as a Claim with the provision it rests on."""
    graph: list[dict[str, object]] = [
        {
            "@type": "Legislation",
            "@id": text.uri,
            "name": title(column),
            "inLanguage": text.language,
            "legislationJurisdiction": column.place,
            "legislationDateVersion": text.version.isoformat() if text.version else None,
            "legislationLegalValue": "https://schema.org/UnofficialLegalValue"
            if text.kind == "digest"
            else text.status.value,
            "isBasedOn": column.work,
        }
        for column in comparison.columns
        for text in column.texts
    ]
    graph += [
        {
            "@type": "Claim",
            "about": {"@type": "DefinedTerm", "termCode": each.row_id, "name": each.row},
            "name": f"{each.column}: {each.finding}",
            "citation": each.citation or None,
            "appearance": {"@type": "Legislation", "@id": each.uri, "name": each.heading, "text": _whole(each)}
            if each.uri
            else None,
            "abstract": each.digest or None,
            "description": "; ".join(filter(None, (each.standing, each.strength, each.searched, each.note))),
        }
        for each in records(comparison)
    ]
    body = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": comparison.title,
        "description": comparison.method,
        "disambiguatingDescription": comparison.disclaimer,
        "dateCreated": comparison.made.isoformat(),
        "creator": {"@type": "SoftwareApplication", "name": comparison.software},
        "url": comparison.permalink,
        "@graph": [{key: value for key, value in node.items() if value is not None} for node in graph],
    }
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode()


def _whole(record: object) -> str:
    parts = (getattr(record, name) for name in ("lead_in", "text", "closing"))
    return "\n".join(part for part in parts if part)


def render_csv(comparison: Comparison) -> bytes:
    """One line a provision or missing answer, UTF-8 with BOM for Excel; what it is about in the last lines."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    for record in records(comparison):
        writer.writerow([guard(str(getattr(record, name))) for name in FIELDS])
    for name, value in about(comparison):
        writer.writerow([guard(f"# {name}"), guard(value)])
    return out.getvalue().encode("utf-8-sig")


def guard(text: str) -> str:
    """A cell that a spreadsheet would run as a formula is made plain text."""
    return f"'{text}" if text.startswith(_FORMULA) else text
