"""The verbs of `python -m scripts`: one module a subject, each with its `VERBS`."""
