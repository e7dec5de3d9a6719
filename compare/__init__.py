"""Side-by-side comparison: pure functions from works, texts and annotations to a table, and the table's formats."""
