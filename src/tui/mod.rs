//! The screens: read a view, answer with an intent.
