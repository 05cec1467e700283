//! The wiring: the one loop, the effects, the clock; the only room that knows every edge.
