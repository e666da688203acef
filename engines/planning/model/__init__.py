"""A local language model, if the person has one: asked only about words that the grammar left."""
