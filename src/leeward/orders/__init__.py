"""What courts have ordered, paragraph by paragraph: dates, what may fall under which, reports. Never interpreted."""
