"""CSV, for spreadsheets and scripts."""

import csv
import io

from tiplex.compare.formats.data import guard
from tiplex.compare.formats.records import FIELDS, Record, records
from tiplex.compare.formats.wording import about
from tiplex.schemas.comparison import Comparison


def render_csv(comparison: Comparison) -> bytes:
    """One line a provision or missing answer, UTF-8 with BOM for Excel; the last lines say what the table is.

    The last lines have the finding `about`, the name in `row` and the value in `note`, so that a script can drop them
    and every line has the same number of fields.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    for record in records(comparison):
        writer.writerow(_values(record))
    for name, value in about(comparison):
        writer.writerow(_values(Record(row=f"# {name}", row_id="", column="", finding="about", note=value)))
    return out.getvalue().encode("utf-8-sig")


def _values(record: Record) -> list[str]:
    return [guard(str(getattr(record, name))) for name in FIELDS]
