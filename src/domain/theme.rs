//! Themes: those of the programme, those that a table adds, the parking lot; a new name keeps the old one in sight.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::domain::context::Context;
use crate::domain::erasure::ERASED_TITLE;
use crate::domain::id::{EntryId, QuestionId, Stamp, TableNumber, ThemeId};
use crate::domain::number::Number;
use crate::domain::programme::{Question, Theme as PlannedTheme, ThemeKind};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::text;
use crate::domain::theme_reach::ThemeReach;
use crate::language::folding::comparison_key;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemeCommand {
    Add {
        title: String,
        by: Option<TableNumber>,
    },
    Name {
        theme: ThemeId,
        title: String,
    },
    Remove {
        theme: ThemeId,
    },
    /// For whom a theme is that a table added.
    Settle {
        theme: ThemeId,
        reach: ThemeReach,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeEvent {
    Added {
        theme: ThemeId,
        number: Number,
        title: String,
        by: Option<TableNumber>,
    },
    Removed {
        theme: ThemeId,
    },
    Restored {
        theme: ThemeId,
    },
    /// Nothing calls it as it was called first.
    Named {
        theme: ThemeId,
        title: Option<String>,
    },
    /// Nothing: that is still to be settled.
    Settled {
        theme: ThemeId,
        reach: Option<ThemeReach>,
    },
}

/// One theme as it is on the day.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub id: ThemeId,
    /// From 1 in the programme's order, going on with those added; 0 is the parking lot.
    pub number: Number,
    pub kind: ThemeKind,
    pub questions: Vec<Question>,
    /// The table that added it.
    pub added_by: Option<TableNumber>,
    is_added: bool,
    /// As first written.
    first_title: String,
}

#[derive(Clone, Debug, Default)]
pub struct Themes {
    planned: Vec<Theme>,
    added: Vec<Theme>,
    names: HashMap<ThemeId, Register<Option<String>>>,
    removed: HashMap<ThemeId, Register<bool>>,
    reach: HashMap<ThemeId, Register<Option<ThemeReach>>>,
    /// The entries that hold words of what it is called.
    worded_by: HashMap<ThemeId, Vec<EntryId>>,
}

impl Themes {
    /// Takes the prepared themes; what happened on the day stays.
    pub fn plan(&mut self, planned: &[PlannedTheme]) {
        let mut next = 1;
        self.planned = planned
            .iter()
            .map(|theme| {
                let number = if theme.kind == ThemeKind::Parking { 0 } else { next };
                next += u32::from(theme.kind != ThemeKind::Parking);
                Theme {
                    id: theme.id.clone(),
                    number: Number::plain(number),
                    kind: theme.kind,
                    questions: theme.questions.clone(),
                    added_by: None,
                    is_added: false,
                    first_title: theme.title.clone(),
                }
            })
            .collect();
    }

    /// In the programme's order, then those added, the parking lot last.
    pub fn all(&self) -> impl Iterator<Item = &Theme> {
        let parking = |theme: &&Theme| theme.kind == ThemeKind::Parking;
        let discussed = self.planned.iter().filter(move |theme| !parking(theme));
        let added = self.added.iter().filter(|theme| !self.is_removed(&theme.id) && !self.is_planned(&theme.id));
        discussed.chain(added).chain(self.planned.iter().filter(parking))
    }

    pub fn get(&self, id: &ThemeId) -> Option<&Theme> {
        self.all().find(|theme| theme.id == *id)
    }

    pub fn numbered(&self, number: &Number) -> Option<&Theme> {
        self.all().find(|theme| theme.number == *number)
    }

    /// The one of that title, in whatever case and with whatever space in it.
    pub fn called(&self, title: &str) -> Option<&Theme> {
        let key = |title: &str| comparison_key(title).replace(' ', "");
        let sought = key(title);
        self.all().find(|theme| key(self.title(theme)) == sought)
    }

    pub fn parking(&self) -> Option<&Theme> {
        self.planned.iter().find(|theme| theme.kind == ThemeKind::Parking)
    }

    pub fn title<'a>(&'a self, theme: &'a Theme) -> &'a str {
        self.names.get(&theme.id).and_then(|name| name.get().as_deref()).unwrap_or(&theme.first_title)
    }

    /// What it is called, where somebody typed that on the day; nothing where the programme calls it so.
    pub fn typed_title<'a>(&'a self, theme: &'a Theme) -> Option<&'a str> {
        let title = self.title(theme);
        (theme.is_added || title != theme.first_title).then_some(title)
    }

    /// What it was called first, where that is another name than now.
    pub fn earlier_title<'a>(&'a self, theme: &'a Theme) -> Option<&'a str> {
        (self.title(theme) != theme.first_title).then_some(theme.first_title.as_str())
    }

    pub fn question<'a>(&'a self, theme: &ThemeId, question: &QuestionId) -> Option<&'a Question> {
        self.get(theme)?.questions.iter().find(|asked| asked.id == *question)
    }

    pub fn decide(&self, command: &ThemeCommand, context: &Context) -> Result<Vec<ThemeEvent>, Refusal> {
        Ok(vec![match command {
            ThemeCommand::Add { title, by } => {
                let title = text::line(title)?;
                if self.called(&title).is_some() {
                    return Err(Refusal::ThemeExists { title });
                }
                let mine = |theme: &&Theme| theme.number.mark == context.mark;
                let highest = self.planned.iter().chain(&self.added).filter(mine).map(|theme| theme.number.n).max();
                let number = Number { mark: context.mark.clone(), n: highest.unwrap_or(0).saturating_add(1) };
                ThemeEvent::Added { theme: ThemeId(context.entry.to_string()), number, title, by: *by }
            }
            ThemeCommand::Name { theme, title } => {
                let title = text::line(title)?;
                if self.title(self.found(theme)?) == title {
                    return Err(Refusal::NothingChanged);
                }
                ThemeEvent::Named { theme: theme.clone(), title: Some(title) }
            }
            ThemeCommand::Remove { theme } => {
                if !self.found(theme)?.is_added {
                    return Err(Refusal::ThemeInUse { notes: 0 });
                }
                ThemeEvent::Removed { theme: theme.clone() }
            }
            ThemeCommand::Settle { theme, reach } => {
                if self.found(theme)?.added_by.is_none() {
                    return Err(Refusal::ThemeOfTheProgramme);
                }
                if self.reach(theme) == Some(*reach) {
                    return Err(Refusal::NothingChanged);
                }
                ThemeEvent::Settled { theme: theme.clone(), reach: Some(*reach) }
            }
        }])
    }

    pub fn apply(&mut self, stamp: Stamp, event: &ThemeEvent) {
        match event {
            ThemeEvent::Added { theme, number, title, by } => {
                self.worded_by.entry(theme.clone()).or_default().push(stamp.entry());
                if !self.added.iter().any(|known| known.id == *theme) {
                    self.add(theme, number, title, *by);
                }
            }
            ThemeEvent::Removed { theme } => {
                self.removed.entry(theme.clone()).or_default().set(stamp, true);
            }
            ThemeEvent::Restored { theme } => {
                self.removed.entry(theme.clone()).or_default().set(stamp, false);
            }
            ThemeEvent::Named { theme, title } => {
                if title.is_some() {
                    self.worded_by.entry(theme.clone()).or_default().push(stamp.entry());
                }
                self.names.entry(theme.clone()).or_default().set(stamp, title.clone());
            }
            ThemeEvent::Settled { theme, reach } => {
                self.reach.entry(theme.clone()).or_default().set(stamp, *reach);
            }
        }
    }

    /// Whether a table has added it from its own machine and nobody has settled for whom it is.
    pub fn is_waiting(&self, theme: &Theme) -> bool {
        let by_a_table = theme.added_by.is_some() && !theme.number.mark.0.is_empty();
        by_a_table && self.reach(&theme.id).is_none()
    }

    /// Whether every table discusses it.
    pub fn is_for_all(&self, theme: &Theme) -> bool {
        !self.is_waiting(theme) && matches!(self.reach(&theme.id), None | Some(ThemeReach::All))
    }

    /// What was settled of a theme that a table added.
    pub fn reach(&self, id: &ThemeId) -> Option<ThemeReach> {
        self.reach.get(id).and_then(|reach| *reach.get())
    }

    pub fn inverse(&self, event: &ThemeEvent) -> ThemeEvent {
        match event {
            ThemeEvent::Added { theme, .. } | ThemeEvent::Restored { theme } => {
                ThemeEvent::Removed { theme: theme.clone() }
            }
            ThemeEvent::Removed { theme } => ThemeEvent::Restored { theme: theme.clone() },
            ThemeEvent::Named { theme, .. } => {
                let title = self.names.get(theme).and_then(|name| name.get().clone());
                ThemeEvent::Named { theme: theme.clone(), title }
            }
            ThemeEvent::Settled { theme, .. } => ThemeEvent::Settled { theme: theme.clone(), reach: self.reach(theme) },
        }
    }

    /// The entries that hold words of what it is called; the programme's own title is in none of them.
    pub fn worded_by(&self, id: &ThemeId) -> Vec<EntryId> {
        self.worded_by.get(id).cloned().unwrap_or_default()
    }

    /// Nobody calls it any more what it was called on the day. Notes may lie under one that was added: it stays, by its
    /// number.
    pub fn erase(&mut self, stamp: Stamp, id: &ThemeId, number: &Number) {
        self.names.entry(id.clone()).or_default().set(stamp, None);
        // Of a prepared theme whose programme has not come yet this is not shown once it has.
        self.added.retain(|theme| theme.id != *id);
        self.add(id, number, ERASED_TITLE, None);
    }

    fn is_planned(&self, id: &ThemeId) -> bool {
        self.planned.iter().any(|theme| theme.id == *id)
    }

    /// Those added stand by their numbers, so that every copy has them in one order.
    fn add(&mut self, id: &ThemeId, number: &Number, title: &str, by: Option<TableNumber>) {
        let place = |number: &Number| (number.n, number.mark.clone());
        let after = self.added.partition_point(|earlier| place(&earlier.number) < place(number));
        let added = Theme {
            id: id.clone(),
            number: number.clone(),
            kind: ThemeKind::Theme,
            questions: Vec::new(),
            added_by: by,
            is_added: true,
            first_title: title.to_owned(),
        };
        self.added.insert(after, added);
    }

    fn found(&self, id: &ThemeId) -> Result<&Theme, Refusal> {
        self.get(id).ok_or(Refusal::NoSuchTheme)
    }

    fn is_removed(&self, id: &ThemeId) -> bool {
        self.removed.get(id).is_some_and(|removed| *removed.get())
    }
}
