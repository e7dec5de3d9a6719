"""Blocks into a tree of units: first the outline (containers, basic units), then the inside of every unit."""
