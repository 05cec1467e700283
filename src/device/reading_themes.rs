//! The themes at hand, in lines.

use crate::device::naming;
use crate::device::view::View;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// Each with its questions, and what waits for the facilitator.
pub fn themes(words: &Words, view: &View<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for theme in view.themes() {
        let (title, waiting) = (view.meeting.themes.title(theme), naming::waiting(words, view, theme));
        lines.push(format!("{} {}{waiting}", theme.number, visible_line(title)));
        lines.extend(
            theme.questions.iter().map(|question| format!("   {}. {}", question.number, visible_line(&question.text))),
        );
    }
    lines
}
