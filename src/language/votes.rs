//! What a plenary finds important, in words: each way with how it was counted, none reckoned into another.

use crate::language::words::Words;

/// How a point stands: stars of tables (number, stars), hands counted in the room, and the message of its class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    pub class: Option<&'static str>,
    pub hands: Option<u32>,
    pub stars: Vec<(u16, u32)>,
}

impl Votes {
    /// "skal (aftalt i plenum), 27 hænder, talt i salen, 5 stjerner (bord 1: 3, bord 4: 2)"; nothing where nobody has said
    /// anything.
    pub fn in_words(&self, words: &Words) -> Option<String> {
        let mut said = Vec::new();
        said.extend(self.class.map(|class| words.word(class)));
        said.extend(self.hands.map(|hands| words.say("summary-hands", &[("count", hands.into())])));
        if !self.stars.is_empty() {
            let count: u32 = self.stars.iter().map(|(_, stars)| *stars).sum();
            let of_table = |(table, stars): &(u16, u32)| {
                words.say("summary-stars-of-table", &[("table", (*table).into()), ("stars", (*stars).into())])
            };
            // Where one table gave all of them, their number is said already.
            let tables = match &self.stars[..] {
                [(table, _)] => words.say("summary-stars-of-one", &[("table", (*table).into())]),
                several => several.iter().map(of_table).collect::<Vec<_>>().join(", "),
            };
            said.push(words.say("summary-stars", &[("count", count.into()), ("tables", tables.into())]));
        }
        Some(said.join("; ")).filter(|said| !said.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use crate::language::language::Language;
    use crate::language::votes::Votes;
    use crate::language::words::Words;

    #[test]
    fn each_way_says_how_it_was_counted() {
        let votes = Votes { class: Some("summary-class-must"), hands: Some(27), stars: vec![(1, 3), (4, 2)] };
        assert_eq!(
            votes.in_words(&Words::new(Language::Da)).as_deref(),
            Some("skal (aftalt i plenum); 27 hænder, talt i salen; 5 stjerner (bord 1: 3, bord 4: 2)")
        );
        let one = Votes { hands: Some(1), ..Votes::default() };
        assert_eq!(one.in_words(&Words::new(Language::En)).as_deref(), Some("1 hand, counted in the room"));
        assert_eq!(Votes::default().in_words(&Words::new(Language::En)), None);
    }
}
