//! The screens in a pseudo-terminal: keys in, wait for text with a deadline, never sleep.
