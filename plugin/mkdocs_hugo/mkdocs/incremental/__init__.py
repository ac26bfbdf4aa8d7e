"""What is kept of whole MkDocs pages, compiled templates and settings, and where it is kept."""
