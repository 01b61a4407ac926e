"""What must hold of a project's folder and of the portfolio (workbook codes W- that need more than one file)."""
