"""The embedded search engine: tantivy in a directory, fed with our own analysis, answering typed values."""
