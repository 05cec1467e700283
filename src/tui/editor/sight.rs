//! What there is to be drawn of the editor at one moment.

use crate::preparation::form::Field;
use crate::preparation::place::Section;
use crate::preparation::preparation::Preparation;
use crate::preparation::rows::Row;
use crate::tui::editor::keeping::Kept;

#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    pub preparation: &'a Preparation,
    pub name: &'a str,
    pub section: Section,
    pub rows: &'a [Row],
    /// The one in hand.
    pub row: Option<&'a Row>,
    pub form: &'a [Field],
    pub in_fields: bool,
    pub kept: &'a Kept,
    /// Mistakes and what is strange, a sentence each.
    pub troubles: &'a [String],
    pub mistakes: usize,
}
