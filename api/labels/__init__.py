"""Words of the pages in English and Mongolian."""

import tomllib
from functools import cache
from importlib import resources

LANGUAGES = ("en", "mn")


@cache
def labels(language: str) -> dict[str, str]:
    """All words of one language; the English ones stand in for none: a test holds both lists to the same keys."""
    text = resources.files("tiplex.api.labels").joinpath(f"{language}.toml").read_text("utf-8")
    return {key: str(value) for key, value in tomllib.loads(text).items()}
