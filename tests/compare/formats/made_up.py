"""A made-up comparison: two languages, texts that try to be mark-up, every kind of cell."""

import datetime as dt

from tiplex.schemas.comparison import Cell, CellProvision, Column, ComparedText, Comparison, NotFound, Row
from tiplex.schemas.concept import Evidence, Strength
from tiplex.schemas.work import ExpressionKind, OfficialStatus

LAW = "/akn/mn/act/2012-01-19/combating-trafficking"
LAW_MON = f"{LAW}/mon@2018-01-19"
LAW_DIGEST = f"{LAW}/eng@2018-01-19/digest"
TREATY = "/akn/un/act/protocol/2000-11-15/trafficking"
TREATY_DIGEST = f"{TREATY}/eng@2000-11-15/digest"
UNCODED = "/akn/zz/act/2001/uncoded"
UNCODED_ENG = f"{UNCODED}/eng@"

ODD = "\n".join(
    (
        "=1+1",
        "#set page(width: 1cm) #panic() $x$ and $y^2$",
        "<script>alert('x')</script> & &copy; <b>bold</b>",
        "| a | b | *c* _d_ [e](f) `g` ~~h~~ \\ {{ i }}",
        "- a dash",
        "1. a number, ө ү Ө Ү ё",
        "====",
        "@SUM(A1) \"quoted\" 'single' # not a heading",
    )
)
SENTENCES = 310
LONG = "\n".join(
    f"Sentence {number:04d} of a very long provision, on paper for many pages." for number in range(SENTENCES)
)
MONGOLIAN = "Хохирогчийг үл буруутгах өөрийн үүрэг: хүн худалдаалах гэмт хэргийн хохирогч."


def source(eid: str, citation: str, text: str, **more: object) -> CellProvision:
    """A provision of the Mongolian law in its own words."""
    values = {
        "uri": f"{LAW_MON}/~{eid}",
        "locator": eid,
        "citation": citation,
        "heading": "Гарчиг",
        "text": text,
        "language": "mn",
        "kind": ExpressionKind.SOURCE,
        "status": OfficialStatus.OFFICIAL_CONSOLIDATION,
        "evidence": Evidence.CODED,
    }
    return CellProvision.model_validate(values | more)


def english(uri: str, citation: str, text: str, **more: object) -> CellProvision:
    """A provision in English, a digest unless said otherwise."""
    values = {
        "uri": uri,
        "locator": "1",
        "citation": citation,
        "heading": None,
        "text": text,
        "language": "en",
        "kind": ExpressionKind.DIGEST,
        "status": OfficialStatus.DIGEST,
        "evidence": Evidence.CODED,
    }
    return CellProvision.model_validate(values | more)


def text_of(
    uri: str, language: str, status: OfficialStatus, version: dt.date | None, *, complete: bool = True
) -> ComparedText:
    """A text of a column."""
    kind = ExpressionKind.DIGEST if status is OfficialStatus.DIGEST else ExpressionKind.SOURCE
    scope = None if complete else "articles 1 to 3"
    return ComparedText(
        uri=uri, language=language, version=version, status=status, kind=kind, complete=complete, scope=scope
    )


def columns() -> tuple[Column, ...]:
    """A law with its digest, a treaty as a digest only, a work that nobody coded."""
    law = (
        text_of(LAW_MON, "mn", OfficialStatus.OFFICIAL_CONSOLIDATION, dt.date(2018, 1, 19)),
        text_of(LAW_DIGEST, "en", OfficialStatus.DIGEST, dt.date(2018, 1, 19)),
    )
    treaty = (text_of(TREATY_DIGEST, "en", OfficialStatus.DIGEST, dt.date(2000, 11, 15), complete=False),)
    uncoded = (text_of(UNCODED_ENG, "en", OfficialStatus.UNKNOWN, None),)
    title = "Хүн худалдаалахтай тэмцэх тухай хууль"
    return (
        Column(
            work=LAW, short="mn", title=title, title_en="Law on X", place="mn", type="act", texts=law, assessed=True
        ),
        Column(work=TREATY, short="un", title="=Protocol", place="un", type="treaty", texts=treaty, assessed=True),
        Column(work=UNCODED, short="zz", title="Uncoded <Act>", place="zz", type="act", texts=uncoded, assessed=False),
    )


def answered() -> Row:
    """A source with all that governs it, a digest, an uncoded work with a candidate."""
    whole = source(
        "art_3__para_1",
        "Хууль (2012-01-19), 3.1",
        ODD,
        lead_in="+Энэ хуульд хэрэглэсэн:",
        closing="-төгсгөлийн үг $z$",
        strength=Strength.MUST,
        digest="@Our restatement # of $it$.\nSecond line | here.",
        digest_uri=f"{LAW_DIGEST}/~art_3__para_1",
    )
    restated = english(f"{TREATY_DIGEST}/~art_3__para_a", "Palermo, art. 3(a)", "A digest.", strength=Strength.CONSIDER)
    seen = english(f"{UNCODED_ENG}/~sec_9", "Uncoded Act, s. 9", "Only words.", evidence=Evidence.LABEL)
    seen = seen.model_copy(update={"kind": ExpressionKind.SOURCE, "status": OfficialStatus.UNKNOWN})
    uncoded = NotFound(searched=("Uncoded Act, ss. 1–20",), note="Nothing can be concluded.")
    return Row(
        row="non-punishment",
        label="Non-punishment *of* victims",
        label_mn="Хохирогчийг үл буруутгах",
        cells=(
            Cell(provisions=(whole,)),
            Cell(provisions=(restated,)),
            Cell(candidates=(seen,), not_assessed=uncoded),
        ),
    )


def unanswered() -> Row:
    """A very long provision and a repealed one; not found with a note; not assessed, and nothing known of it."""
    long = source("art_4", "Хууль (2012-01-19), 4", LONG, language="en", heading="Long", strength=Strength.OPTIONAL)
    script = source("art_5", "Хууль (2012-01-19), 5", MONGOLIAN, language="mn-Cyrl", repealed=True)
    missing = NotFound(searched=("=Palermo Protocol, arts. 1–20", "Annex, ¶ 3"), note="@Only these articles were read.")
    return Row(
        row="4.1",
        label="=HYPERLINK(1)",
        cells=(
            Cell(provisions=(long, script)),
            Cell(not_found=missing),
            Cell(not_assessed=NotFound(searched=())),
        ),
    )


def empty() -> Row:
    """Cells that say nothing."""
    return Row(row="none", label="Nothing | at all", cells=(Cell(), Cell(), Cell()))


def comparison() -> Comparison:
    """The whole table."""
    return Comparison(
        title="=Title <i> #1",
        columns=columns(),
        rows=(answered(), unanswered(), empty()),
        method="Method: $m$ <em> #let x = 1",
        texts=(f"Law on X: mn, version of 2018-01-19, {LAW_MON}", f"Protocol: digest by tiplex, {TREATY_DIGEST}"),
        warnings=("The texts are of different version dates.", "+A second warning"),
        permalink="/compare?topics=non-punishment&columns=mn%2Cun",
        software="tiplex 9.9",
        made=dt.date(2026, 1, 2),
        disclaimer="A working aid, not legal advice.",
    )


def provisions(table: Comparison) -> list[CellProvision]:
    """All provisions of a comparison, answers and candidates."""
    return [each for row in table.rows for cell in row.cells for each in (*cell.provisions, *cell.candidates)]
