"""What a real WordPress makes of what practices paste. By hand: python -m tests.wordpress."""
