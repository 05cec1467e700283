//! Entries, their one order, hash chain, signatures, erasure. Pure.
