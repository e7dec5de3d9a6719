"""Normal forms of text and words."""

import unicodedata
from functools import lru_cache

_DROPPED = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_UNIFIED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00a0": " ", "\u202f": " "})
_CYRILLIC_LANGUAGES = frozenset({"mn", "ru", "uk", "bg", "sr", "kk", "ky", "mk", "be", "tg"})
_LEGACY_MONGOLIAN = str.maketrans("їЇєЄ", "үҮөӨ")
_LOOKALIKES = str.maketrans("aAcCeEoOpPxXyYkKHBMT", "аАсСеЕоОрРхХуУкКНВМТ")
_KEPT_MARKS = frozenset({"mn", "ru", "uk", "bg", "sr", "kk", "ky", "mk", "be", "tg"})


def normalise(text: str, language: str = "") -> str:
    """NFC, one kind of apostrophe and hyphen, no soft hyphens and zero-width characters, letters repaired."""
    composed = unicodedata.normalize("NFC", text).translate(_DROPPED).translate(_UNIFIED)
    return repair_letters(composed, language)


def repair_letters(text: str, language: str) -> str:
    """Letters of old fonts (ї є for ү ө in Mongolian) and Latin look-alikes inside Cyrillic words; length is kept."""
    if language not in _CYRILLIC_LANGUAGES:
        return text
    if language == "mn":
        text = text.translate(_LEGACY_MONGOLIAN)
    if text.isascii() or not any("A" <= character <= "z" for character in text):
        return text
    return "".join(_repair_run(run) for run in _letter_runs(text))


def _letter_runs(text: str) -> list[str]:
    """The text cut into runs of letters and runs of anything else."""
    runs: list[str] = []
    kind = None
    for character in text:
        is_letter = character.isalpha()
        if is_letter == kind:
            runs[-1] += character
        else:
            runs.append(character)
            kind = is_letter
    return runs


def _repair_run(run: str) -> str:
    """A run with Cyrillic letters whose Latin ones are all look-alikes becomes Cyrillic."""
    if not any("\u0400" <= character <= "\u04ff" for character in run):
        return run
    repaired = run.translate(_LOOKALIKES)
    return repaired if not any("A" <= character <= "z" for character in repaired) else run


@lru_cache(maxsize=65536)
def fold(word: str, language: str) -> str:
    """The form of one word for matching: repaired, without case; Latin letters also without accents."""
    folded = normalise(word, language).casefold()
    if language == "ru":
        return folded.replace("ё", "е")
    if language in _KEPT_MARKS or folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFD", folded)
    return unicodedata.normalize("NFC", "".join(each for each in decomposed if not _is_latin_mark(each)))


def _is_latin_mark(character: str) -> bool:
    return "\u0300" <= character <= "\u036f"
