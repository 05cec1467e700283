//! Pages for browsers, screen readers and printers (HTML).

pub mod html;
