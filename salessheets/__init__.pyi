from salessheets.reviewing import open_portfolio as open_portfolio
from salessheets.reviewing import review as review

__version__: str
