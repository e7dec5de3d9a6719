"""Language of a text: py3langid among the languages of our laws, with Mongolian told apart by its own letters."""

import re
from functools import cache
from typing import Any

_LANGUAGES = [
    "en",
    "fr",
    "es",
    "de",
    "nl",
    "pt",
    "it",
    "ro",
    "bg",
    "el",
    "cs",
    "sk",
    "sr",
    "bs",
    "hr",
    "et",
    "fi",
    "sv",
    "no",
    "da",
    "lt",
    "lv",
    "pl",
    "ru",
    "uk",
    "mn",
    "kk",
    "ky",
    "ar",
    "fa",
    "ur",
    "hi",
    "bn",
    "zh",
    "ja",
    "ko",
    "vi",
    "id",
    "ms",
    "th",
    "ca",
    "mt",
    "tr",
]
_MONGOLIAN = re.compile(
    r"\b(?:нь|тухай|хууль|хуулийн|зүйл|болон|энэ|дагуу|заасан|эсхүл|хүн|байна|бол|гэж)\b", re.IGNORECASE
)
_KAZAKH_KYRGYZ = re.compile(r"[ғқңұһі]|\b(?:жана|және|менен|үчүн|мыйзам)\b", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_DIR / MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_LANGUAGES))
    return identifier


def detect_language(text: str) -> tuple[str, float]:
    """BCP 47 code and confidence from 0 to 1."""
    sample = text[:8000]
    if (
        len(_CYRILLIC.findall(sample)) > len(sample) / 4
        and not _KAZAKH_KYRGYZ.search(sample)
        and _MONGOLIAN.search(sample)
    ):
        return "mn", 1.0
    code, confidence = _identifier().classify(sample)
    return str(code), float(confidence)
