//! How wide the columns of a table in a Word document are.

use crate::documents::docx::sheet::Sheet;
use crate::documents::page::page::{Span, plain};

/// The space at one side of a cell.
pub const MARGIN: usize = 80;
/// A letter of 11 points, in the letters that the document asks for, and in the widest that a machine without them has.
const LETTER: usize = 128;
const WIDE_LETTER: usize = 150;
/// Letters of a word that is short enough to stay whole before all others.
const SHORT_WORD: usize = 10;
/// Letters of the narrowest column.
const SHORT: usize = 6;

/// The columns' widths, by the longest text in each; a long one takes no more than four of a short one. No column is
/// narrower than its longest word as far as the page allows: a word that is broken is hard to read, and not every program
/// puts a hyphen where it breaks one.
pub fn widths(head: &[Span], rows: &[Vec<Vec<Span>>], large: bool, sheet: Sheet) -> Vec<usize> {
    let columns = head.iter().enumerate().map(|(at, title)| {
        let cells = || rows.iter().filter_map(|row| row.get(at));
        let longest = cells().map(|cell| letters(&plain(cell))).chain([letters(title.as_str()) + 1]).max();
        let head = Span::Strong(title.as_str().to_owned());
        let word = cells().flatten().chain([&head]).map(longest_word).max();
        (longest.unwrap_or_default().clamp(SHORT, 4 * SHORT), word.unwrap_or_default())
    });
    let (weights, words): (Vec<usize>, Vec<usize>) = columns.unzip();
    // The larger letters are of 14 points.
    let (letter, wide) = if large { (LETTER * 14 / 11, WIDE_LETTER * 14 / 11) } else { (LETTER, WIDE_LETTER) };
    let margins = 2 * MARGIN;
    let page = sheet.room();
    let room = page.saturating_sub(words.len() * margins);
    let least = least(&words, room, letter, wide).into_iter().map(|width| width + margins).collect::<Vec<_>>();
    shared(&weights, &within(&least, page), page)
}

/// The room that each column's longest word needs, in the widest letters that the page allows. Where it allows none, the
/// beginnings of the words have theirs, and the rest of the long ones share what is left: those are broken at need.
fn least(words: &[usize], room: usize, letter: usize, wide: usize) -> Vec<usize> {
    let all = room / words.iter().sum::<usize>().max(1);
    if all >= letter {
        return words.iter().map(|word| word * all.min(wide)).collect();
    }
    let begins = |word: usize| word.min(SHORT_WORD);
    let begun: usize = words.iter().map(|word| begins(*word) * letter).sum();
    let rest = words.iter().map(|word| word - begins(*word)).sum::<usize>().max(1);
    let small = (room.saturating_sub(begun) / rest).min(letter);
    words.iter().map(|word| begins(*word) * letter + (word - begins(*word)) * small).collect()
}

/// Letters of the longest piece at which no line ends; bold ones are wider, and a few may all be wide.
fn longest_word(span: &Span) -> usize {
    let text = span.as_str();
    // A line may end after a hyphen.
    let pieces = text.split_whitespace().flat_map(|word| word.split_inclusive(['-', '–']));
    let longest = pieces.map(letters).max().unwrap_or_default();
    match span {
        Span::Strong(_) | Span::SpokenStrong(_) => longest + longest.div_ceil(8),
        _ => longest,
    }
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// What the columns ask for, where it is more than there is: the greediest give way first, to one width for all of them.
fn within(least: &[usize], room: usize) -> Vec<usize> {
    let mut sorted = least.to_vec();
    sorted.sort_unstable();
    let (mut left, mut asking) = (room, sorted.len());
    for width in sorted {
        let share = left / asking;
        if width > share {
            return least.iter().map(|width| share.min(*width)).collect();
        }
        left -= width;
        asking -= 1;
    }
    least.to_vec()
}

/// The page shared out by weight, to none less than it needs.
fn shared(weights: &[usize], least: &[usize], page: usize) -> Vec<usize> {
    let mut is_settled = vec![false; weights.len()];
    loop {
        let open = || (0..weights.len()).filter(|at| !is_settled[*at]);
        let taken: usize = (0..weights.len()).filter(|at| is_settled[*at]).map(|at| least[at]).sum();
        let (room, sum) = (page.saturating_sub(taken), open().map(|at| weights[at]).sum::<usize>().max(1));
        let share = |at: usize| weights[at] * room / sum;
        let lacking: Vec<usize> = open().filter(|at| share(*at) < least[*at]).collect();
        if lacking.is_empty() {
            return (0..weights.len()).map(|at| if is_settled[at] { least[at] } else { share(at) }).collect();
        }
        lacking.into_iter().for_each(|at| is_settled[at] = true);
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::{any, prop_assert, proptest};

    use crate::documents::docx::columns::{LETTER, MARGIN, widths};
    use crate::documents::docx::sheet::Sheet;
    use crate::documents::page::page::{Span, text};

    fn of(head: &[&str], rows: &[&[&str]]) -> Vec<usize> {
        let head: Vec<Span> = head.iter().map(|title| text(*title)).collect();
        let rows: Vec<Vec<Vec<Span>>> =
            rows.iter().map(|row| row.iter().map(|cell| vec![text(*cell)]).collect()).collect();
        widths(&head, &rows, false, Sheet::STANDING)
    }

    #[test]
    fn no_word_is_broken_where_the_page_has_room() {
        let head = ["Nr.", "Hvad", "Hvem", "Senest", "Form", "Kilde", "Status"];
        let long = "Forvaltningen undersøger, om bussen kan holde ved hovedindgangen";
        let row = ["#1", long, "Socialforvaltningen", "ultimo juni 2022", "Møde", "Bord 3 og 4", "Ikke startet"];
        let widths = of(&head, &[&row]);
        for (width, longest) in widths.iter().zip([3, 10, 10, 6, 4, 5, 7]) {
            assert!(*width >= longest * LETTER + 2 * MARGIN, "{widths:?}");
        }
        assert!(widths.iter().sum::<usize>() <= Sheet::STANDING.room() && widths[1] > widths[0], "{widths:?}");
    }

    #[test]
    fn a_word_that_is_wider_than_the_page_takes_nothing_from_short_ones() {
        let widths = of(&["Nr.", "Fil"], &[&["12", &"x".repeat(400)]]);
        assert!(
            widths[0] >= 3 * LETTER + 2 * MARGIN && widths.iter().sum::<usize>() <= Sheet::STANDING.room(),
            "{widths:?}"
        );
    }

    proptest! {
        #[test]
        fn columns_always_stay_on_the_page(cells in vec(any::<String>(), 1..14)) {
            let head = vec!["Nr."; cells.len()];
            let row: Vec<&str> = cells.iter().map(String::as_str).collect();
            let widths = of(&head, &[&row]);
            prop_assert!(widths.iter().sum::<usize>() <= Sheet::STANDING.room(), "{widths:?}");
            prop_assert!(widths.iter().all(|width| *width > 0), "{widths:?}");
        }
    }
}
