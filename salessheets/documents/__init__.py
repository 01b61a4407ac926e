"""Word forms: one file per form; `word/` is the engine that fills a .docx."""
