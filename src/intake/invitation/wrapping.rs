//! Paragraphs that were broken into lines, as text copied out of a PDF is: each is one line again.

use crate::intake::invitation::asides;
use crate::intake::invitation::cues;
use crate::intake::invitation::lines::{Line, Mark};
use crate::intake::invitation::lower::Lower;
use crate::intake::invitation::{moment, people};
use crate::intake::programme::guess;

/// Narrower lines are broken because they end there, not because the page does. Characters.
const NARROWEST_PAGE: usize = 45;

/// The lines with broken paragraphs joined.
pub fn joined(lines: Vec<Line>) -> Vec<Line> {
    let page = page_width(&lines);
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        match joined.last_mut() {
            Some(above) if goes_on(above, &line, page) => append(above, line),
            _ => joined.push(line),
        }
    }
    joined
}

/// Where most full lines end.
fn page_width(lines: &[Line]) -> usize {
    // Only where lines go on in small letters was the text broken at all.
    let broken = lines.iter().filter(|line| {
        line.mark == Mark::None
            && !line.after_blank
            && line.cells.is_empty()
            && line.text.starts_with(char::is_lowercase)
    });
    if broken.count() < 2 {
        return usize::MAX;
    }
    let mut widths: Vec<usize> = lines.iter().map(|line| line.width).filter(|width| *width >= NARROWEST_PAGE).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 3 / 4).copied().unwrap_or(usize::MAX)
}

/// Whether a line goes on in the one below it.
fn goes_on(above: &Line, below: &Line, page: usize) -> bool {
    let is_plain = below.mark == Mark::None && below.cells.is_empty();
    if !is_plain || below.after_blank || above.mark == Mark::Heading || above.quoted != below.quoted {
        return false;
    }
    if moment::leading(&below.text, None).is_some()
        || cues::heading(&above.text).is_some()
        || cues::heading(&below.text).is_some()
    {
        return false;
    }
    if asides::signs_off(&above.text) || asides::signs_off(&below.text) || asides::is_page_noise(&above.text) {
        return false;
    }
    let first = below.text.split_whitespace().next().unwrap_or_default();
    let is_label = |text: &str| text.split_whitespace().next().is_some_and(|word| word.ends_with(':'));
    let begins_small = first.starts_with(char::is_lowercase)
        && !first.starts_with("v/")
        && !matches!(first, "v." | "ved" | "kl." | "by");
    let ends = above.text.trim_end();
    if ends.ends_with(['.', '!', ':']) && !ends_with_short(ends) {
        return false;
    }
    // A row's last cell is too short to tell; a small letter still does.
    let hangs = ends.ends_with([',', '–', '&', '/', '(']) || ends_open(ends) || is_hyphenated(ends);
    if begins_small && !is_label(&below.text) && (above.cells.is_empty() || hangs) {
        return ends.split_whitespace().count() >= 2 || hangs;
    }
    if goes_on_as_name(above, &below.text) {
        return true;
    }
    let is_full =
        above.width.saturating_add(first.chars().count() + 1) > page && above.width >= NARROWEST_PAGE && page < 130;
    if !ends.ends_with('?') && hangs && !is_label(&below.text) {
        return true;
    }
    is_full && !is_label(&below.text) && !ends.ends_with('?') && !asides::is_aside(&below.text)
}

/// "Velkomst ved borgmester Lars" and below it "Storgaard og formand …": the name was broken. A person on a line of their
/// own has no mark before them.
fn goes_on_as_name(above: &Line, below: &str) -> bool {
    let lower = above.text.lower();
    let marks = [" v/", " v. ", " ved ", " by "];
    let tail = marks
        .iter()
        .filter_map(|mark| lower.rfind(mark).map(|at| at + mark.len()))
        .max()
        .and_then(|at| lower.get(at..));
    let begins_name = below.starts_with(char::is_uppercase) && guess::kind(below).is_none();
    let is_long = lower.chars().count() >= 20;
    tail.is_some_and(|tail| tail.split_whitespace().count() <= 8)
        && begins_name
        && is_long
        && people::take(&above.text).is_some()
        && below.split_whitespace().count() <= 8
        && people::sentence_end(below).is_none()
        && !below.ends_with(['?', ':'])
}

/// Ends with a word after which more must come.
fn ends_open(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default().lower();
    let open = [
        "og",
        "eller",
        "i",
        "på",
        "af",
        "for",
        "til",
        "med",
        "om",
        "ved",
        "v/",
        "v.",
        "samt",
        "fra",
        "hos",
        "en",
        "et",
        "den",
        "det",
        "de",
        "at",
        "som",
        "der",
        "and",
        "or",
        "of",
        "in",
        "the",
        "to",
        "for",
        "by",
        "with",
        "a",
        "borgmester",
        "formand",
        "direktør",
        "socialudvalget",
        "centerchef",
        "professor",
        "kl.",
    ];
    open.contains(&last.as_str())
}

fn ends_with_short(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default().lower();
    matches!(
        last.as_str(),
        "v." | "kl."
            | "ca."
            | "bl.a."
            | "mv."
            | "inkl."
            | "ift."
            | "vedr."
            | "evt."
            | "dr."
            | "d."
            | "nr."
            | "tlf."
            | "jf."
    )
}

/// "samar-" of "samarbejde"; "social-" of "social- og sundhedsudvalget" keeps its hyphen.
fn is_hyphenated(text: &str) -> bool {
    let mut back = text.chars().rev();
    back.next() == Some('-') && back.next().is_some_and(char::is_alphabetic)
}

fn append(above: &mut Line, below: Line) {
    let first = below.text.split_whitespace().next().unwrap_or_default();
    let is_broken_word = is_hyphenated(&above.text)
        && first.starts_with(char::is_lowercase)
        && !matches!(first, "og" | "eller" | "samt" | "and" | "or");
    let glue = |text: &mut String| {
        if is_broken_word {
            text.pop();
        } else {
            text.push(' ');
        }
        text.push_str(&below.text);
    };
    glue(&mut above.text);
    if let Some(last) = above.cells.last_mut() {
        glue(last);
    }
    above.width = below.width;
}

#[cfg(test)]
mod tests {
    use crate::intake::invitation::lines::lines;
    use crate::intake::invitation::wrapping::joined;

    fn read(text: &str) -> Vec<String> {
        joined(lines(text)).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_broken_paragraph_is_one_line_again() {
        let text = "16.00 Velkomst og indledning til aftenens dialog om samar-\nbejdet mellem borgere og kommune v/ formand for Social- og\nSundhedsudvalget Ida Holm\n16.15 Oplæg";
        let told = "16.00 Velkomst og indledning til aftenens dialog om samarbejdet mellem borgere og kommune v/ formand for Social- og Sundhedsudvalget Ida Holm";
        assert_eq!(read(text), [told, "16.15 Oplæg"]);
    }

    #[test]
    fn short_lines_stay_as_they_stand() {
        let text = "Velkomst\nOplæg\nPause\nDialog ved bordene\nTak for i dag";
        assert_eq!(read(text).len(), 5);
    }
}
