"""All projects at once: the portfolio workbook, the portfolio's page, and a page for each project."""
