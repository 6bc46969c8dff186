"""Further source text, as extracted from its layout, made into a draft of a Dutch chapter."""
