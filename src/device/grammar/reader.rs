//! Reads what follows a verb, word by word, and knows the meeting's numbers.

use crate::device::grammar::problem::{Problem, Thing};
use crate::device::grammar::surroundings::Surroundings;
use crate::device::grammar::theme_name;
use crate::device::grammar::verb::Verb;
use crate::device::roll::is_meant;
use crate::domain::contribution::Note;
use crate::domain::id::{ActionId, ItemId, OwnCaseId, PointId, TableNumber, ThemeId};
use crate::domain::merged_points::merged;
use crate::domain::number::{Mark, Number};
use crate::domain::seat::can_bear;
use crate::language::folding::search_key;
use crate::language::nearest::nearest;

/// What is left of a line.
#[derive(Clone)]
pub struct Reader<'a> {
    pub verb: Verb,
    pub around: Surroundings<'a>,
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub fn new(verb: Verb, around: Surroundings<'a>, rest: &'a str) -> Self {
        Self { verb, around, rest: rest.trim() }
    }

    /// Everything that is left.
    pub fn rest(&self) -> &'a str {
        self.rest
    }

    pub fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Everything that is left, which must be something.
    pub fn text(&self) -> Result<&'a str, Problem> {
        if self.rest.is_empty() { Err(self.missing()) } else { Ok(self.rest) }
    }

    /// The next word, if there is one.
    pub fn word(&mut self) -> Option<&'a str> {
        let end = self.rest.find(char::is_whitespace).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        (!word.is_empty()).then_some(word)
    }

    pub fn missing(&self) -> Problem {
        Problem::Missing { verb: self.verb }
    }

    pub fn strange(&self, found: &str) -> Problem {
        Problem::Strange { verb: self.verb, found: found.to_owned() }
    }

    /// The line must end here.
    pub fn end(&self) -> Result<(), Problem> {
        if self.rest.is_empty() { Ok(()) } else { Err(self.strange(self.rest)) }
    }

    /// A span to the end of the line; "35", "35 min.", "90s", "1h30m", "1 t 30".
    pub fn seconds(&mut self) -> Result<u32, Problem> {
        let text = self.text()?;
        self.rest = "";
        seconds(text).ok_or_else(|| self.strange(text))
    }

    /// Whole minutes; "5", "5m", "5min", "5 min.", "1t30m".
    pub fn minutes(&mut self) -> Result<u32, Problem> {
        let word = self.word().ok_or_else(|| self.missing())?;
        if matches!(self.rest.trim_end_matches('.').to_lowercase().as_str(), "m" | "min" | "minutter" | "minutes") {
            self.rest = "";
        }
        let seconds = seconds(word).filter(|seconds| seconds % 60 == 0);
        seconds.map(|seconds| seconds / 60).ok_or_else(|| self.strange(word))
    }

    /// A count such as a question's number.
    pub fn count(&mut self) -> Result<u32, Problem> {
        let word = self.word().ok_or_else(|| self.missing())?;
        word.trim_start_matches('#').parse().map_err(|_| self.strange(word))
    }

    /// A number, with or without a letter before it that says of what ("p3", "h2", "#12").
    pub fn number(&mut self, letters: &[char]) -> Result<Number, Problem> {
        let word = self.word().ok_or_else(|| self.missing())?;
        self.as_number(word, letters)
    }

    pub fn as_number(&self, word: &str, letters: &[char]) -> Result<Number, Problem> {
        let bare = word.trim_start_matches('#');
        let bare = bare.strip_prefix(|c: char| letters.contains(&c.to_ascii_lowercase())).unwrap_or(bare);
        bare.trim_end_matches([',', ';', ':']).parse().map_err(|_| self.strange(word))
    }

    pub fn table(&mut self) -> Result<TableNumber, Problem> {
        let word = self.word().ok_or_else(|| self.missing())?;
        let number = word.trim_start_matches('#').parse().ok().filter(|number| *number > 0);
        number.map(TableNumber).ok_or_else(|| self.strange(word))
    }

    pub fn note(&mut self) -> Result<Note<'a>, Problem> {
        let word = self.word().ok_or_else(|| self.missing())?;
        self.note_called(word)
    }

    pub fn note_called(&self, word: &str) -> Result<Note<'a>, Problem> {
        let notes = &self.around.meeting.contributions;
        let number = self.at_this_table(word, self.as_number(word, &[])?, notes.all().map(|note| note.number()))?;
        notes.numbered(&number).ok_or(Problem::NoSuch { what: Thing::Contribution, number })
    }

    /// At a table "1" is the table's own first, #4.1. What the facilitator's machine wrote there is called by its whole
    /// number, "#1".
    fn at_this_table<'b>(
        &self,
        word: &str,
        number: Number,
        known: impl Iterator<Item = &'b Number>,
    ) -> Result<Number, Problem> {
        let Some(role) = self.around.role.filter(|role| role.table().is_some() && number.mark == Mark::default())
        else {
            return Ok(number);
        };
        let known: Vec<&Number> = known.filter(|known| known.n == number.n).collect();
        if word.starts_with('#') && known.contains(&&number) {
            return Ok(number);
        }
        let own: Vec<&Number> = known.into_iter().filter(|known| can_bear(role, &known.mark)).collect();
        match own[..] {
            [] => Ok(number),
            [own] => Ok(own.clone()),
            _ => Err(Problem::SeveralNumbers { numbers: own.into_iter().cloned().collect() }),
        }
    }

    /// Notes up to the end of the line, divided by spaces or commas.
    pub fn notes(&mut self) -> Result<Vec<Note<'a>>, Problem> {
        let mut notes = Vec::new();
        while let Some(word) = self.word() {
            for part in word.split(',').filter(|part| !part.is_empty()) {
                notes.push(self.note_called(part)?);
            }
        }
        if notes.is_empty() { Err(self.missing()) } else { Ok(notes) }
    }

    /// A point that lies in another. The one that others lie in is named as often: the last of them is meant then.
    pub fn part(&mut self) -> Result<PointId, Problem> {
        let named = self.point()?;
        Ok(merged(&self.around.meeting.points, named).last().map_or(named, |part| part.id))
    }

    pub fn point(&mut self) -> Result<PointId, Problem> {
        let number = self.number(&['p'])?;
        let point = self.around.meeting.points.numbered(&number).map(|view| view.id);
        point.ok_or(Problem::NoSuch { what: Thing::Point, number })
    }

    pub fn action(&mut self) -> Result<ActionId, Problem> {
        let number = self.number(&['h', 'a'])?;
        let actions = &self.around.meeting.actions;
        // What was merged into another is found there.
        let action = actions.called(&number).map(|view| actions.now(view.id)).filter(|now| actions.get(*now).is_some());
        action.ok_or(Problem::NoSuch { what: Thing::Action, number })
    }

    pub fn own_case(&mut self) -> Result<OwnCaseId, Problem> {
        let word = self.word().ok_or_else(|| self.missing())?;
        let cases = &self.around.meeting.own_cases;
        let known = cases.standing().map(|(_, _, noted)| &noted.number);
        let number = self.at_this_table(word, self.as_number(word, &['e'])?, known)?;
        let own_case = cases.numbered(&number).map(|(id, _)| id);
        own_case.ok_or(Problem::NoSuch { what: Thing::OwnCase, number })
    }

    /// A theme by its number, or by words of its title that no other has; "p" is the parking lot.
    pub fn theme(&mut self) -> Result<ThemeId, Problem> {
        self.text()?;
        let (theme, after) = theme_name::named(self.around, self.rest)?;
        self.rest = after;
        Ok(theme)
    }

    /// The line's last word, where others stand before it.
    pub fn last_word(&mut self) -> Option<&'a str> {
        let (rest, word) = self.rest.rsplit_once(char::is_whitespace)?;
        self.rest = rest.trim_end();
        Some(word)
    }

    /// A programme item by its place in the plan, from 1, or by the beginnings of words that no other title has: one word,
    /// and all that is left where nothing else follows.
    pub fn item(&mut self) -> Result<ItemId, Problem> {
        let is_last = matches!(self.verb, Verb::Skip | Verb::Lock | Verb::Unlock | Verb::NoOwnCase);
        let is_number = self.rest.trim_start_matches('#').starts_with(|c: char| c.is_ascii_digit());
        if !is_number && !self.is_empty() {
            let named = if is_last { std::mem::take(&mut self.rest) } else { self.word().unwrap_or_default() };
            return self.item_named(named);
        }
        let place = self.count()?;
        let standing = self.around.meeting.timeline.standing(self.around.now);
        let item = (place as usize).checked_sub(1).and_then(|at| standing.items.get(at)).map(|item| item.id.clone());
        item.ok_or(Problem::NoSuch { what: Thing::Item, number: Number::plain(place) })
    }

    fn item_named(&self, found: &str) -> Result<ItemId, Problem> {
        let items = self.around.meeting.timeline.standing(self.around.now).items;
        let titled = |is_meant: &dyn Fn(&str) -> bool| -> Vec<usize> {
            (0..items.len()).filter(|at| is_meant(&items[*at].title)).collect()
        };
        let begins = titled(&|title| search_key(title).starts_with(&search_key(found)));
        let mut meant = titled(&|title| is_meant(found, title));
        if begins.len() == 1 {
            meant = begins;
        }
        if meant.is_empty() {
            let near = nearest(found, items.iter().map(|item| item.title.as_str()));
            meant = titled(&|title| near == Some(title));
        }
        match meant[..] {
            [one] => Ok(items[one].id.clone()),
            _ => {
                let shown = if meant.is_empty() { (0..items.len()).collect() } else { meant };
                let items = shown.into_iter().map(|at| (at + 1, items[at].title.clone())).collect();
                Err(Problem::NoItem { found: found.to_owned(), items })
            }
        }
    }
}

/// Numbers with their units; a number alone is minutes.
fn seconds(text: &str) -> Option<u32> {
    let mut all = 0_u32;
    let mut rest = text.trim();
    let mut before = 0;
    loop {
        let (digits, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()));
        let after = after.trim_start();
        let (unit, after) = after.split_at(after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len()));
        let worth = match unit.to_lowercase().as_str() {
            "h" | "t" | "time" | "timer" | "hour" | "hours" => 3_600,
            "m" | "min" | "minut" | "minutter" | "minute" | "minutes" | "" => 60,
            "s" | "sek" | "sekunder" | "sec" | "seconds" => 1,
            _ => return None,
        };
        // The large unit stands first, and each once.
        if before != 0 && worth >= before {
            return None;
        }
        all = digits.parse::<u32>().ok()?.checked_mul(worth)?.checked_add(all)?;
        rest = after.trim_start_matches('.').trim_start();
        if rest.is_empty() {
            return Some(all);
        }
        before = worth;
    }
}

#[cfg(test)]
mod tests {
    use crate::device::desk::{Desk, Turn};
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::reader::seconds;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::grammar::verb::Verb;
    use crate::device::intent::Intent;
    use crate::domain::command::Command;
    use crate::domain::contribution::{ContributionCommand, Place};
    use crate::domain::example::{Writer, given, note, write};
    use crate::domain::id::{ContributionId, ItemId, TableNumber, ThemeId};
    use crate::domain::role::Role;
    use crate::domain::theme::ThemeCommand;
    use crate::domain::theme_reach::ThemeReach;
    use crate::domain::timeline::command::TimelineCommand;
    use crate::language::language::Language;

    fn read(line: &str) -> Result<Intent, Problem> {
        let given = given(&[]);
        let (meeting, desk, now) = (&given.0.meeting, &Desk::default(), given.0.now);
        read_command(line, Surroundings { meeting, desk, language: Language::Da, now, role: None })
    }

    #[test]
    fn an_item_is_named_by_what_no_other_title_has_and_the_others_are_told_with_their_numbers() {
        let skip =
            |item: &str| Ok(Intent::Do(Command::Timeline(TimelineCommand::SkipAhead { item: ItemId::from(item) })));
        for (line, item) in [("spring 2", "talk"), ("spring TAL", "talk"), ("spring cofee", "coffee")] {
            assert_eq!(read(line), skip(item), "{line}");
        }
        let set = TimelineCommand::SetMinutes { item: ItemId::from("talk"), minutes: 20 };
        assert_eq!(read("minutter tal 20"), Ok(Intent::Do(Command::Timeline(set))));
        let told = |line: &str| match read(line) {
            Err(Problem::NoItem { items, .. }) => items.into_iter().map(|(number, _)| number).collect(),
            other => panic!("{line}: {other:?}"),
        };
        let (two, all): (Vec<usize>, Vec<usize>) = (told("spring ta"), told("spring noget helt andet"));
        assert_eq!((two, all), (vec![2, 4], vec![1, 2, 3, 4, 5, 6, 7]));
    }

    #[test]
    fn at_a_table_a_number_alone_is_its_own_note_and_elsewhere_the_facilitators() {
        let mut meeting = given(&[write(1, "access", "Rampe")]).0.meeting;
        let mut written = Vec::new();
        for (nth, mark, texts) in [(2, "1", &["Dør", "Skilt"][..]), (3, "1b", &["Trappe"][..])] {
            let mut writer = Writer::new(nth).marked(mark);
            writer.meeting = meeting;
            for (number, text) in (1..).zip(texts) {
                writer.tries(&write(1, "access", text)).unwrap();
                written.push(ContributionId(writer.entry(number)));
            }
            meeting = writer.meeting;
        }
        let role = Some(Role::Scribe { table: TableNumber(1) });
        let read = |line: &str, role| {
            let now = chrono::DateTime::UNIX_EPOCH;
            let desk = Desk::default();
            read_command(line, Surroundings { meeting: &meeting, desk: &desk, language: Language::Da, now, role })
        };
        let taken =
            |contribution| Ok(Intent::Do(Command::Contribution(ContributionCommand::Withdraw { contribution })));
        let facilitators = note(2);
        for (line, role, expected) in [
            ("træk 1", None, facilitators),
            ("træk #1", role, facilitators),
            ("træk 2", role, written[1]),
            ("træk #2", role, written[1]),
            ("træk 1b.1", role, written[2]),
        ] {
            assert_eq!(read(line, role), taken(expected), "{line}");
        }
        let numbers = ["1.1", "1b.1"].map(|number| number.parse().unwrap()).to_vec();
        assert_eq!(read("træk 1", role), Err(Problem::SeveralNumbers { numbers }));
    }

    #[test]
    fn a_new_theme_of_a_title_that_is_there_is_that_theme() {
        let turned = Ok(Intent::Turn(Turn::ThemeThatIsThere("access".into())));
        for line in ["tema + Adgang", "theme +  aDGANG", "tema +Ad gang"] {
            assert_eq!(read(line), turned, "{line}");
        }
        assert!(matches!(read("tema + Adgange"), Ok(Intent::NewTheme(_))));
    }

    #[test]
    fn whatever_names_a_theme_takes_the_words_of_its_title_and_leaves_what_follows() {
        let given = given(&[write(1, "access", "Rampe")]);
        let mut writer = given.0;
        let add = ThemeCommand::Add { title: "Kørsel og transport".into(), by: Some(TableNumber(1)) };
        writer.tries(&Command::Theme(add)).unwrap();
        let read = |line: &str| {
            let (meeting, desk, now) = (&writer.meeting, &Desk::default(), writer.now);
            read_command(line, Surroundings { meeting, desk, language: Language::Da, now, role: None })
        };
        let theme = writer.meeting.themes.called("Kørsel og transport").unwrap().id.clone();
        let moved = |theme: ThemeId, question: Option<&str>| {
            let place = Place { table: TableNumber(1), theme, question: question.map(Into::into) };
            Ok(Intent::Do(Command::Contribution(ContributionCommand::Place { moves: vec![(note(2), place)] })))
        };
        assert_eq!(read("flyt 1 kørsel og transport"), moved(theme.clone(), None));
        assert_eq!(read("flyt 1 tema 1 2"), moved("access".into(), Some("access-2")));
        let settle = ThemeCommand::Settle { theme, reach: ThemeReach::Table };
        assert_eq!(read("nytema kørsel og transport bord"), Ok(Intent::Do(Command::Theme(settle))));
        assert_eq!(read("nytema kørsel og transport"), Err(Problem::Missing { verb: Verb::NewTheme }));
    }

    #[test]
    fn a_span_is_read_in_every_way_that_people_write_it() {
        for (text, expected) in [
            ("35", 2_100),
            ("35m", 2_100),
            ("5 min.", 300),
            ("90s", 90),
            ("1h30m", 5_400),
            ("1t30m", 5_400),
            ("1t30", 5_400),
            ("1 t 30 min.", 5_400),
            ("2h", 7_200),
            ("1h 10s", 3_610),
        ] {
            assert_eq!(seconds(text), Some(expected), "{text}");
        }
        for text in ["", "m", "30m1h", "5 x", "1.5", "-3", "99999999h", "5m5m", "halv"] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
