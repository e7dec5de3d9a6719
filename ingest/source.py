"""One file as bytes and, where it is a text format, as decoded text."""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from tiplex.errors import DocumentBroken, DocumentEmpty, FileMissing, FileUnreadable, FormatUnknown

LARGEST = 256 * 1024 * 1024
"""Bytes: a larger file is refused before it is read into memory."""

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP container (DOCX, XLSX, EPUB …)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (DOC, XLS …)"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
)
_BOMS: tuple[tuple[bytes, str], ...] = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

_XML = re.compile(r"<\?xml\b|<[A-Za-z][\w.-]*:[A-Za-z]|<!DOCTYPE\s+(?!html)", re.IGNORECASE)
_HTML = re.compile(r"<!doctype html|<html\b", re.IGNORECASE)
_JSON_LINE = re.compile(r"\{\s*\"[^\"]+\"\s*:")


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read whole; `text` is decoded, with line feeds as line ends."""

    name: str
    path: str
    data: bytes
    text: str
    encoding: str
    sha256: str


def read_source(path: Path) -> Source:
    """Read one file; raises an InputRefused that names the file and says what to do."""
    data = _read_bytes(path)
    return decode_source(data, name=path.name, path=str(path))


def decode_source(data: bytes, *, name: str, path: str) -> Source:
    """Make a Source of bytes already at hand; raises DocumentEmpty, FormatUnknown or DocumentBroken."""
    if not data.strip():
        raise DocumentEmpty(f"{path} is empty: there is no law in it.")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise FormatUnknown(
                f"{path} is {what}: this version reads plain text, Markdown and HTML; convert it first."
            )
    text, encoding = _decode(data, path)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n")
    _refuse_data(text, path)
    if not any(character.isalnum() for character in text):
        raise DocumentEmpty(f"{path} has no words in it: there is no law to read.")
    return Source(name, path, data, text, encoding, hashlib.sha256(data).hexdigest())


def _refuse_data(text: str, path: str) -> None:
    """Data is no running text: read as such it would give a law that nobody wrote."""
    start = text.lstrip()[:400]
    what = None
    if _XML.match(start) and not _HTML.search(start):
        what = "XML"
    elif start[:1] in ("{", "["):
        try:
            json.loads(text)
            what = "JSON"
        except ValueError:
            what = "JSON Lines" if _JSON_LINE.match(start) else None
    elif path.lower().endswith((".tsv", ".csv")):
        what = "a table of data"
    if what is not None:
        raise FormatUnknown(f"{path} is {what}: this version reads plain text, Markdown and HTML; convert it first.")


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileUnreadable(f"{path} is a folder: give it to `tiplex ingest`, or name a file in it.")
        size = path.stat().st_size
        if size > LARGEST:
            raise FileUnreadable(f"{path} has {size:,} bytes, more than the {LARGEST:,} that are read.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(f"{path} does not exist: check the path.") from error
    except PermissionError as error:
        raise FileUnreadable(f"{path} may not be opened: check its permissions.") from error
    except OSError as error:
        raise FileUnreadable(f"{path} cannot be read ({error.strerror or error}).") from error


def _decode(data: bytes, path: str) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise DocumentBroken(
                    f"{path} says it is {encoding} and is not: it breaks at byte {error.start}."
                ) from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess_encoding(data, path)
    if _looks_binary(text):
        raise FormatUnknown(f"{path} is a binary file: this version reads plain text, Markdown and HTML.")
    return text, "utf-8"


def _guess_encoding(data: bytes, path: str) -> tuple[str, str]:
    best = from_bytes(data).best()
    if best is None or _looks_binary(str(best)):
        raise FormatUnknown(f"{path} is a binary file: this version reads plain text, Markdown and HTML.")
    return str(best), best.encoding


def _looks_binary(text: str) -> bool:
    """More than one control character in 200 is not text."""
    sample = text[:20_000]
    controls = sum(1 for character in sample if ord(character) < 32 and character not in "\t\n\r\x0c\x0b")
    return controls > len(sample) / 200
