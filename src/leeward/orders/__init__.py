"""What courts have ordered, paragraph by paragraph: dates, what may fall under which, what was reported. Never interpreted."""
