"""Pages, rendered on the server, usable without JavaScript and by keyboard alone."""
