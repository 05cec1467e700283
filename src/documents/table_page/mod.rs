//! The page on which a table writes where the program must not run: one HTML file for a browser.

pub mod table_page;
