//! Counts as sentences have them: "ét bord", "5 af 8 borde (1, 2, 4, 7, 8)", "alle 8 borde", "a, b og c".

use std::collections::BTreeSet;

use crate::language::words::Words;

/// "1 bord", "2 borde": for screens and tables.
pub fn tables(words: &Words, count: usize) -> String {
    words.say("common-tables", &[("count", count.into())])
}

/// Of how many tables a share is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole {
    /// Those that discussed the theme.
    pub discussed: usize,
    /// Some of them discussed another theme only, so that they are no measure.
    pub crosses_themes: bool,
    /// All at the meeting.
    pub seated: usize,
}

/// Those who answer in a consultation round, one at each table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parties {
    pub are_municipalities: bool,
    /// Whether the share is of those who answered one question, and not its theme.
    pub of_question: bool,
}

/// "ét bord", "to borde", "5 af 8 borde", "alle 8 borde"; "5 af 7 borde, der drøftede temaet" where others did not.
///
/// "All" only when it is all, and never of a single table; words instead of figures for one and two.
pub fn share_of_tables(words: &Words, count: usize, whole: Whole) -> String {
    share(words, ("tables", "discussed"), count, whole)
}

/// "én kommune", "alle 9 kommuner"; "8 af 9 kommuner, der besvarede temaet" where others were asked.
pub fn share_of_parties(words: &Words, parties: Parties, count: usize, whole: Whole) -> String {
    let kind = if parties.are_municipalities { "municipalities" } else { "others" };
    share(words, (kind, if parties.of_question { "question" } else { "theme" }), count, whole)
}

fn share(words: &Words, (kind, which): (&str, &str), count: usize, whole: Whole) -> String {
    let of = whole.discussed;
    let say = |id| words.say(id, &[("kind", kind.into()), ("count", count.into()), ("of", of.into())]);
    let of_all = || say(if count == of { "common-share-all" } else { "common-share-some" });
    match count {
        0 => say("common-share-none"),
        1 => say("common-share-one"),
        2 if of > 2 || whole.crosses_themes => say("common-share-two"),
        _ if whole.crosses_themes && of < whole.seated => say("common-share-counted"),
        _ if of < whole.seated => {
            words.say("common-share-of-theme", &[("share", of_all().into()), ("which", which.into())])
        }
        _ => of_all(),
    }
}

/// The share with the tables' numbers, in their order and each once: "5 af 8 borde (1, 2, 4, 7, 8)", "begge borde (3, 5)".
pub fn named_share_of_tables(words: &Words, tables: &[u16], whole: Whole) -> String {
    let tables: BTreeSet<u16> = tables.iter().copied().collect();
    let share = share_of_tables(words, tables.len(), whole);
    if tables.is_empty() {
        return share;
    }
    words.say("common-share-numbered", &[("share", share.into()), ("numbers", numbers(tables).into())])
}

/// "1, 2, 4", in the order given.
pub fn numbers(numbers: impl IntoIterator<Item = u16>) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(|number| number.to_string()).collect();
    numbers.join(", ")
}

/// "a", "a og b", "a, b og c".
pub fn joined<T: AsRef<str>>(words: &Words, parts: &[T]) -> String {
    let Some((last, before)) = parts.split_last() else {
        return String::new();
    };
    if before.is_empty() {
        return last.as_ref().to_owned();
    }
    let first = before.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
    words.say("common-joined", &[("first", first.into()), ("last", last.as_ref().into())])
}

/// Numbers that rise, those that follow each other as one: "1–8, 11 og 12".
pub fn runs(words: &Words, rising: &[u16]) -> String {
    let runs = rising.chunk_by(|one, next| one.checked_add(1) == Some(*next)).flat_map(|run| match run {
        [first, _, .., last] => vec![format!("{first}–{last}")],
        few => few.iter().map(u16::to_string).collect(),
    });
    joined(words, &runs.collect::<Vec<String>>())
}

#[cfg(test)]
mod tests {
    use crate::language::counts::{
        Parties, Whole, joined, named_share_of_tables, numbers, runs, share_of_parties, share_of_tables, tables,
    };
    use crate::language::language::Language;
    use crate::language::words::Words;

    fn danish() -> Words {
        Words::new(Language::Da)
    }

    fn english() -> Words {
        Words::new(Language::En)
    }

    #[test]
    fn tables_are_counted_in_figures_on_screens() {
        assert_eq!([tables(&danish(), 1), tables(&danish(), 12)], ["1 bord", "12 borde"]);
        assert_eq!([tables(&english(), 1), tables(&english(), 0)], ["1 table", "0 tables"]);
    }

    #[test]
    fn small_shares_are_words_and_all_is_only_all() {
        let share =
            |count, of| share_of_tables(&danish(), count, Whole { discussed: of, crosses_themes: false, seated: of });
        assert_eq!(share(0, 8), "ingen borde");
        assert_eq!(share(1, 8), "ét bord");
        assert_eq!(share(2, 8), "to borde");
        assert_eq!(share(5, 8), "5 af 8 borde");
        assert_eq!(share(8, 8), "alle 8 borde");
        assert_eq!(share(2, 2), "begge borde");
        assert_eq!(share(1, 1), "ét bord");
        let eight = Whole { discussed: 8, crosses_themes: false, seated: 8 };
        assert_eq!(share_of_tables(&english(), 5, eight), "5 of 8 tables");
        assert_eq!(share_of_tables(&english(), 8, eight), "all 8 tables");
    }

    #[test]
    fn where_some_did_not_discuss_the_theme_a_share_says_of_which_tables_it_is() {
        let share = |count, discussed| {
            share_of_tables(&danish(), count, Whole { discussed, crosses_themes: false, seated: 16 })
        };
        assert_eq!(share(5, 7), "5 af 7 borde, der drøftede temaet");
        assert_eq!(share(7, 7), "alle 7 borde, der drøftede temaet");
        assert_eq!(share(2, 2), "begge borde, der drøftede temaet");
        assert_eq!([share(1, 1), share(2, 7)], ["ét bord", "to borde"]);
        assert_eq!(
            named_share_of_tables(&english(), &[4, 1, 6], Whole { discussed: 4, crosses_themes: false, seated: 5 }),
            "3 of 4 tables that discussed the theme (1, 4, 6)"
        );
    }

    #[test]
    fn what_some_said_under_another_theme_is_no_share_of_those_who_discussed_this_one() {
        let share = |count| share_of_tables(&danish(), count, Whole { discussed: 4, crosses_themes: true, seated: 16 });
        assert_eq!([share(1), share(2), share(4)], ["ét bord", "to borde", "4 borde"]);
        let whole = Whole { discussed: 4, crosses_themes: true, seated: 4 };
        assert_eq!(share_of_tables(&danish(), 3, whole), "3 af 4 borde");
    }

    #[test]
    fn those_who_answer_are_counted_among_those_who_answered_the_same_and_all_is_all_who_were_asked() {
        let share = |parties, count, discussed| {
            share_of_parties(&danish(), parties, count, Whole { discussed, crosses_themes: false, seated: 10 })
        };
        let of_theme = Parties { are_municipalities: true, of_question: false };
        assert_eq!(share(of_theme, 3, 3), "alle 3 kommuner, der besvarede temaet");
        assert_eq!(share(of_theme, 10, 10), "alle 10 kommuner");
        let of_question = Parties { are_municipalities: false, of_question: true };
        assert_eq!(share(of_question, 8, 9), "8 af 9 afsendere, der besvarede spørgsmålet");
        assert_eq!([share(of_question, 1, 1), share(of_theme, 2, 9)], ["én afsender", "to kommuner"]);
        let across = Whole { discussed: 5, crosses_themes: true, seated: 10 };
        assert_eq!(share_of_parties(&english(), of_theme, 5, across), "5 municipalities");
    }

    #[test]
    fn a_share_names_its_tables_once_and_in_order() {
        let all = |count| Whole { discussed: count, crosses_themes: false, seated: count };
        assert_eq!(named_share_of_tables(&danish(), &[8, 1, 2, 4, 7, 1], all(8)), "5 af 8 borde (1, 2, 4, 7, 8)");
        assert_eq!(named_share_of_tables(&danish(), &[4], all(8)), "ét bord (4)");
        assert_eq!(named_share_of_tables(&danish(), &[], all(8)), "ingen borde");
        assert_eq!(named_share_of_tables(&danish(), &[1, 2, 3], all(3)), "alle 3 borde (1, 2, 3)");
        assert_eq!(named_share_of_tables(&english(), &[2, 5], all(8)), "two tables (2, 5)");
    }

    #[test]
    fn numbers_that_follow_each_other_are_one_run() {
        let told = |numbers: &[u16]| runs(&danish(), numbers);
        assert_eq!(told(&[1, 2, 3, 4]), "1–4");
        assert_eq!(told(&[1, 2, 5]), "1, 2 og 5");
        assert_eq!(told(&[1, 3, 4, 5, u16::MAX]), "1, 3–5 og 65535");
        assert_eq!(told(&[]), "");
    }

    #[test]
    fn lists_end_in_and() {
        let none: [&str; 0] = [];
        assert_eq!(joined(&danish(), &none), "");
        assert_eq!(joined(&danish(), &["a"]), "a");
        assert_eq!(joined(&danish(), &["a", "b"]), "a og b");
        assert_eq!(joined(&danish(), &["a", "b", "c"]), "a, b og c");
        assert_eq!(joined(&english(), &["a".to_owned(), "b".to_owned(), "c".to_owned()]), "a, b and c");
        assert_eq!(numbers([3, 1]), "3, 1");
    }
}
