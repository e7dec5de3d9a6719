"""A light stemmer for Mongolian in Cyrillic: endings as data in `data/mn.toml`, taken off from the outside inwards.

Mongolian is agglutinative: possession stands after case, case after plural, and a verb's participle may take case
endings. Vowels of endings follow the stem (harmony), so an ending is only taken off where its vowel fits.
Unstressed short
vowels come and go (хэрэг, хэргийн); after taking endings off, a final vowel is dropped so that such forms meet.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources

_BACK = frozenset("аоуяёы")
_FRONT = frozenset("эөүе")
_VOWELS = frozenset("аэиоуөүяеёюыйь")


@cache
def _data() -> tuple[dict[str, str], tuple[tuple[re.Pattern[str], int], ...]]:
    raw = tomllib.loads(resources.files("tiplex.language").joinpath("data", "mn.toml").read_text("utf-8"))
    groups = tuple((_pattern(group["endings"]), group["least"]) for group in raw["group"])
    return dict(raw["overrides"]), groups


def _pattern(endings: list[str]) -> re.Pattern[str]:
    """One pattern for a group; the longest ending is tried first."""
    spelled = {_spell(ending) for ending in endings}
    return re.compile(f"(?:{'|'.join(sorted(spelled, key=len, reverse=True))})$")


def _spell(ending: str) -> str:
    """AA → аа|ээ|оо|өө, A → а|э|о|ө, U → у|ү."""
    text = ending.replace("AA", "(?:аа|ээ|оо|өө)").replace("UU", "(?:уу|үү)").replace("h", "х")
    return text.replace("A", "[аэоө]").replace("U", "[уү]")


@lru_cache(maxsize=131_072)
def stem_mongolian(word: str) -> str:
    """The stem of a folded word; words of other scripts and short words stay as they are."""
    if len(word) < 3 or not "\u0400" <= word[0] <= "\u04ff":
        return word
    fixed = _override(word)
    return fixed if fixed is not None else _strip(word)


def _override(word: str) -> str | None:
    """The field's own words: a fixed beginning followed by nothing but endings."""
    overrides, _ = _data()
    for length in range(len(word), 1, -1):
        base = overrides.get(word[:length])
        if base is not None and _is_ending(word[length:]):
            return base
    return None


@lru_cache(maxsize=8192)
def _is_ending(rest: str) -> bool:
    """Whether a rest is a chain of noun endings."""
    if not rest:
        return True
    _, groups = _data()
    for pattern, _least in groups[1:4]:
        match = pattern.search(rest)
        if match is not None and match.start() < len(rest):
            inner = rest[: match.start()]
            if inner in ("", "ь", "и", "н", "г") or _is_ending(inner):
                return True
    return False


def _strip(word: str) -> str:
    _, groups = _data()
    for pattern, least in groups:
        match = pattern.search(word)
        if match is not None and match.start() >= least and _fits(word[: match.start()], match.group()):
            word = word[: match.start()]
    return _bare(word)


def _fits(stem: str, ending: str) -> bool:
    """Vowel harmony: an ending with back vowels after a stem with front ones is no ending."""
    kinds = {_kind(letter) for letter in stem} - {None}
    wanted = {_kind(letter) for letter in ending} - {None}
    return not kinds or not wanted or bool(kinds & wanted)


def _kind(letter: str) -> str | None:
    if letter in _BACK:
        return "back"
    return "front" if letter in _FRONT else None


def _bare(word: str) -> str:
    """Without the final vowel and the fleeting vowel before a last consonant: хэрэг and хэрг(ийн) meet."""
    while len(word) > 3 and word[-1] in _VOWELS:
        word = word[:-1]
    if len(word) > 4 and word[-2] in "аэоө" and word[-1] not in _VOWELS and word[-3] not in _VOWELS:
        word = word[:-2] + word[-1]
    return word
