"""Language codes: BCP 47 for people and screens, ISO 639-3 inside Akoma Ntoso URIs."""

from functools import cache
from typing import Any

import pycountry


@cache
def alpha3(code: str) -> str:
    """ISO 639-3 code of a two- or three-letter code; raises ValueError naming what is no code."""
    return str(_find(code).alpha_3)


@cache
def alpha2(code: str) -> str:
    """The two-letter code where the language has one, else the three-letter one; raises ValueError."""
    found = _find(code)
    return str(getattr(found, "alpha_2", None) or found.alpha_3)


def _find(code: str) -> Any:
    found = pycountry.languages.get(alpha_2=code) if len(code) == 2 else pycountry.languages.get(alpha_3=code)
    if found is None:
        raise ValueError(f"“{code}” is no ISO 639 language code")
    return found
