"""Labels at the start of a paragraph: `1.`, `(a)`, `b)`, `3.1.1.`, `(iii)`, `—`, and what each may mean."""

import re
from typing import NamedTuple

_LABEL = re.compile(
    r"""^(?P<mark>
      (?P<paren>\((?P<in_paren>\d{1,3}(?:\s?(?:bis|ter|quater))?[A-Za-z]{0,2}|[A-Za-z]{1,5}|[а-яөүёА-ЯӨҮЁ])\))
    | (?P<dotted>(?P<in_dotted>\d{1,3}(?:\.\d{1,3})+)\.(?=\D)|(?P<in_bare>\d{1,3}(?:\.\d{1,3}){1,5})(?=\s+\S))
    | (?P<tight>(?P<in_tight>\d{1,3}\.\d{1,2}\.\d{1,2})\.(?=\d{1,3}[-–,\s]))
    | (?P<slash>(?P<in_slash>\d{1,2}|[а-яөүё])/(?=\s*[^\W\d_]))
    | (?P<ze>(?P<in_ze>З)\.(?=[А-ЯӨҮЁ][а-яөүё]))
    | (?P<half>(?P<in_half>\d{1,3}[A-Za-z]?|[a-z]{1,4}|[A-Z]|[а-яөүё])\)(?=\s|[^\W\d_]|[“\"‘'«]|$))
    | (?P<full>(?P<in_full>\d{1,3}(?:\s?(?:bis|ter|quater))?[A-Za-z]{0,2})\.(?=[^\d.]|3[а-яөүё]|$))
    | (?P<letter>(?P<in_letter>[a-zA-Z]|[ivxIVX]{2,5})\.(?=\s+\S))
    | (?P<dash>(?P<in_dash>[-–—•▪◦‒·])(?=\s*[^\W\d_]|\s*[“"‘']))
    )(?:\s*[—–](?=\s))?\s*""",
    re.VERBOSE,
)
_ROMAN = re.compile(r"^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_NUMBER = re.compile(r"^(\d+)(?:\s?(bis|ter|quater)|([A-Za-z]{0,2}))$")
_MULTIPLES = {"bis": 1, "ter": 2, "quater": 3}
_FORMS = ("paren", "dotted", "tight", "slash", "ze", "half", "full", "letter", "dash")
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщэюя"


class Label(NamedTuple):
    """A label as printed: `raw` with its brackets, `num` without, `form` the kind of mark around it."""

    raw: str
    num: str
    form: str


class Reading(NamedTuple):
    """One meaning of a label: numbering style, its place in the sequence, and a suffix as in `4A`."""

    style: str
    ordinal: int
    suffix: int


def split_label(text: str) -> tuple[Label, str] | None:
    """The label that a paragraph begins with and the text after it, or None."""
    match = _LABEL.match(text)
    if match is None:
        return None
    form = next(name for name in _FORMS if match[name])
    num = match[f"in_{form}"] or match["in_bare"]
    if form == "ze":  # typists put the letter З for the figure 3
        return Label(match["mark"].strip(), "3", "full"), text[match.end() :]
    return Label(match["mark"].strip(), num, "dotted" if form == "tight" else form), text[match.end() :]


def starts_with_label(text: str) -> bool:
    """Whether a line begins as an enumerated unit does."""
    return _LABEL.match(text) is not None


def roman_value(text: str) -> int | None:
    """Value of a Roman number in lower case, or None."""
    if not _ROMAN.match(text):
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-value if value < max([*values[index:], 0]) else value for index, value in enumerate(values))


def readings(label: Label) -> list[Reading]:
    """All meanings of a label, likeliest first: `(i)` is the first Roman and the ninth letter."""
    if label.form == "dash":
        return [Reading("dash", 0, 0)]
    if label.form == "dotted":
        *_, last = label.num.split(".")
        return [Reading(f"dotted{label.num.count('.')}", int(last), 0)]
    number = _NUMBER.match(label.num)
    if number is not None:
        suffix = _MULTIPLES.get(number[2] or "", 0) or _letters_value(number[3] or "")
        return [Reading(f"{label.form}:1", int(number[1]), suffix)]
    return _letter_readings(label)


def _letter_readings(label: Label) -> list[Reading]:
    lower = label.num.casefold()
    case = "a" if label.num.islower() else "A"
    found = []
    roman = roman_value(lower)
    if len(lower) == 1 and lower in _CYRILLIC:
        return [Reading(f"{label.form}:cyr", _CYRILLIC.index(lower) + 1, 0)]
    if len(lower) == 1 and "a" <= lower <= "z":
        found.append(Reading(f"{label.form}:{case}", ord(lower) - 96, 0))
    elif len(set(lower)) == 1 and len(lower) == 2:
        found.append(Reading(f"{label.form}:{case}", ord(lower[0]) - 96 + 26, 0))
    elif len(lower) == 2 and roman is None:
        found.append(Reading(f"{label.form}:{case}", ord(lower[0]) - 96, ord(lower[1]) - 96))
    if roman is not None:
        found.append(Reading(f"{label.form}:{'i' if case == 'a' else 'I'}", roman, 0))
    return found or [Reading(f"{label.form}:word", 0, 0)]


def _letters_value(text: str) -> int:
    value = 0
    for letter in text.casefold():
        value = value * 26 + ord(letter) - 96
    return value
