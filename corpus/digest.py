"""Digests: the project's own restatements, and the coding of concepts that their writers made."""

import datetime as dt
import hashlib
import tomllib
from functools import cache
from typing import Any

from tiplex.corpus.catalogue import CatalogueEntry, catalogue, digest_file
from tiplex.language.codes import alpha3
from tiplex.schemas.concept import Annotation, Evidence, Role, Strength
from tiplex.schemas.eid import ABBREVIATIONS, Segment, format_eid, identifier_number
from tiplex.schemas.provision import Anchor, Note, NoteKind, Provision, ProvisionStatus
from tiplex.schemas.uri import Uri
from tiplex.schemas.work import Expression, ExpressionKind, Manifestation, OfficialStatus

_TOP_TYPES = frozenset(
    {"part", "chapter", "title", "book", "division", "subchapter", "preamble", "preface", "conclusions"}
)


@cache
def digest_expression(short: str) -> Expression | None:
    """The digest of a catalogued work as an expression, or None where there is none."""
    entry = next((each for each in catalogue() if each.work.short == short), None)
    if entry is None or not entry.has_digest:
        return None
    data = digest_file(entry).read_bytes()
    raw = tomllib.loads(data.decode("utf-8"))
    version: dt.date = raw["version"]
    uri = Uri.parse(entry.work.uri).with_language(alpha3(raw["language"]), version.isoformat(), "digest")
    return Expression(
        uri=str(uri),
        work=entry.work.uri,
        language=raw["language"],
        version=version,
        status=OfficialStatus.DIGEST,
        kind=ExpressionKind.DIGEST,
        title=entry.work.title_en or entry.work.title,
        complete=raw["complete"],
        scope=None if raw["complete"] else raw.get("scope"),
        manifestation=Manifestation(
            sha256=hashlib.sha256(data).hexdigest(),
            bytes=len(data),
            media_type="application/toml",
            name=f"{short}.digest.toml",
            origin="shipped with tiplex",
        ),
        provisions=tuple(_provisions(raw["provision"])),
    )


@cache
def coding(work_uri: str) -> tuple[Annotation, ...]:
    """What the digest's writer coded for a work; empty where nobody did."""
    entry = next((each for each in catalogue() if each.work.uri == work_uri), None)
    if entry is None or not entry.has_digest:
        return ()
    raw = tomllib.loads(digest_file(entry).read_text("utf-8"))
    return tuple(_annotations(raw["provision"]))


def coded_locators(work_uri: str) -> tuple[str, ...]:
    """Locators of the basic units that were read for the coding, in order."""
    entry = next((each for each in catalogue() if each.work.uri == work_uri), None)
    digest = digest_expression(entry.work.short) if entry else None
    if digest is None:
        return ()
    return tuple(each.locator for each in digest.provisions if each.type in ("article", "section"))


def shipped_digests() -> tuple[CatalogueEntry, ...]:
    """Entries that have a digest."""
    return tuple(each for each in catalogue() if each.has_digest)


def _annotations(records: list[dict[str, Any]]) -> list[Annotation]:
    found = []
    for record in records:
        strength = Strength(record["strength"]) if record.get("strength") in set(Strength) else None
        for role in Role:
            found += [
                Annotation(
                    locator=record["locator"],
                    concept=concept,
                    role=role,
                    evidence=Evidence.CODED,
                    strength=strength,
                )
                for concept in record.get(role.value, ())
            ]
    return found


def _provisions(records: list[dict[str, Any]]) -> list[Provision]:
    eids: dict[str, tuple[Segment, ...]] = {}
    made = []
    for order, record in enumerate(records):
        locator, type_ = record["locator"], record["type"]
        parent = record.get("parent") or _parent(locator, eids)
        own = locator.rpartition("/")[2] if parent and locator.startswith(f"{parent}/") else locator
        base = eids[parent] if parent and (type_ in _TOP_TYPES or "/" in locator) else ()
        if type_ in _TOP_TYPES:
            own = own.removeprefix("chp").removeprefix("part").removeprefix("title")
        number = (
            None
            if type_ in ("note", "closing", "preamble", "preface", "conclusions")
            else identifier_number(_tail(locator, parent, own))
        )
        eids[locator] = (*base, Segment(ABBREVIATIONS.get(type_, "hcontainer"), number))
        made.append(_provision(record, order, parent, format_eid(eids[locator])))
    return made


def _tail(locator: str, parent: str | None, own: str) -> str:
    """What the locator adds to its parent's: `p2/a` under `10/4`."""
    if parent and locator.startswith(f"{parent}/") and not own.isdigit():
        rest = locator[len(parent) + 1 :]
        return rest if rest.startswith("p") and "/" in rest else own.removeprefix("def:")
    return own.removeprefix("def:")


def _parent(locator: str, known: dict[str, tuple[Segment, ...]]) -> str | None:
    """The longest known locator above this one."""
    steps = locator.split("/")
    for length in range(len(steps) - 1, 0, -1):
        if "/".join(steps[:length]) in known:
            return "/".join(steps[:length])
    return None


def _provision(record: dict[str, Any], order: int, parent: str | None, eid: str) -> Provision:
    notes = tuple(
        Note(kind=NoteKind.AMENDMENT, text=f"amended {date.isoformat()}", date=date, actions=("amended",))
        for date in record.get("amended", ())
    )
    return Provision(
        locator=record["locator"],
        eid=eid,
        type=record["type"],
        num=record.get("num"),
        heading=record.get("heading"),
        heading_translations={"mn": record["heading_mn"]} if record.get("heading_mn") else {},
        text=record.get("text", ""),
        parent=parent,
        order=order,
        status=ProvisionStatus(record.get("status", "in-force")),
        anchor=Anchor(),
        notes=notes,
        terms=tuple(record.get("terms_mn", ())),
    )
