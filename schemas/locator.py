"""Locators: the law's own numbers from the article down, `13.1/2/1`, `3/a`, `13.1/note`, `sch1/2`.

Source of the rule: `interfaces.md`, section Locators. A locator is what a person types and what files of coded
gold are keyed by; the eId is its Akoma Ntoso form.
"""

import re
from typing import NamedTuple

from tiplex.errors import BadIdentifier

_BRACKETS = re.compile(r"^[\s(\[（【§]+|[\s)\].:;,°ºª）】—–-]+$")
_ORDINAL_MARK = re.compile(r"(?<=\d)\s*[°ºª]")


def locator_number(num: str) -> str:
    """The form of a printed number in a locator: `(a)` → `a`, `13.1.` → `13.1`, `4A` → `4a`, `1 bis` → `1-bis`."""
    bare = _BRACKETS.sub("", _ORDINAL_MARK.sub("", num.strip()))
    return re.sub(r"[\s/]+", "-", bare).casefold()


def own_number(num: str, parent: str | None) -> str:
    """`num` without the number of its parent where it repeats it: `3.1.1` under `3.1` is `1`."""
    if parent and num.startswith(f"{parent}.") and len(num) > len(parent) + 1:
        return num[len(parent) + 1 :]
    return num


class Address(NamedTuple):
    """A work as the user names it, and a locator inside it."""

    work: str
    locator: str | None


def split_address(text: str) -> Address:
    """Take `palermo~3/a` apart; raises BadIdentifier when nothing stands before the tilde."""
    work, tilde, locator = text.strip().partition("~")
    if not work or (tilde and not locator):
        raise BadIdentifier(f"“{text}” names no work: write WORK~locator, for example palermo~3/a.")
    return Address(work, locator.strip("/").casefold() or None)
