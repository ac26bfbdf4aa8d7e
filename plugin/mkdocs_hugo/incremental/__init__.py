"""What one build keeps for the next, and what is done ahead: store, cache, queue, processes, digests.

Nothing here knows MkDocs; what does is in `mkdocs/incremental/`.
"""
