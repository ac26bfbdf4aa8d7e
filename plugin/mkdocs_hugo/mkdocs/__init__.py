"""The adapter: Hugo's site model as MkDocs' files, pages and navigation.

In: `Sites` and rendered bodies. Out: what MkDocs builds from. Nothing in the layers below imports MkDocs.
"""
