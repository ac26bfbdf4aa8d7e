"""The navigation's HTML, byte for byte the theme's own: pruned (`sidebars`), or whole trees (`branches`)."""
