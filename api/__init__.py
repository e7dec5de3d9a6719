"""The server: JSON under /v1, pages in HTML. Parse the request, call a service, render."""
