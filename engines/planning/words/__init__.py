"""From letters to items: text, lexicon, lexemes, and the numbers, keys, stems and places they name."""
