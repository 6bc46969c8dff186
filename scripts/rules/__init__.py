"""The catalogue of rules: what each code says, why, how to mend it, and what is exempt."""
