"""The bundled song: its score, its singer and its mix, all made here."""
