"""The real Hugo beside us: it runs the Go templates of a site, and we put its answers where the calls stand.

Hugo is asked in a project of our own, outside the site's folder, which mounts the site's files and replaces
its page templates by one that prints what was asked for.
"""
