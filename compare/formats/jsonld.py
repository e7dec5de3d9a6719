"""JSON-LD in the words of schema.org: the texts as Legislation, each finding as a Claim with what it rests on."""

import json
from collections.abc import Iterator

from tiplex.compare.formats.records import Record, records, title
from tiplex.compare.formats.wording import DIGEST, about, absence, heading, introduction, said
from tiplex.schemas.comparison import Column, ComparedText, Comparison
from tiplex.schemas.work import ExpressionKind, OfficialStatus

Node = dict[str, object]

_LEGAL_VALUE = {
    OfficialStatus.AUTHENTIC: "AuthoritativeLegalValue",
    OfficialStatus.OFFICIAL_CONSOLIDATION: "OfficialLegalValue",
    OfficialStatus.OFFICIAL_TRANSLATION: "OfficialLegalValue",
    OfficialStatus.UNOFFICIAL_CONSOLIDATION: "UnofficialLegalValue",
    OfficialStatus.UNOFFICIAL_TRANSLATION: "UnofficialLegalValue",
    OfficialStatus.MACHINE_TRANSLATION: "UnofficialLegalValue",
}
"""schema.org/LegalValueLevel. Never DefinitiveLegalValue, for a copy in a library is not the signed original."""


def render_jsonld(comparison: Comparison) -> bytes:
    """One graph: the comparison as a Dataset, works, texts, claims."""
    works = [_work(column) for column in comparison.columns]
    texts = [_text(column, text) for column in comparison.columns for text in column.texts]
    claims = [_claim(comparison, number, each) for number, each in enumerate(records(comparison), 1)]
    graph = [_dataset(comparison), *works, *texts, *claims]
    body = {"@context": "https://schema.org", "@graph": graph}
    return (json.dumps(body, ensure_ascii=False, indent=1) + "\n").encode()


def _dataset(comparison: Comparison) -> Node:
    return _without_empty(
        {
            "@type": "Dataset",
            "@id": comparison.permalink,
            "name": heading(comparison),
            "description": comparison.method,
            "dateCreated": comparison.made.isoformat(),
            "creator": {"@type": "SoftwareApplication", "name": comparison.software},
            "isBasedOn": [{"@id": text.uri} for column in comparison.columns for text in column.texts],
            "comment": [{"@type": "Comment", "name": name, "text": text} for name, text in about(comparison)],
        }
    )


def _work(column: Column) -> Node:
    other = {column.title, column.title_mn or column.title} - {title(column)}
    return _without_empty(
        {
            "@type": "Legislation",
            "@id": column.work,
            "legislationIdentifier": column.work,
            "name": title(column),
            "alternateName": sorted(other),
            "legislationJurisdiction": column.place,
            "legislationType": column.type,
        }
    )


def _text(column: Column, text: ComparedText) -> Node:
    """A text of the law as Legislation; a digest is no legislation, only a work about it."""
    digest = text.kind is ExpressionKind.DIGEST
    return _without_empty(
        {
            "@type": "CreativeWork" if digest else "Legislation",
            "@id": text.uri,
            "name": title(column),
            "inLanguage": text.language,
            "about" if digest else "exampleOfWork": {"@id": column.work},
            "creativeWorkStatus": "digest by tiplex, not the law's words" if digest else text.status.value,
            "legislationLegalValue": "" if digest else _legal_value(text.status),
            "version" if digest else "legislationDateVersion": text.version.isoformat() if text.version else "",
            "abstract": "" if text.complete else f"Only a part of the text: {text.scope or 'not said which'}.",
        }
    )


def _claim(comparison: Comparison, number: int, record: Record) -> Node:
    claim: Node = {
        "@type": "Claim",
        "@id": f"{comparison.permalink}#claim-{number}",
        "isPartOf": {"@id": comparison.permalink},
        "about": [
            {"@type": "DefinedTerm", "termCode": record.row_id, "name": record.row},
            {"@id": record.work, "name": record.column},
        ],
    }
    if not record.uri:
        head, rest = absence(record)
        return {**claim, "name": record.finding, "text": f"{head}{rest}"}
    return {
        **claim,
        "name": record.finding,
        "text": f"{introduction(record)}{record.citation}",
        "appearance": _appearance(record),
    }


def _appearance(record: Record) -> Node:
    return _without_empty(
        {
            "@type": "CreativeWork" if record.standing.startswith("digest") else "Legislation",
            "@id": record.uri,
            "name": record.heading,
            "alternateName": record.citation,
            "inLanguage": record.language,
            "text": record.text,
            "creativeWorkStatus": said(record),
            "hasPart": list(_governing(record)),
            "subjectOf": _digest(record),
        }
    )


def _governing(record: Record) -> Iterator[Node]:
    for name, text in (("lead-in", record.lead_in), ("closing words", record.closing)):
        if text:
            yield {"@type": "CreativeWork", "name": name, "text": text, "inLanguage": record.language}


def _digest(record: Record) -> Node:
    if not record.digest:
        return {}
    return _without_empty(
        {"@type": "CreativeWork", "@id": record.digest_uri, "name": DIGEST, "text": record.digest, "inLanguage": "en"}
    )


def _legal_value(status: OfficialStatus) -> str:
    return f"https://schema.org/{_LEGAL_VALUE[status]}" if status in _LEGAL_VALUE else ""


def _without_empty(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in ("", [], {}, None)}
