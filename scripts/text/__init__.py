"""What people write: the source, the edition, its log, the translation. Read and checked."""
