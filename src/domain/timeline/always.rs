//! What always holds, whatever happens in whatever order.
