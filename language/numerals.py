"""Numbers in text, in digits and in words, for every language that has a table in `data/numerals.toml`.

Dotted numbers (13.1, 3.1.1) are references to provisions and are given by `find_references`, not as values. In
English “one”
alone is a pronoun more often than a figure and is not a numeral; the same holds for Mongolian нэг without a unit.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources

from tiplex.language.normalise import normalise

_DIGITS = re.compile(r"(?<![\d.,])\d{1,3}(?:[,\u00a0 ]\d{3})+(?!\d)(?!\.\d)|(?<![\d.])\d+(?![\d]|[.]\d)")
_DOTTED = re.compile(r"(?<![\d.])\d+(?:\.\d+)+(?!\d)")
_WORD = re.compile(r"[^\W\d_]+|€|%")
_CASES = re.compile(
    r"(?:иас|иос|аас|ээс|оос|өөс|наас|нээс|ыг|ийг|г|ын|ийн|ны|ний|аар|ээр|оор|өөр|тай|тэй|той|т|д|нд|уул|үүл|уулаа|үүлээ|хан|хэн|хон|аа|ээ)$"
)
_FINAL = frozenset({"ordinal", "inflected"})
"""An ordinal or a number word with a case ending ends its number: `хориос дөрвөн зуун` are two."""
_JOINERS = {"en": frozenset({"and"}), "mn": frozenset()}


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number: its value and place, whether it is an ordinal, and the unit that follows (`year`, `day`, …)."""

    value: Decimal
    start: int
    end: int
    text: str
    ordinal: bool
    unit: str


@dataclass(frozen=True, slots=True)
class _Table:
    words: dict[str, int]
    multipliers: dict[str, int]
    ordinals: dict[str, int]
    units: dict[str, str]


@cache
def _tables() -> dict[str, _Table]:
    raw = tomllib.loads(resources.files("tiplex.language").joinpath("data", "numerals.toml").read_text("utf-8"))
    return {
        code: _Table(
            table["words"],
            table["multipliers"],
            table["ordinals"],
            {word: unit for unit, words in table["units"].items() for word in words},
        )
        for code, table in raw.items()
    }


def find_references(text: str) -> list[str]:
    """Dotted numbers, as they stand."""
    return [match.group() for match in _DOTTED.finditer(text)]


def find_numerals(text: str, language: str) -> list[Numeral]:
    """Every number of a text in order."""
    table = _tables().get(language)
    found = list(_digits(text, table))
    if table is not None:
        found += _words(normalise(text, language) if language == "mn" else text, language, table)
    return sorted(found, key=lambda numeral: numeral.start)


def _digits(text: str, table: _Table | None) -> Iterator[Numeral]:
    for match in _DIGITS.finditer(text):
        value = Decimal(re.sub(r"[^\d]", "", match.group()))
        yield Numeral(
            value,
            match.start(),
            match.end(),
            match.group(),
            _is_ordinal(text, match.end()),
            _unit(text, match.end(), table),
        )


def _is_ordinal(text: str, end: int) -> bool:
    return re.match(r"(?:st|nd|rd|th)\b|\s?-?(?:дугаар|дүгээр|дахь|дэх)\b", text[end : end + 10]) is not None


def _unit(text: str, end: int, table: _Table | None) -> str:
    following = _WORD.search(text, end, end + 24)
    if table is None or following is None or text[end : following.start()].strip(" -"):
        return ""
    return table.units.get(following.group().casefold(), "")


def _words(text: str, language: str, table: _Table) -> Iterator[Numeral]:
    held: list[tuple[re.Match[str], int, str]] = []
    for match in [*_WORD.finditer(text), None]:
        kind = _kind(match.group(), language, table) if match is not None else None
        if match is not None and kind is not None and _continues(text, held, match):
            held.append((match, *kind))
            if kind[1] in _FINAL:
                yield from _close(text, held, table)
        elif (
            match is not None
            and held
            and match.group().casefold() in _JOINERS.get(language, ())
            and held[-1][2] == "multiplier"
        ):
            continue
        else:
            yield from _close(text, held, table)
            if match is not None and kind is not None:
                held.append((match, *kind))
                if kind[1] in _FINAL:
                    yield from _close(text, held, table)


def _continues(text: str, held: list[tuple[re.Match[str], int, str]], match: re.Match[str]) -> bool:
    if not held:
        return True
    before, value, kind = held[-1]
    between = text[before.end() : match.start()].strip()
    if between not in ("", "-", "and"):
        return False
    return kind in ("word", "multiplier") and (before.group().casefold() != match.group().casefold() or value >= 100)


def _kind(word: str, language: str, table: _Table | None) -> tuple[int, str] | None:
    """Value and kind of a number word, endings taken off, or None."""
    if table is None:
        return None
    lower = word.casefold()
    ending = _CASES.search(lower) if language == "mn" else None
    bare = lower[: ending.start()] if ending else lower
    soft = (f"{bare}ь",) if ending and ending.group().startswith("и") else ()
    for form in (lower, *soft, bare, f"{bare}н", f"{bare}а", f"{bare}ь"):
        if form in table.words:
            return table.words[form], "word" if form == lower else "inflected"
        if form in table.multipliers:
            return table.multipliers[form], "multiplier"
        if form in table.ordinals:
            return table.ordinals[form], "ordinal"
    return None


def _close(text: str, held: list[tuple[re.Match[str], int, str]], table: _Table) -> Iterator[Numeral]:
    """The numbers that a run of number words says: `арван хоёр` is one, `таван, зургаан` two."""
    run: list[tuple[re.Match[str], int, str]] = []
    for each in held:
        if run and not _extends(run, each):
            yield from _numeral(text, run, table)
            run = []
        run.append(each)
    if run:
        yield from _numeral(text, run, table)
    held.clear()


def _extends(run: list[tuple[re.Match[str], int, str]], each: tuple[re.Match[str], int, str]) -> bool:
    _, before, kind_before = run[-1]
    _, value, kind = each
    if kind == "multiplier":
        return True
    if kind_before == "multiplier":
        return value < before
    return (before >= 20 and before % 10 == 0 and value < 10) or (before == 10 and value < 10)


def _numeral(text: str, run: list[tuple[re.Match[str], int, str]], table: _Table) -> Iterator[Numeral]:
    total = current = 0
    for _, value, kind in run:
        if kind != "multiplier":
            current += value
        elif value == 100:
            current = max(current, 1) * 100
        else:
            total += max(current, 1) * value
            current = 0
    start, end = run[0][0].start(), run[-1][0].end()
    unit = _unit(text, end, table)
    if len(run) == 1 and run[0][1] == 1 and run[0][2] == "word" and not unit:
        return
    ordinal = run[-1][2] == "ordinal" or _is_ordinal(text, end)
    yield Numeral(Decimal(total + current), start, end, text[start:end], ordinal, unit)
