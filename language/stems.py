"""Stems: Snowball where the language has one, our own light stemmer for Mongolian, the word itself elsewhere."""

import threading
import tomllib
from functools import cache, lru_cache
from importlib import resources

import Stemmer

from tiplex.language.mongolian import stem_mongolian
from tiplex.language.normalise import fold

_NAMES = """
en:english fr:french es:spanish de:german nl:dutch pt:portuguese it:italian ro:romanian ru:russian sv:swedish
no:norwegian da:danish fi:finnish ar:arabic hu:hungarian tr:turkish el:greek ca:catalan sr:serbian id:indonesian
lt:lithuanian hi:hindi et:estonian
"""
_SNOWBALL = dict(pair.split(":") for pair in _NAMES.split())
"""Snowball's stemmer by language."""
_LOCAL = threading.local()
"""Stemmer objects are not safe between threads, so every thread has its own."""


def stem(word: str, language: str) -> str:
    """The stem of one word as it stands in a text."""
    return stem_folded(fold(word, language), language)


@lru_cache(maxsize=262_144)
def stem_folded(folded: str, language: str) -> str:
    """The stem of a word that is folded already."""
    if language == "mn":
        return stem_mongolian(folded)
    stemmer = _snowball(language)
    return str(stemmer.stemWord(folded)) if stemmer is not None else folded


def _snowball(language: str) -> "Stemmer.Stemmer | None":
    name = _SNOWBALL.get(language)
    if name is None:
        return None
    known = _LOCAL.__dict__.setdefault("stemmers", {})
    if name not in known:
        known[name] = Stemmer.Stemmer(name) if name in Stemmer.algorithms() else None
    found: Stemmer.Stemmer | None = known[name]
    return found


@cache
def _stopwords(language: str) -> frozenset[str]:
    text = resources.files("tiplex.language").joinpath("data", "stopwords.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text).get(language, {}).get("words", "").split())


def is_stopword(word: str, language: str) -> bool:
    """Whether a word (in lower case) only holds a sentence together. Negations are never stop words."""
    return word in _stopwords(language)
