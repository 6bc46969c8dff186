"""The tools that check, build and publish this edition: `python -m scripts VERB`."""
