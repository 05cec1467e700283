//! Where words may stand in JSON: within quotation marks.

use crate::documents::template::marked::{Piece, pieces};

/// What the template says before each place where words would be more than a text.
pub fn acting(filled: &str) -> Vec<&str> {
    let (mut is_open, mut is_escape) = (false, false);
    let mut before = "";
    let mut found = Vec::new();
    for piece in pieces(filled) {
        match piece {
            Piece::Shape(shape) => {
                for c in shape.chars() {
                    is_open ^= c == '"' && !is_escape;
                    is_escape = is_open && c == '\\' && !is_escape;
                }
                before = shape;
            }
            Piece::Words(_) if is_open && !is_escape => {}
            Piece::Words(_) => found.push(before),
        }
    }
    found
}
