"""Drop a workbook or a project folder on it: entries of the file manager that check it and open the project's page."""
