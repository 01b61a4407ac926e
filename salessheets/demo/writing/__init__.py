"""From a story to the rows of its sheets: one file a workbook or topic."""
