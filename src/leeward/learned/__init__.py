"""Small models that were learned from `data/`, and how a sentence is read with them. Nothing is learned here."""
