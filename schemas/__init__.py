"""Models and identifiers shared by every layer: values only, no input or output."""
