//! What was looked for, marked where it stands in a line, and the part of a long note in which it stands.

use std::ops::Range;

use ratatui::text::Span;
use unicode_segmentation::UnicodeSegmentation;

use crate::language::folding::Sought;
use crate::tui::screen::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::text::{one_line, width};

/// A frame is not to read more of a note; in cells.
const READ: usize = 2_500;

/// A line with what was found in it marked, by more than its colour.
pub fn marked(line: &str, sought: &Sought, role: Role, look: Look<'_>) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut put = |part: Range<usize>, role: Role| {
        if !part.is_empty() {
            spans.push(Span::styled(line[part].to_owned(), look.theme.style(role)));
        }
    };
    let mut from = 0;
    for hit in sought.hits(line) {
        put(from..hit.start, role);
        from = hit.end;
        put(hit, Role::Found);
    }
    put(from..line.len(), role);
    spans
}

/// A note in one line that begins where the first hit is seen within so many cells.
pub fn excerpt(text: &str, sought: &Sought, columns: usize) -> String {
    if sought.is_empty() {
        return one_line(text, columns);
    }
    let line = one_line(text, READ);
    if width(&line) <= columns {
        return line;
    }
    let Some(hit) = sought.hits(&line).into_iter().next() else { return line };
    if width(&line[..hit.end]) < columns {
        return line;
    }
    // A third of the room for what leads to it, or all that what follows leaves free; from the beginning of a word on.
    let lead = (columns / 3).max(columns.saturating_sub(2 + width(&line[hit.start..])));
    let mut used = 0;
    let mut from = hit.start;
    for (at, grapheme) in line[..hit.start].grapheme_indices(true).rev() {
        used += width(grapheme);
        if used > lead {
            break;
        }
        from = at;
    }
    let is_whole = line[..from].ends_with(' ');
    let blank = line[from..hit.start].find(' ').filter(|_| !is_whole);
    let word = blank.map_or(from, |blank| from + blank + 1);
    format!("… {}", &line[word..])
}

#[cfg(test)]
mod tests {
    use crate::language::folding::Sought;
    use crate::tui::facilitator::notes::hits::excerpt;
    use crate::tui::widgets::text::cut;

    #[test]
    fn the_first_hit_is_seen_however_late_it_stands() {
        let text = "Vi opdager først tingene, når det er besluttet, og så er det for sent at få kørsel til mødet";
        let sought = Sought::new("korsel");
        for columns in 12..100 {
            let seen = excerpt(text, &sought, columns);
            assert!(cut(&seen, columns).contains("kørsel"), "{columns}: {seen}");
        }
        assert_eq!(excerpt(text, &sought, 30), "… sent at få kørsel til mødet");
        assert_eq!(excerpt(text, &sought, 33), "… for sent at få kørsel til mødet");
        assert_eq!(excerpt("Kørsel\nher", &sought, 30), "Kørsel her");
        assert_eq!(excerpt("Rampen", &sought, 30), "Rampen");
    }
}
