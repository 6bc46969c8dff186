"""What is handed on: permanent addresses, share pages, cards, previews, codes for phones."""
