"""Analysis of text, used by everything above: tokens, normal forms, stems, sentence bounds, numerals, language."""
