"""Everything that knows Material's templates, texts, search index or scripts."""
