"""One file → one Expression: read, identify, segment, number, and account for every word."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tiplex.errors import DocumentEmpty, FormatUnknown
from tiplex.ingest.blocks import Reader, ReadText
from tiplex.ingest.conservation import lost_words
from tiplex.ingest.identity.document import Identity, Stated, identify
from tiplex.ingest.profiles import choose_profile
from tiplex.ingest.readers.html import HtmlReader
from tiplex.ingest.readers.markdown import MarkdownReader
from tiplex.ingest.readers.text import TextReader
from tiplex.ingest.segment.law import segment
from tiplex.ingest.segment.number import Numberer
from tiplex.ingest.sequence import sequence_warnings
from tiplex.ingest.source import Source, read_source
from tiplex.language.codes import alpha3
from tiplex.schemas.provision import NoteKind, Provision
from tiplex.schemas.uri import Uri
from tiplex.schemas.work import (
    Expression,
    ExpressionKind,
    Furniture,
    Manifestation,
    OfficialStatus,
    Warning,
    Work,
)

READERS: tuple[Reader, ...] = (HtmlReader(), MarkdownReader(), TextReader())
"""Every reader; the one that claims a source most surely reads it."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file read whole: the work it belongs to and the expression it holds."""

    work: Work
    expression: Expression


def parse_file(path: Path, stated: Stated | None = None) -> Parsed:
    """Read a file from disk; raises InputRefused."""
    return parse_source(read_source(path), stated or Stated())


def read_blocks(source: Source) -> ReadText:
    """Let the surest reader read; raises FormatUnknown where none claims it, DocumentEmpty where no word is left."""
    reader = max(READERS, key=lambda each: each.claims(source))
    if reader.claims(source) <= 0:
        raise FormatUnknown(
            f"{source.path} is of no format that this version reads: convert it to text, Markdown or HTML."
        )
    read = reader.read(source)
    if not any(block.text for block in read.blocks):
        raise DocumentEmpty(f"{source.path} has no text to read in it.")
    return read


def parse_source(source: Source, stated: Stated) -> Parsed:
    """Make an Expression of a source."""
    read = read_blocks(source)
    identity = identify(source, read, stated)
    profile = choose_profile(place=identity.work.place, type_=identity.work.type, language=identity.language)
    law = segment(list(read.blocks), profile)
    numberer = Numberer(identity.language)
    numberer.number(law.roots)
    furniture = _count([*read.furniture, *law.furniture])
    warnings = [*identity.warnings, *numberer.warnings, *sequence_warnings(numberer.provisions)]
    warnings += lost_words(
        read.blocks, numberer.provisions, [each.text for each in furniture for _ in range(each.count)]
    )
    return Parsed(identity.work, _expression(source, read, identity, numberer.provisions, furniture, warnings))


def _expression(
    source: Source,
    read: ReadText,
    identity: Identity,
    provisions: list[Provision],
    furniture: tuple[Furniture, ...],
    warnings: list[Warning],
) -> Expression:
    version = identity.version
    if version is None:
        dates = [
            note.date for each in provisions for note in each.notes if note.kind is NoteKind.AMENDMENT and note.date
        ]
        version = max(dates, default=None)
        if version is not None:
            warnings.append(
                Warning(
                    code="version-from-notes",
                    message=f"The newest amendment noted in the text is of {version}; the version date was set to it.",
                )
            )
        else:
            warnings.append(
                Warning(code="version-unknown", message="The text does not say its version date: give --version.")
            )
    variant = None if identity.status is not OfficialStatus.MACHINE_TRANSLATION else "machine"
    uri = Uri.parse(identity.work.uri).with_language(
        alpha3(identity.language), version.isoformat() if version else None, variant
    )
    return Expression(
        uri=str(uri),
        work=identity.work.uri,
        language=identity.language,
        version=version,
        status=identity.status,
        kind=ExpressionKind.SOURCE,
        title=identity.work.title,
        manifestation=Manifestation(
            sha256=source.sha256,
            bytes=len(source.data),
            media_type=read.media_type,
            name=source.name,
            origin=identity.origin,
            encoding=source.encoding,
        ),
        provisions=tuple(provisions),
        warnings=tuple(warnings),
        furniture=furniture,
    )


def _count(pairs: list[tuple[str, str]]) -> tuple[Furniture, ...]:
    counts = Counter(pairs)
    return tuple(Furniture(reason=reason, text=text, count=count) for (reason, text), count in counts.items())
