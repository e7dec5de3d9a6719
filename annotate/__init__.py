"""Concepts in text: which topics words name, in queries and in provisions."""
