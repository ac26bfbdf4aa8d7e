"""Content files: what is there, what the names mean, and front matter apart from the body.

In: content mounts and file texts. Out: `ContentFile`s and documents. Hugo: hugofs, common/paths,
parser/pageparser.
"""
