//! The editor of the programme before the day: sections as lists, the thing in hand as a form, every change saved.

pub mod draw;
pub mod draw_form;
#[expect(clippy::module_inception, reason = "a folder's main type stands in the file of its own name")]
pub mod editor;
pub mod hand;
pub mod keeping;
pub mod possible;
pub mod seated;
pub mod sight;
pub mod step;
pub mod writing;
