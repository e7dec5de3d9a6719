"""A comparison in the formats that people hand on; every format carries the same evidence.

`registry` is the table of formats and the one way in. `records` lays the cells out as flat records, `wording` says in
words what a record is, `data` makes a value harmless; each other module writes one format:

    jsonform   json     the model itself, for programs
    jsonld     jsonld   schema.org: texts as Legislation, findings as Claims
    csvform    csv      one line a provision or missing answer
    sheet      xlsx     the same lines, the matrix, and what it is
    markdown   md       headings and quotations
    page       html     one accessible page by itself
    document   docx     a landscape table for Word
    paper      pdf      a landscape table for print

A renderer is a pure function: one `Comparison` in, bytes out, the same bytes each time.
"""
