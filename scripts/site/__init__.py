"""What is done with finished pages before they are published. Nothing here knows what made them."""
