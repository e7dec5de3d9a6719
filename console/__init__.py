"""What the terminal shows: trees, tables, progress. Values in, rich renderables out."""
