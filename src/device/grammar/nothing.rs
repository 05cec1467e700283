//! "-": takes away what stands there. Nothing at all would be too easily typed by mistake.

/// What is typed instead of words.
pub const NOTHING: &str = "-";

/// The words; none where they take away what stands there.
pub fn unless_nothing(text: &str) -> String {
    if text == NOTHING { String::new() } else { text.to_owned() }
}
