//! The themes at hand, in lines.

use crate::device::naming;
use crate::device::view::View;
use crate::domain::id::ThemeId;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// Each with its questions, and what waits for the facilitator.
pub fn themes(words: &Words, view: &View<'_>) -> Vec<String> {
    let given: Vec<&ThemeId> = view.desk.table.into_iter().flat_map(|table| view.meeting.themes_now(table)).collect();
    let mut lines = Vec::new();
    for theme in view.themes() {
        let (title, waiting) = (view.meeting.themes.title(theme), naming::waiting(words, view, theme));
        let own = view.desk.table.filter(|_| given.contains(&&theme.id));
        let own = own.map(|table| words.say("reading-theme-of-the-round", &[("table", table.0.into())]));
        let own = own.map(|own| format!(" ({own})")).unwrap_or_default();
        lines.push(format!("{} {}{waiting}{own}", theme.number, visible_line(title)));
        lines.extend(
            theme.questions.iter().map(|question| format!("   {}. {}", question.number, visible_line(&question.text))),
        );
    }
    lines
}
