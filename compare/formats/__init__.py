"""A comparison in the formats that people hand on; every format carries the same evidence."""
