"""`mkdocs serve`: what is watched, how soon an edit is noticed, and what is rendered again after it."""
