"""四 备案与反馈: filing in time and reports to management (clause 四)."""
