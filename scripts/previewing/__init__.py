"""The preview: pages served as they are edited, made by processes of their own."""
