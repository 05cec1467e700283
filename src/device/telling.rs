//! The words of a reply.
