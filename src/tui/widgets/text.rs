//! Text as it stands on the screen: harmless, and cut to a number of cells.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::language::visible::visible;

/// Cells that `text` takes, as the screen counts them: by grapheme, control characters none.
pub fn width(text: &str) -> usize {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.len();
    }
    text.graphemes(true).map(cells).sum()
}

/// Cells of one grapheme.
fn cells(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) { 0 } else { grapheme.width() }
}

/// One line of people's text: white space is one space, and what would act on the terminal is shown instead. Only the
/// beginning is read where it is longer than `columns` can show, so that the longest note costs no more than a
/// short one.
pub fn one_line(text: &str, columns: usize) -> String {
    let mut line = String::new();
    // A grapheme may be many characters; this is room for any honest one.
    let enough = columns.saturating_mul(8).saturating_add(64);
    let mut gap = false;
    for c in text.chars() {
        if line.len() > enough {
            break;
        }
        if c.is_whitespace() {
            gap = !line.is_empty();
        } else {
            if std::mem::take(&mut gap) {
                line.push(' ');
            }
            line.push(c);
        }
    }
    match visible(&line) {
        Cow::Borrowed(_) => line,
        Cow::Owned(shown) => shown,
    }
}

/// `text`, which is one harmless line, in at most `columns` cells; what is cut off is marked "…".
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let room = columns.saturating_sub(1);
    let mut used = 0;
    let mut end = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += cells(grapheme);
        if used > room {
            break;
        }
        end = at + grapheme.len();
    }
    Cow::Owned(if columns == 0 { String::new() } else { format!("{}…", text[..end].trim_end()) })
}

/// `text` in exactly `columns` cells: cut or filled up with spaces.
pub fn fit(text: &str, columns: usize) -> String {
    let mut text = cut(text, columns).into_owned();
    text.extend(std::iter::repeat_n(' ', columns.saturating_sub(width(&text))));
    text
}

/// `text` in exactly `columns` cells, at their right end.
pub fn fit_right(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(&text))))
}

/// People's text, made harmless, on lines of at most `columns` cells, broken between words where that can be; at most
/// `lines` of them, the last marked "…" where more would follow.
pub fn wrap(text: &str, columns: usize, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = Vec::new();
    if columns == 0 || lines == 0 {
        return wrapped;
    }
    let mut more = false;
    let budget = columns.saturating_mul(lines).saturating_mul(8).saturating_add(256);
    let shown = visible(head(text, budget));
    'all: for paragraph in shown.split('\n') {
        let mut line = String::new();
        let mut used = 0;
        for word in paragraph.split_whitespace() {
            let space = usize::from(used > 0);
            let wide = width(word);
            if used + space + wide <= columns {
                line.extend(std::iter::repeat_n(' ', space));
                line.push_str(word);
                used += space + wide;
                continue;
            }
            if used > 0 {
                wrapped.push(std::mem::take(&mut line));
                if wrapped.len() == lines {
                    more = true;
                    break 'all;
                }
            }
            used = 0;
            for grapheme in word.graphemes(true) {
                let wide = cells(grapheme);
                if used + wide > columns && used > 0 {
                    wrapped.push(std::mem::take(&mut line));
                    used = 0;
                    if wrapped.len() == lines {
                        more = true;
                        break 'all;
                    }
                }
                if wide <= columns {
                    line.push_str(grapheme);
                    used += wide;
                }
            }
        }
        if wrapped.len() == lines {
            more = true;
            break;
        }
        wrapped.push(line);
    }
    while wrapped.last().is_some_and(String::is_empty) {
        wrapped.pop();
    }
    if more && let Some(last) = wrapped.last_mut() {
        last.push_str(" …");
        if width(last) > columns {
            let full = last.trim_end_matches(" …").to_owned();
            *last = cut(&format!("{full}……"), columns).into_owned();
        }
    }
    wrapped
}

/// The first `bytes` of a text, or a few less: never half a character.
fn head(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, proptest};

    use crate::tui::widgets::text::{cut, fit, fit_right, one_line, width, wrap};

    const FAMILY: &str = "👩\u{200d}👩\u{200d}👧";

    #[test]
    fn widths_are_those_of_the_screen() {
        assert_eq!(width("Æbleø"), 5);
        assert_eq!(width("e\u{301}"), 1);
        assert_eq!(width("漢字"), 4);
        assert_eq!(width(FAMILY), 2);
        assert_eq!(width(""), 0);
    }

    #[test]
    fn columns_are_straight_whatever_is_in_them() {
        for text in ["kort", "en meget lang tekst", "漢字漢字漢字", FAMILY, "e\u{301}e\u{301}e\u{301}", ""] {
            assert_eq!(width(&fit(text, 7)), 7, "{text}");
            assert_eq!(width(&fit_right(text, 7)), 7, "{text}");
        }
        assert_eq!(cut("Kørsel til møder", 8), "Kørsel…");
        assert_eq!(cut("Kørsel", 0), "");
    }

    #[test]
    fn a_line_of_peoples_text_acts_on_nothing() {
        assert_eq!(one_line(" a\r\nb\t\u{1b}[31m  c\u{202e} ", 80), "a b ␛[31m c⟨202E⟩");
        assert!(one_line(&"ord ".repeat(100_000), 80).len() < 1_000);
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(wrap("vi opdager først tingene", 10, 9), ["vi opdager", "først", "tingene"]);
        assert_eq!(wrap("speciallægeerklæring", 8, 9), ["speciall", "ægeerklæ", "ring"]);
        assert_eq!(wrap("en\n\nto\n\n", 10, 9), ["en", "", "to"]);
        assert_eq!(wrap("en to tre fire", 6, 2), ["en to", "tre …"]);
        assert_eq!(wrap("noget", 0, 3), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_text_is_wider_than_its_room(text in any::<String>(), columns in 0usize..40, lines in 0usize..6) {
            prop_assert!(width(&cut(&one_line(&text, columns), columns)) <= columns);
            let wrapped = wrap(&text, columns, lines);
            prop_assert!(wrapped.len() <= lines);
            for line in wrapped {
                prop_assert!(width(&line) <= columns, "{line:?}");
                prop_assert!(!line.contains(char::is_control));
            }
        }
    }
}
