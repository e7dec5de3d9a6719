"""Identity of a document: what the user says, what the catalogue knows, what the text says, in this order."""

import datetime as dt
import re

from pydantic import BaseModel, ConfigDict

from tiplex.corpus.catalogue import CatalogueEntry, SourceRecord, entry_of_file
from tiplex.ingest.blocks import Block, BlockKind, ReadText
from tiplex.ingest.identity.rules import identity_rules
from tiplex.ingest.profiles import all_profiles
from tiplex.ingest.segment.outline import find_head
from tiplex.ingest.source import Source
from tiplex.language.codes import alpha2, alpha3
from tiplex.language.detection import detect_language
from tiplex.schemas.uri import Uri
from tiplex.schemas.work import CitationStyle, OfficialStatus, Warning, Work, WorkType

FIRST_LINES = 12
_DOCTYPES = {WorkType.BILL: "bill", WorkType.POLICY: "doc", WorkType.UNKNOWN: "doc"}
_KEYS = {
    "title": ("title",),
    "place": ("place", "country"),
    "date": ("date", "publication_date", "enactment_date", "date_document"),
    "version": ("version", "last_updated", "consolidation_date"),
    "language": ("language", "lang"),
    "type": ("type", "rank"),
}


class Stated(BaseModel):
    """What the user says of a file; None where nothing was said."""

    model_config = ConfigDict(frozen=True)

    place: str | None = None
    type: WorkType | None = None
    language: str | None = None
    title: str | None = None
    date: str | None = None
    version: dt.date | None = None
    status: OfficialStatus | None = None


class Identity(BaseModel):
    """What a file is: its work, and the three axes of its expression."""

    model_config = ConfigDict(frozen=True)

    work: Work
    language: str
    version: dt.date | None
    status: OfficialStatus
    origin: str | None = None
    warnings: tuple[Warning, ...] = ()


def identify(source: Source, read: ReadText, stated: Stated) -> Identity:
    """Find out what a document is; what had to be inferred is warned of, what is not known stays unknown."""
    warnings: list[Warning] = []
    titles = _titles(read)
    language = _language(read, stated, warnings, known=None)
    known = None if stated.title else entry_of_file(source.sha256, titles)
    if known is not None:
        return _of_catalogue(*known, read=read, stated=stated)
    title = stated.title or read.metadata.get("title") or _in_language(titles, language) or source.name
    if not stated.title:
        warnings.append(
            Warning(
                code="title-inferred",
                message=f"Not in the catalogue; the title was taken from the text: “{title[:100]}”.",
            )
        )
    place = stated.place or _from_metadata(read, "place") or _from_lines(read, "place")
    type_ = stated.type or _type(read, title)
    date = stated.date or _from_metadata(read, "date") or _date_line(read)
    for code, value, option in (("place", place, "--place"), ("date", date, "--date")):
        if not value:
            warnings.append(
                Warning(code=f"{code}-unknown", message=f"The text does not say its {code}: give {option}.")
            )
    work = _new_work(title, place or "zz", type_, date or "0000", language)
    version = stated.version or _iso(_from_metadata(read, "version"))
    return Identity(
        work=work,
        language=language,
        version=version,
        status=stated.status or OfficialStatus.UNKNOWN,
        warnings=tuple(warnings),
    )


def _of_catalogue(entry: CatalogueEntry, record: SourceRecord | None, *, read: ReadText, stated: Stated) -> Identity:
    warnings: list[Warning] = []
    language = record.language if record else _language(read, stated, warnings, known=None)
    if record is None:
        warnings.append(
            Warning(
                code="file-not-catalogued",
                message=f"The title is that of {entry.work.short}, the file is not one that the catalogue knows: "
                "say its --version and --status if you know them.",
            )
        )
    return Identity(
        work=entry.work,
        language=stated.language or language,
        version=stated.version or (record.version if record else _iso(_from_metadata(read, "version"))),
        status=stated.status or (record.status if record else OfficialStatus.UNKNOWN),
        origin=record.path if record else None,
        warnings=tuple(warnings),
    )


def _new_work(title: str, place: str, type_: WorkType, date: str, language: str) -> Work:
    slug = "-".join(re.findall(r"[^\W_]+", title.casefold()))[:60].strip("-") or "untitled"
    uri = Uri(place=place, doctype=_DOCTYPES.get(type_, "act"), date=date, number=slug)
    return Work(
        uri=str(uri),
        short=f"{place}-{slug[:40].strip('-')}",
        title=title,
        place=place,
        type=type_,
        date=date,
        languages=(language,),
        citation={"en": title, "mn": title},
        citation_style=_style(place, type_),
        levels=("article", "paragraph", "subparagraph", "point"),
    )


def _style(place: str, type_: WorkType) -> CitationStyle:
    if place == "mn":
        return CitationStyle.MN_CODE if type_ is WorkType.CODE else CitationStyle.MN_LAW
    return CitationStyle.TREATY if type_ is WorkType.TREATY else CitationStyle.ACT


def _titles(read: ReadText) -> tuple[str, ...]:
    """What may be the title: metadata, headings and lines in capitals before the first unit."""
    first = [block for block in read.blocks if block.kind is not BlockKind.METADATA][:FIRST_LINES]
    generic = all_profiles()["default"]
    ends = next((index for index, block in enumerate(first) if find_head(block, generic)), len(first))
    first = first[: max(ends, 1)]
    said = [read.metadata[key] for key in _KEYS["title"] if key in read.metadata]
    headings = [block.text for block in first if block.kind is BlockKind.HEADING]
    capitals = [block.text for block in first if _is_capitals(block) and not _names_kind_only(block.text)]
    lines = [block.text for block in first[:3] if len(block.text) < 300]
    found = dict.fromkeys([*said, *capitals, *headings, *lines])
    return tuple(title for title in found if not any(rule.pattern.match(title) for rule in identity_rules().dates))


def _in_language(titles: tuple[str, ...], language: str) -> str | None:
    """The first title in the language of the text: some publishers print that of their own country above it."""
    alike = (title for title in titles if len(title) <= 20 or detect_language(title)[0] == language)
    return next(alike, titles[0] if titles else None)


def _is_capitals(block: Block) -> bool:
    text = block.text
    return 8 <= len(text) <= 300 and text.upper() == text and sum(map(str.isalpha, text)) > len(text) / 2


def _names_kind_only(text: str) -> bool:
    return any(rule.pattern.match(text) and not rule.title for rule in identity_rules().lines)


def _from_metadata(read: ReadText, key: str) -> str | None:
    for name in _KEYS[key]:
        value = read.metadata.get(name, "").strip()
        if value and (key not in ("date", "version") or _iso(value)):
            return value.casefold() if key == "place" else value
    return None


def _from_lines(read: ReadText, key: str) -> str | None:
    for block in read.blocks[:FIRST_LINES]:
        for rule in identity_rules().lines:
            if rule.pattern.match(block.text):
                value: str | None = getattr(rule, key)
                return value
    return None


def _date_line(read: ReadText) -> str | None:
    for block in read.blocks[:FIRST_LINES]:
        for rule in identity_rules().dates:
            match = rule.pattern.match(block.text)
            if match is not None:
                return f"{int(match['year']):04}-{int(match['month']):02}-{int(match['day']):02}"
    return None


def _type(read: ReadText, title: str) -> WorkType:
    said = _from_metadata(read, "type")
    if said and said in set(WorkType):
        return WorkType(said)
    for rule in identity_rules().types:
        if rule.type and rule.pattern.search(title):
            return WorkType(rule.type)
    return WorkType(_from_lines(read, "type") or "unknown")


def _language(read: ReadText, stated: Stated, warnings: list[Warning], *, known: str | None) -> str:
    """Language as said by the user or the file (two letters where there are two), else detected and warned of."""
    said = stated.language or known or _from_metadata(read, "language")
    if said:
        try:
            return alpha2(alpha3(said.split("-")[0].casefold()))
        except ValueError:
            warnings.append(
                Warning(code="language-unreadable", message=f"“{said}” is no language code; it was passed over.")
            )
    sample = " ".join(block.text for block in read.blocks if block.kind is not BlockKind.METADATA)[:8000]
    language, confidence = detect_language(sample)
    warnings.append(
        Warning(
            code="language-detected",
            message=f"The language was detected from the words: {language} ({confidence:.0%}).",
        )
    )
    return language


def _iso(value: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
