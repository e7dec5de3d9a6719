"""The catalogue: works that the project knows, and the files in which their own words are published."""

import datetime as dt
import re
import tomllib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from pydantic import BaseModel, ConfigDict

from tiplex.errors import WorkNotFound
from tiplex.schemas.work import CitationStyle, OfficialStatus, Work, WorkType


class SourceRecord(BaseModel):
    """A file that holds a work's own words; `path` is its place in a mirror."""

    model_config = ConfigDict(frozen=True)

    path: str
    sha256: str
    language: str
    version: dt.date | None = None
    status: OfficialStatus
    media_type: str
    title: str | None = None


class CatalogueEntry(BaseModel):
    """A work, its sources, and the name of the folder that holds its digest."""

    model_config = ConfigDict(frozen=True)

    work: Work
    sources: tuple[SourceRecord, ...] = ()
    folder: str
    has_digest: bool


@cache
def catalogue() -> tuple[CatalogueEntry, ...]:
    """All entries, by short name."""
    folders = [each for each in _works_folder().iterdir() if each.is_dir() and (each / "work.toml").is_file()]
    return tuple(_read_entry(folder) for folder in sorted(folders, key=lambda each: each.name))


def find_entry(name: str) -> CatalogueEntry:
    """The entry of a short name, alias or work URI; raises WorkNotFound."""
    wanted = name.strip().casefold()
    for entry in catalogue():
        if wanted in (entry.work.short, entry.work.uri, *entry.work.aliases):
            return entry
    raise WorkNotFound(f"No work called “{name}” is in the catalogue: `tiplex works` lists what there is.")


def entry_of_file(sha256: str, titles: tuple[str, ...]) -> tuple[CatalogueEntry, SourceRecord | None] | None:
    """The entry that a file belongs to: by its sha256, else by its title as the work's own sources print it."""
    for entry in catalogue():
        for record in entry.sources:
            if record.sha256 == sha256:
                return entry, record
    wanted = {normal_title(title) for title in titles} - {""}
    for entry in catalogue():
        known = {entry.work.title, entry.work.title_en or "", entry.work.title_mn or ""}
        known |= {record.title or "" for record in entry.sources}
        if any(_same_title(normal_title(title), each) for title in known if title for each in wanted):
            return entry, None
    return None


def normal_title(title: str) -> str:
    """A title without case, punctuation and runs of spaces, for comparison."""
    return " ".join(re.findall(r"\w+", title.casefold()))


def _same_title(known: str, found: str) -> bool:
    """Equal, or the long title of the file begins with the known one (`…, supplementing the Convention …`)."""
    return known == found or (len(known.split()) >= 8 and found.startswith(f"{known} "))


def digest_file(entry: CatalogueEntry) -> Traversable:
    """The digest file of an entry."""
    return _works_folder() / entry.folder / "digest.toml"


def _works_folder() -> Traversable:
    return resources.files("tiplex.corpus") / "works"


def _read_entry(folder: Traversable) -> CatalogueEntry:
    raw = tomllib.loads((folder / "work.toml").read_text("utf-8"))
    date = raw["date"]
    work = Work(
        uri=raw["uri"],
        short=raw["short"],
        aliases=tuple(raw.get("aliases", ())),
        title=raw["title"],
        title_en=raw.get("title_en"),
        title_mn=raw.get("title_mn"),
        place=raw["place"],
        type=WorkType(raw["type"]),
        date=date.isoformat() if isinstance(date, dt.date) else str(date),
        languages=tuple(raw.get("languages", ())),
        citation={code: raw[f"citation_{code}"] for code in ("en", "mn") if f"citation_{code}" in raw},
        citation_style=CitationStyle(raw.get("citation_style", "act")),
        levels=tuple(raw.get("levels", ("article", "paragraph", "subparagraph", "point"))),
        official_url=raw.get("official_url"),
        facts=" ".join(raw["facts"].split()) if "facts" in raw else None,
    )
    sources = tuple(SourceRecord.model_validate(each) for each in raw.get("source", ()))
    return CatalogueEntry(work=work, sources=sources, folder=folder.name, has_digest=(folder / "digest.toml").is_file())
