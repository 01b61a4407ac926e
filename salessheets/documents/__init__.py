"""Word forms: what each prints, made from a case, in the company's own .docx."""
