"""JSON routes, one module a resource."""
