"""The site model: what Hugo knows of a site before it renders anything.

In: content files and configurations. Out: `Sites`, complete and fixed. Hugo: hugolib, resources/page,
config/allconfig.
"""
