//! One device at the meeting: what it is told goes in, what is to be done comes out. Pure.
