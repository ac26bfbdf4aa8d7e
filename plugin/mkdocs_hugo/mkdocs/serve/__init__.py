"""`mkdocs serve`: what is watched, how soon an edit is noticed, and what has to be made anew after it."""
