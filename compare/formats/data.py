"""What a value is, and how it is made harmless before it is written: control characters, formulas, languages."""

import re

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BREAKS = dict.fromkeys(map(ord, "\r\x0b\x0c\x85\u2028\u2029"), "\n")
_NOTHING: dict[int, None] = dict.fromkeys(
    [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xFFFE, 0xFFFF]
)
_TABLE: dict[int, str | None] = {**_NOTHING, **_BREAKS}


def clean(text: str) -> str:
    """The text without what XML 1.0 forbids (§2.2) or no font prints; every kind of line break becomes one newline."""
    return text.replace("\r\n", "\n").translate(_TABLE)


def guard(text: str) -> str:
    """A cell that a spreadsheet would run as a formula, made plain text by an apostrophe before it."""
    return f"'{text}" if risky(text) else text


def risky(text: str) -> bool:
    """Whether a spreadsheet might run the text as a formula, also where blanks stand before the sign."""
    return text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)


def lines(text: str) -> list[str]:
    """The paragraphs of a text, without empty ones."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def language_of(text: str) -> str:
    """The language of a label or citation, which the model does not name: tiplex writes English and Mongolian."""
    cyrillic = len(re.findall(r"[\u0400-\u04ff]", text))
    return "mn" if cyrillic > len(re.findall(r"[A-Za-z]", text)) else "en"
