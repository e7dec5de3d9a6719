"""Templates with what every page needs: words, the reader's language, links that keep it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from tiplex.api.labels import labels
from tiplex.api.requests import reader_language
from tiplex.schemas.query import Fragment


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["marked"] = marked
    environment.filters["paragraphs"] = paragraphs
    environment.filters["lines"] = lines
    return environment


def render(request: Request, template: str, values: Mapping[str, object], *, status: int = 200) -> HTMLResponse:
    """One page in the reader's language."""
    language = reader_language(request, request.query_params.get("lang"))
    said = labels(language)

    def link(path: str, **query: object) -> str:
        pairs = [(name, str(each)) for name, value in query.items() for each in _each(value)]
        return f"{quote(path, safe='/@~!:,-._')}?{urlencode([*pairs, ('lang', language)])}"

    other = "mn" if language == "en" else "en"
    pairs = [(name, value) for name, value in request.query_params.multi_items() if name != "lang"]
    common = {
        "t": said,
        "lang": language,
        "other_lang": other,
        "switch": f"{request.url.path}?{urlencode([*pairs, ('lang', other)])}",
        "link": link,
        "here": request.url.path,
    }
    return HTMLResponse(_environment().get_template(template).render(**common, **values), status)


def marked(fragment: Fragment) -> Markup:
    """A fragment with its matches in <mark>."""
    parts, last = [], 0
    for start, end in fragment.marks:
        parts += [
            escape(fragment.text[last:start]),
            Markup("<mark>"),
            escape(fragment.text[start:end]),
            Markup("</mark>"),
        ]
        last = end
    return Markup("").join([*parts, escape(fragment.text[last:])])


def paragraphs(text: str) -> Markup:
    """Lines of a text as paragraphs."""
    return Markup("").join(Markup("<p>{}</p>").format(line) for line in text.split("\n") if line.strip())


def lines(text: str) -> Markup:
    """Lines of a text, each on a line of its own."""
    return Markup("<br>").join(line for line in text.split("\n") if line.strip())


def _each(value: object) -> list[object]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]
