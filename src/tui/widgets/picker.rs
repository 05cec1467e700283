//! A box with a field above a list that gets shorter as one types: the palette, the help, a list of tables.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::language::folding::search_key;
use crate::tui::keys::{Code, Key};
use crate::tui::theme::{Role, Theme, sign};
use crate::tui::widgets::line_field::LineField;
use crate::tui::widgets::list::{Move, Selection};
use crate::tui::widgets::panel::{boxed, middle};
use crate::tui::widgets::text::{cut, fit, width};

/// One line to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// On the left: a key, a command, a number.
    pub mark: String,
    /// What is searched and read.
    pub text: String,
    /// On the right, quiet.
    pub remark: String,
    /// Why it cannot be chosen now, where it cannot.
    pub closed: Option<String>,
    /// A name over the first of its group, as long as nothing is searched for.
    pub group: String,
}

/// What the keys came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing yet.
    Open,
    /// Left with Esc.
    Left,
    /// The line at this place of the choices.
    Chosen(usize),
    /// Enter, with a text that is no line's.
    Typed(String),
    /// No key for a picker.
    NotMine,
}

/// The state of the box. The choices are its own from the moment it opens.
#[derive(Debug)]
pub struct Picker {
    title: String,
    choices: Vec<Choice>,
    field: LineField,
    selection: Selection,
    /// Places of the choices that match, best first, with the characters that matched.
    found: Vec<(usize, Vec<u32>)>,
    matcher: Matcher,
    /// What is typed is a command when it has arguments or this knows its name: Enter then gives the text.
    commands: Option<fn(&str) -> bool>,
    /// What stood in the field when the box was opened.
    begun: String,
    /// Somebody has gone to a line since the last letter: it is the line that is meant, not the text.
    gone_to: bool,
}

impl Picker {
    pub fn new(title: impl Into<String>, choices: Vec<Choice>) -> Self {
        let mut picker = Self {
            title: title.into(),
            choices,
            field: LineField::default(),
            selection: Selection::default(),
            found: Vec::new(),
            matcher: Matcher::new(Config::DEFAULT),
            commands: None,
            begun: String::new(),
            gone_to: false,
        };
        picker.search();
        picker
    }

    /// Also takes commands as text: those with arguments, as "table 3", and those whose whole name `knows` knows. Begins
    /// with `text` in the field.
    pub fn taking_commands(mut self, text: &str, knows: fn(&str) -> bool) -> Self {
        self.commands = Some(knows);
        self.field = LineField::holding(text);
        text.clone_into(&mut self.begun);
        self.search();
        self
    }

    /// What stands in the field was typed before.
    pub fn was_typed(&mut self) {
        self.begun.clear();
    }

    /// Begins with the hand on this choice.
    pub fn with_hand_on(mut self, place: usize) -> Self {
        if let Some(row) = self.found.iter().position(|(found, _)| *found == place) {
            self.selection.choose(row);
        }
        self
    }

    pub fn query(&self) -> &str {
        self.field.text()
    }

    /// The command that somebody is typing, with what it is about; a search for a line is none.
    pub fn command(&self) -> Option<&str> {
        let (text, knows) = (self.field.text(), self.commands?);
        let (name, _) = text.trim_start().trim_start_matches('/').split_once(' ')?;
        (text != self.begun && knows(name)).then_some(text)
    }

    /// The choices, as they were given.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    pub fn handle(&mut self, key: Key) -> Outcome {
        let rows = self.found.len();
        self.gone_to |= matches!(key.code, Code::Up | Code::Down | Code::Tab | Code::PageUp | Code::PageDown)
            || key.ctrl && matches!(key.code, Code::Char('j' | 'k'));
        match (key.code, key.ctrl) {
            (Code::Esc, _) => return Outcome::Left,
            (Code::Enter, _) => return self.choose(),
            (Code::Up, _) | (Code::Char('k'), true) => {
                // From the first to the last and on: a list that one looks at for a second.
                if !self.selection.go(Move::Up, rows) {
                    self.selection.go(Move::Last, rows);
                }
            }
            (Code::Down, _) | (Code::Tab, _) | (Code::Char('j'), true) => {
                if !self.selection.go(Move::Down, rows) {
                    self.selection.go(Move::First, rows);
                }
            }
            (Code::PageUp, _) => _ = self.selection.go(Move::Page(-8), rows),
            (Code::PageDown, _) => _ = self.selection.go(Move::Page(8), rows),
            _ => {
                let before = self.field.text().to_owned();
                if !self.field.handle(key) {
                    return Outcome::NotMine;
                }
                if self.field.text() != before {
                    self.search();
                }
            }
        }
        Outcome::Open
    }

    /// Puts the hand on the line that stands there; says whether there is one.
    pub fn touch(&mut self, at: Position) -> bool {
        let row = self.selection.at(at);
        if let Some(row) = row {
            self.selection.choose(row);
            self.gone_to = true;
        }
        row.is_some()
    }

    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.search();
    }

    fn choose(&self) -> Outcome {
        let typed = self.field.text().trim();
        let line = typed.trim_start_matches('/');
        let is_command = self.commands.is_some_and(|knows| line.contains(' ') || !self.gone_to && knows(line));
        match self.selection.chosen(self.found.len()) {
            Some(row) if !is_command => {
                let place = self.found[row].0;
                if self.choices[place].closed.is_some() { Outcome::Open } else { Outcome::Chosen(place) }
            }
            _ if self.commands.is_some() && !typed.is_empty() => Outcome::Typed(typed.to_owned()),
            _ => Outcome::Open,
        }
    }

    /// What is searched for: of a command with arguments only its name.
    fn sought(&self) -> &str {
        let typed = self.field.text().trim_start().trim_start_matches('/');
        match typed.split_once(' ') {
            Some((name, _)) if self.commands.is_some() => name,
            _ => typed,
        }
    }

    fn search(&mut self) {
        let pattern = Pattern::parse(self.sought(), CaseMatching::Ignore, Normalization::Smart);
        let mut chars = Vec::new();
        let mut scored: Vec<(u32, usize, Vec<u32>)> = Vec::new();
        let only_commands = self.commands.is_some() && self.field.text().trim_start().starts_with('/');
        for (place, choice) in self.choices.iter().enumerate() {
            if only_commands && !choice.mark.starts_with('/') {
                continue;
            }
            let mut indices = Vec::new();
            let own = pattern.indices(Utf32Str::new(&choice.text, &mut chars), &mut self.matcher, &mut indices);
            let mark = pattern.score(Utf32Str::new(&choice.mark, &mut chars), &mut self.matcher);
            let remark = pattern.score(Utf32Str::new(&choice.remark, &mut chars), &mut self.matcher);
            // The text says more than the mark, and the mark more than the remark.
            let score = own.map(|score| score * 4).max(mark.map(|score| score * 3)).max(remark);
            if let Some(score) = score {
                indices.sort_unstable();
                scored.push((score, place, indices));
            }
        }
        // What cannot be done now stands below all that can, as soon as something is searched for.
        let searching = !self.sought().is_empty();
        let closed = |place: usize| searching && self.choices[place].closed.is_some();
        // Before all stands the command that is typed whole.
        let whole = search_key(self.sought());
        let is_whole = |place: usize| {
            let name = self.choices[place].mark.strip_prefix('/').filter(|_| self.commands.is_some());
            name.is_some_and(|name| search_key(name) == whole)
        };
        let rank = |score: u32, place: usize| (!is_whole(place), closed(place), std::cmp::Reverse(score), place);
        scored.sort_by_cached_key(|(score, place, _)| rank(*score, *place));
        self.found = scored.into_iter().map(|(_, place, indices)| (place, indices)).collect();
        self.selection = Selection::default();
        self.gone_to = false;
    }

    /// Draws the box over the screen and gives the cursor's place in its field. A complaint about what was typed stands
    /// under it.
    pub fn draw(&mut self, area: Rect, complaint: Option<&str>, theme: Theme, buf: &mut Buffer) -> Option<Position> {
        let wide = area.width.saturating_sub(8).clamp(area.width.min(30), 90);
        let rows = u16::try_from(self.choices.len()).unwrap_or(u16::MAX);
        let groups = u16::try_from(self.groups()).unwrap_or(u16::MAX);
        let tall = rows.saturating_add(groups).saturating_add(4).min(area.height.saturating_sub(2)).max(5);
        let inside = boxed(middle(area, wide, tall), &self.title, theme, buf);
        if inside.is_empty() {
            return None;
        }
        buf.set_stringn(inside.x, inside.y, " › ", inside.width.into(), theme.style(Role::Key));
        let field =
            Rect { x: inside.x + 3.min(inside.width), width: inside.width.saturating_sub(4), height: 1, ..inside };
        let cursor = self.field.draw(field, theme.style(Role::Text), buf);
        if let Some(complaint) = complaint {
            let text = format!(" {} {complaint}", sign::BAD);
            let text = cut(&text, inside.width.into()).into_owned();
            let y = (inside.y + 1).min(inside.bottom() - 1);
            buf.set_stringn(inside.x, y, text, inside.width.into(), theme.style(Role::Bad));
        }
        let list = Rect {
            x: inside.x,
            y: (inside.y + 2).min(inside.bottom()),
            width: inside.width,
            height: inside.height.saturating_sub(2),
        };
        let searching = !self.sought().is_empty();
        let first_of_group = |row: usize| {
            let group = |row: usize| &self.choices[self.found[row].0].group;
            !searching && !group(row).is_empty() && (row == 0 || group(row - 1) != group(row))
        };
        let chosen = self.selection.chosen(self.found.len());
        let seen = self.selection.seen(self.found.len(), list, |row| 1 + usize::from(first_of_group(row)));
        if seen.last().is_some_and(|(row, _)| row + 1 < self.found.len()) && inside.width > 4 {
            let more = format!(" {} ", sign::MORE);
            buf.set_stringn(inside.right() - 3, inside.bottom(), more, 3, theme.style(Role::Quiet));
        }
        let mark = self.choices.iter().map(|choice| width(&choice.mark)).max().unwrap_or(0);
        let mark = mark.min(usize::from(list.width) / 3);
        let mut y = list.y;
        for (row, lines) in seen {
            let (place, indices) = &self.found[row];
            let choice = &self.choices[*place];
            if lines > 1 {
                buf.set_stringn(list.x + 1, y, &choice.group, list.width.into(), theme.style(Role::Title));
                y += 1;
            }
            let line = Rect { y, height: 1, ..list };
            line_of(choice, indices, chosen == Some(row), mark, list.width.into(), theme).render(line, buf);
            y += 1;
        }
        cursor
    }

    fn groups(&self) -> usize {
        let mut names: Vec<&str> = self.choices.iter().map(|choice| choice.group.as_str()).collect();
        names.retain(|name| !name.is_empty());
        names.dedup();
        names.len()
    }
}

fn line_of(choice: &Choice, found: &[u32], chosen: bool, mark: usize, columns: usize, theme: Theme) -> Line<'static> {
    let base = match (&choice.closed, chosen) {
        (Some(_), _) => Role::Quiet,
        (None, true) => Role::Selected,
        (None, false) => Role::Text,
    };
    let hand = if chosen { format!("{} ", sign::HAND) } else { "  ".into() };
    let mut spans = vec![Span::styled(hand, theme.style(Role::Key))];
    let mut room = columns.saturating_sub(3);
    if mark > 0 {
        spans.push(Span::styled(fit(&choice.mark, mark), theme.style(if chosen { base } else { Role::Key })));
        spans.push(Span::raw("  "));
        room = room.saturating_sub(mark + 2);
    }
    let remark = choice.closed.as_deref().unwrap_or(&choice.remark);
    let text = cut(&choice.text, room).into_owned();
    let rest = room.saturating_sub(width(&text));
    for (at, c) in text.chars().enumerate() {
        let matched = u32::try_from(at).is_ok_and(|at| found.binary_search(&at).is_ok());
        let style = theme.style(if matched { Role::Found } else { base });
        match spans.last_mut() {
            Some(last) if last.style == style && at > 0 => last.content.to_mut().push(c),
            _ => spans.push(Span::styled(c.to_string(), style)),
        }
    }
    if rest > 3 && !remark.is_empty() {
        let remark = cut(remark, rest - 2);
        spans.push(Span::raw(" ".repeat(rest - width(&remark))));
        spans.push(Span::styled(remark.into_owned(), theme.style(Role::Quiet)));
    }
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use crate::tui::keys::Key;
    use crate::tui::widgets::picker::{Choice, Outcome, Picker};

    fn choice(mark: &str, text: &str) -> Choice {
        Choice { mark: mark.into(), text: text.into(), ..Choice::default() }
    }

    fn picker() -> Picker {
        let closed = Choice { closed: Some("Mødet er ikke begyndt".into()), ..choice("n", "Næste punkt") };
        Picker::new("Kommando", vec![choice("t", "Tema"), choice("b", "Bord"), choice("g", "Grøn gruppe"), closed])
    }

    fn press(picker: &mut Picker, keys: &[&str]) -> Outcome {
        keys.iter().map(|key| picker.handle(key.parse::<Key>().unwrap())).last().unwrap()
    }

    #[test]
    fn typing_finds_without_danish_letters() {
        assert_eq!(press(&mut picker(), &["g", "r", "o", "n", "enter"]), Outcome::Chosen(2));
    }

    #[test]
    fn a_command_that_is_typed_whole_stands_before_all_that_resemble_it() {
        let choices = vec![choice("f", "Til bord 3"), choice("/bordnavn", "et bord fra"), choice("/fra", "kilden")];
        let picker = Picker::new("Kommando", choices).taking_commands("fra 3", |name| name == "fra");
        assert_eq!(picker.found.first().map(|(place, _)| *place), Some(2));
    }

    #[test]
    fn the_hand_goes_round() {
        assert_eq!(press(&mut picker(), &["up", "up", "enter"]), Outcome::Chosen(2));
        assert_eq!(press(&mut picker(), &["down", "enter"]), Outcome::Chosen(1));
        assert_eq!(press(&mut picker(), &["down", "down", "down", "down", "enter"]), Outcome::Chosen(0));
    }

    #[test]
    fn what_is_not_possible_now_is_seen_and_not_chosen() {
        let mut picker = picker();
        assert_eq!(press(&mut picker, &["n", "æ", "s", "enter"]), Outcome::Open);
        assert_eq!(press(&mut picker, &["esc"]), Outcome::Left);
    }

    #[test]
    fn a_command_with_arguments_is_given_as_typed() {
        let mut picker = picker().taking_commands("bord ", |_| false);
        assert_eq!(press(&mut picker, &["3", "enter"]), Outcome::Typed("bord 3".into()));
    }

    #[test]
    fn a_whole_name_is_a_command_until_somebody_goes_to_a_line() {
        let knows = |name: &str| name == "tem";
        let mut picker = picker().taking_commands("", knows);
        assert_eq!(press(&mut picker, &["t", "e", "m", "enter"]), Outcome::Typed("tem".into()));
        assert_eq!(press(&mut picker, &["down", "enter"]), Outcome::Chosen(0));
    }

    #[test]
    fn what_is_open_stands_above_what_is_closed_however_well_that_fits() {
        let closed = Choice { closed: Some("nej".into()), ..choice("x", "tid") };
        let mut picker = Picker::new("Kommando", vec![closed, choice("t", "Vis tidsplan")]);
        assert_eq!(press(&mut picker, &["t", "i", "d", "enter"]), Outcome::Chosen(1));
    }

    #[test]
    fn a_slash_finds_only_commands() {
        let choices = vec![choice("t", "Tema"), choice("/tema", "Skift")];
        let mut picker = Picker::new("Kommando", choices).taking_commands("", |_| false);
        assert_eq!(press(&mut picker, &["/", "t", "e", "enter"]), Outcome::Chosen(1));
    }

    #[test]
    fn keys_of_others_are_left_to_them() {
        assert_eq!(press(&mut picker(), &["f1"]), Outcome::NotMine);
    }
}
