"""Readers: one module a format, each turns text into blocks in reading order."""
