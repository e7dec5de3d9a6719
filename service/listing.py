"""Works as records, in the shape that `interfaces.md` promises for `tiplex works --json`."""

from collections.abc import Iterable, Iterator

from tiplex.schemas.work import Work


def work_records(works: Iterable[Work]) -> Iterator[dict[str, object]]:
    """One record a work, its expressions inside."""
    for work in works:
        yield {
            "uri": work.uri,
            "short": work.short,
            "title": work.title,
            "title_en": work.title_en,
            "place": work.place,
            "type": work.type.value,
            "date": work.date,
            "expressions": [text.model_dump(mode="json") for text in work.expressions],
        }
