"""How lawyers cite a place: `Palermo Protocol, art. 3(a)`.

Sources of the rules: treaties and acts after the common English forms (art. 3(a), s. 4(1)(a)); Mongolian laws by
the dotted number
that stands before the unit (3.1.1); Mongolian codes by the article's own dotted number and its paragraph, with the
ordinal suffix by vowel harmony of the number as it is spoken.
"""

import re
from collections.abc import Iterable, Sequence

from tiplex.schemas.work import CitationStyle, Work

_WORDS = {
    "en": {
        "preamble": "preamble",
        "preface": "title and date",
        "conclusions": "final clauses",
        "note": "note",
        "closing": "closing words",
    },
    "mn": {
        "preamble": "оршил",
        "preface": "нэр, огноо",
        "conclusions": "төгсгөл",
        "note": "тайлбар",
        "closing": "төгсгөлийн үг",
    },
}
_CONTAINERS = {
    "en": {
        "part": "part",
        "chp": "ch.",
        "title": "title",
        "book": "book",
        "dvs": "div.",
        "subchp": "subch.",
        "h": "heading",
    },
    "mn": {
        "part": "анги",
        "chp": "бүлэг",
        "title": "гарчиг",
        "book": "дэвтэр",
        "dvs": "хэсэг",
        "subchp": "дэд бүлэг",
        "h": "гарчиг",
    },
}
_UNITS = {
    "section": ("s.", "ss."),
    "rule": ("r.", "rr."),
    "paragraph": ("para.", "paras."),
    "article": ("art.", "arts."),
}
_FRONT = frozenset({1, 4, 9, 40, 90})
"""Numbers whose Mongolian names have front vowels (нэг, дөрөв, ес, дөч, ер) and take дүгээр and дэх."""


def short_name(work: Work, language: str) -> str:
    """How the work is called in a citation."""
    return work.citation.get(language) or work.citation.get("en") or work.title


def cite(work: Work, locator: str | None, *, language: str = "en", unit: str = "article") -> str:
    """The law's own citation of a place; `unit` is the type of its basic units."""
    name = short_name(work, language)
    return name if not locator else f"{name}, {cite_place(work, locator, language=language, unit=unit)}"


def cite_place(work: Work, locator: str, *, language: str = "en", unit: str = "article") -> str:
    """The place alone: `art. 3(a)`."""
    words = _WORDS.get(language, _WORDS["en"])
    steps = locator.split("/")
    if steps[0] in words:
        return words[steps[0]]
    container = _container(steps, language)
    if container is not None:
        return container
    if work.citation_style is CitationStyle.MN_LAW:
        return _dotted(steps, words)
    if work.citation_style is CitationStyle.MN_CODE:
        return _code_mn(steps, words) if language == "mn" else _code_en(steps, words)
    if language == "mn":
        suffix = "дүгээр" if ordinal_suffix_is_front(steps[0]) else "дугаар"
        return _brackets(f"{steps[0]} {suffix} зүйл{'ийн ' if len(steps) > 1 else ''}", steps[1:], words)
    return _brackets(f"{_UNITS.get(unit, _UNITS['article'])[0]} {steps[0]}", steps[1:], words)


def cite_range(work: Work, locators: Sequence[str], *, language: str = "en", unit: str = "article") -> str:
    """Several basic units at once, runs joined: `arts. 1–20`, `arts. 1.2, 1.3, 4.4`."""
    if not locators:
        return short_name(work, language)
    runs = ", ".join(_runs(locators))
    single, plural = _UNITS.get(unit, _UNITS["article"])
    if language == "mn":
        return f"{short_name(work, language)}, {runs} зүйл"
    return f"{short_name(work, language)}, {plural if len(locators) > 1 else single} {runs}"


def ordinal_suffix_is_front(number: str) -> bool:
    """Whether a number takes дүгээр and дэх: decided by the last numeral spoken."""
    digits = number.rpartition(".")[2]
    if not digits.isdigit():
        return True
    value = int(digits)
    last = value % 10 or value % 100
    return last in _FRONT


def _runs(locators: Iterable[str]) -> list[str]:
    """Whole numbers in a row become `1–20`; anything else stands by itself."""
    runs: list[tuple[str, str]] = []
    for locator in locators:
        if runs and _follows(runs[-1][1], locator):
            runs[-1] = (runs[-1][0], locator)
        else:
            runs.append((locator, locator))
    return [first if first == last else f"{first}–{last}" for first, last in runs]


def _follows(before: str, after: str) -> bool:
    head, _, tail = before.rpartition(".")
    next_head, _, next_tail = after.rpartition(".")
    return head == next_head and tail.isdigit() and next_tail.isdigit() and int(next_tail) == int(tail) + 1


def _container(steps: list[str], language: str) -> str | None:
    table = _CONTAINERS.get(language, _CONTAINERS["en"])
    cited = []
    for step in steps:
        kind = re.match(r"[a-z]*", step).group()  # type: ignore[union-attr]
        if kind not in table or not step.removeprefix(kind)[:1].isdigit():
            return None
        number = step.removeprefix(kind)
        cited.append(f"{number}-р {table[kind]}" if language == "mn" else f"{table[kind]} {number}")
    return ", ".join(cited)


def _brackets(head: str, steps: list[str], words: dict[str, str]) -> str:
    text = head
    for step in steps:
        if step.startswith("def:"):
            text += f", “{step.removeprefix('def:').replace('-', ' ')}”"
        elif step.rstrip("0123456789-") in words:
            text += f", {words[step.rstrip('0123456789-')]}"
        else:
            text += f"({step})"
    return text


def _dotted(steps: list[str], words: dict[str, str]) -> str:
    numbers = [step for step in steps if step.rstrip("0123456789-") not in words]
    rest = [words[step.rstrip("0123456789-")] for step in steps if step.rstrip("0123456789-") in words]
    return ", ".join([".".join(numbers), *rest])


def _code_en(steps: list[str], words: dict[str, str]) -> str:
    article, *below = steps
    named = [words[step.rstrip("0123456789-")] for step in below if step.rstrip("0123456789-") in words]
    numbers = [step for step in below if step.rstrip("0123456789-") not in words]
    place = f"art. {article}" + (f"({'.'.join(numbers)})" if numbers else "")
    return ", ".join([place, *named])


def _code_mn(steps: list[str], words: dict[str, str]) -> str:
    article, *below = steps
    base = f"{article} {'дүгээр' if ordinal_suffix_is_front(article) else 'дугаар'} зүйл"
    named = [words[step.rstrip("0123456789-")] for step in below if step.rstrip("0123456789-") in words]
    numbers = [step for step in below if step.rstrip("0123456789-") not in words]
    if not numbers:
        return f"{base}ийн {named[0]}" if named else base
    number = ".".join(numbers)
    level = "хэсэг" if len(numbers) == 1 else "заалт"
    place = f"{base}ийн {number} {'дэх' if ordinal_suffix_is_front(number) else 'дахь'} {level}"
    return ", ".join([place, *named])
