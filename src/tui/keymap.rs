//! The one table of what can be done, on which keys, in which words. Footer, help, palette and README are made of it.

use crate::language::language::Language;
use crate::tui::keys::Key;

/// What a key can ask for, a paragraph a screen. A screen or the shell answers it.
#[rustfmt::skip]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    Help, Palette, Programme, Notes, Points, NextSteps, Plenary, Documents, Tables, People, Undo, Redo, Repaint, Suspend, Quit,
    NextItem, PreviousItem, Pause, Skip, Longer, Shorter, Earlier, Later, Lock, ToNow, Insert, Replan, TakePlan, TakeThis,
    Clock,
    Save, NewLine, NextTable, PreviousTable, TableByNumber, AnyTable, NextTheme, PreviousTheme, NewTheme, NextQuestion,
    PreviousQuestion, NextKind, NoRemarks, NotDiscussed, OwnCase, SayInGeneral, UseWording, PutWordingAway, Coverage, ToList,
    Edit, MoveHere, Star, Withdraw, MakePoint, MakeAction, ToField, Unmark, Whose,
    UnderPoint, MarkOffered, NotOwnCase, PickPoint, MakeAndWord, NewPoint, Merge, Part, Dissent, TakeOut, Mark, OpenUp, NextNine, PreviousNine,
    OtherSide, Find, Choose, Leave,
    Hands, TableStars, NextClass, Owes, Owed, Promise,
    EditPart, NextStatus, Cancel, ReadAloud, DropSource, Filter, SplitAction, MergeAction,
    Onward, Back, ByTheme, Restart, ClearWall, NextDocument, PreviousDocument, DraftOrFinal, InternalOrPublic, EditPassage, Export,
    ExportOne, Formats, Folder,
    Open, EditProgramme, Rehearse, WriteAlong, Proceed, SectionByNumber, NextSection, PreviousSection, NewThing, NewUnder, Remove,
    Confirm, ConfirmAll, Warnings, Participants, ToMeeting, KeepMine, TakeOther,
    Arrived, StaysAway, AnotherTable, MissingAlone,
    Invite, Door, Cards, RenewCode, WithdrawCode, TakeOver, Approve, MessageAll, MessageTable, CloseRound, SettleTheme,
    Up, Down, First, Last,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub action: Action,
    /// Names as `Key` reads them; the first is the one that people are shown.
    pub keys: &'static [&'static str],
    /// The message that says what it does: short enough for a footer, a verb where it can be.
    pub words: &'static str,
    /// Whether the footer may show it.
    pub footer: bool,
    /// The keys are a run ("1" to "9") of which each means its place.
    pub run: bool,
    /// No text begins with its keys: they mean this even where what is typed begins a text.
    pub bare: bool,
}

impl Row {
    /// The footer may show it.
    pub const fn footer(self) -> Self {
        Self { footer: true, ..self }
    }

    /// Each of its keys means its place.
    pub const fn run(self) -> Self {
        Self { run: true, ..self }
    }

    /// No text begins with its keys.
    pub const fn bare(self) -> Self {
        Self { bare: true, ..self }
    }

    /// Whether one of its keys can be a command here.
    pub fn works(&self, key: Key, in_a_field: bool) -> bool {
        !in_a_field || self.bare || key.free_in_a_field()
    }

    /// The keys as people read them: "F1", "1–9". Of several only the first that works now.
    pub fn shown(&self, language: Language, in_a_field: bool) -> String {
        let mut keys = self.keys.iter().map(|name| read(name)).filter(|key| self.works(*key, in_a_field));
        let first = keys.next().map(|key| key.shown(language)).unwrap_or_default();
        match keys.next_back() {
            Some(last) if self.run => {
                let last = last.shown(language);
                // "Alt+1–9", not "Alt+1–Alt+9".
                format!("{first}–{}", last.rsplit_once('+').map_or(last.as_str(), |(_, digit)| digit))
            }
            _ => first,
        }
    }

    /// The first of its keys that works now.
    pub fn first(&self, in_a_field: bool) -> Option<Key> {
        self.keys.iter().map(|name| read(name)).find(|key| self.works(*key, in_a_field))
    }

    /// All keys as people read them.
    pub fn all_shown(&self, language: Language) -> String {
        if self.run {
            return self.shown(language, false);
        }
        let keys: Vec<String> = self.keys.iter().map(|name| read(name).shown(language)).collect();
        keys.join(" · ")
    }
}

/// A line of the table that the footer leaves out.
pub const fn row(action: Action, keys: &'static [&'static str], words: &'static str) -> Row {
    Row { action, keys, words, footer: false, run: false, bare: false }
}

/// The keys of one screen, or of one part of it while it has the focus.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// The message with its name.
    pub words: &'static str,
    pub rows: &'static [Row],
}

#[rustfmt::skip]
pub static EVERYWHERE: Section = Section { words: "screens-everywhere", rows: &[
    row(Action::Programme, &["f2"],               "screens-do-programme").footer(),
    row(Action::Notes,     &["f3"],               "screens-do-notes").footer(),
    row(Action::Points,    &["f4"],               "screens-do-points").footer(),
    row(Action::NextSteps, &["f5"],               "screens-do-next-steps").footer(),
    row(Action::Plenary,   &["f6"],               "screens-do-plenary").footer(),
    row(Action::Documents, &["f7"],               "screens-do-documents").footer(),
    row(Action::Tables,    &["f10"],              "screens-do-tables").footer(),
    row(Action::People,    &["f11"],              "people-do-open"),
    row(Action::Undo,      &["u", "f8"],          "screens-do-undo").footer(),
    row(Action::Redo,      &["U", "f9"],          "screens-do-redo"),
    row(Action::TakeOver,  &["f12"],              "tables-do-take-over"),
    row(Action::Palette,   &[":", "ctrl+p"],      "screens-do-palette").footer(),
    row(Action::Help,      &["f1", "?"],          "screens-do-help").footer(),
    row(Action::Repaint,   &["ctrl+l"],           "screens-do-repaint"),
    row(Action::Suspend,   &["ctrl+z"],           "screens-do-suspend"),
    row(Action::Quit,      &["q", "ctrl+q", "ctrl+c"], "screens-do-quit"),
]};

#[rustfmt::skip]
pub static PROGRAMME: Section = Section { words: "screens-programme", rows: &[
    row(Action::NextItem,     &["enter", "n"],         "screens-do-next-item").footer(),
    row(Action::TakePlan,     &["1", "2", "3", "4", "5", "6", "7", "8", "9"], "screens-do-take-plan").footer().run(),
    row(Action::Pause,        &["space", "p"],         "screens-do-pause").footer(),
    row(Action::Longer,       &["+"],                  "screens-do-longer").footer(),
    row(Action::Shorter,      &["-"],                  "screens-do-shorter"),
    row(Action::Skip,         &["s"],                  "screens-do-skip"),
    row(Action::PreviousItem, &["b", "backspace"],     "screens-do-previous-item"),
    row(Action::Replan,       &["r"],                  "screens-do-replan").footer(),
    row(Action::Earlier,      &["shift+up", "K"],      "screens-do-earlier"),
    row(Action::Later,        &["shift+down", "J"],    "screens-do-later"),
    row(Action::Lock,         &["l"],                  "screens-do-lock"),
    row(Action::Insert,       &["i"],                  "screens-do-insert"),
    row(Action::ToNow,        &["esc"],                "screens-do-to-now"),
    row(Action::Clock,        &["c"],                  "screens-do-clock"),
    row(Action::Up,           &["up", "k"],            "screens-do-up"),
    row(Action::Down,         &["down", "j"],          "screens-do-down"),
    row(Action::First,        &["home", "g"],          "screens-do-first"),
    row(Action::Last,         &["end", "G"],           "screens-do-last"),
]};

/// One of the plans is read.
#[rustfmt::skip]
pub static PLAN: Section = Section { words: "screens-plan", rows: &[
    row(Action::TakeThis,     &["enter"],              "screens-do-take-this").footer(),
    row(Action::TakePlan,     &["1", "2", "3", "4", "5", "6", "7", "8", "9"], "screens-do-take-plan").footer().run(),
    row(Action::ToNow,        &["esc"],                "screens-do-back-to-plans").footer(),
]};

/// A note under no point is in hand.
#[rustfmt::skip]
pub static LOOSE: Section = Section { words: "points-loose", rows: &[
    row(Action::UnderPoint,    &["1", "2", "3", "4", "5", "6", "7", "8", "9"], "points-do-put-with").footer().run(),
    row(Action::MakePoint,     &["p"],                   "screens-do-make-point").footer(),
    row(Action::MakeAndWord,   &["enter"],               "points-do-make-and-word").footer(),
    row(Action::Mark,          &["space"],               "screens-do-mark").footer(),
    row(Action::OtherSide,     &["tab", "right", "l"],   "points-do-to-points").footer(),
    row(Action::Find,          &["/", "ctrl+f"],         "screens-do-find").footer(),
    row(Action::MarkOffered,   &["alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9"],
                                                         "points-do-mark-offered").run(),
    row(Action::PickPoint,     &["m"],                   "points-do-pick"),
    row(Action::MakeAction,    &["a"],                   "screens-do-make-action"),
    row(Action::Star,          &["s", "*"],              "screens-do-star"),
    row(Action::NotOwnCase,    &["E"],                   "points-do-not-own-case"),
    row(Action::Owes,          &["b"],                   "tally-do-owes"),
    row(Action::Promise,       &["L"],                   "tally-do-promise"),
    row(Action::Owed,          &["O"],                   "tally-do-owed"),
    row(Action::NextNine,      &["pagedown"],            "points-do-next-nine"),
    row(Action::PreviousNine,  &["pageup"],              "points-do-previous-nine"),
    row(Action::NewPoint,      &["n"],                   "points-do-new"),
    row(Action::Up,            &["up", "k"],             "screens-do-up"),
    row(Action::Down,          &["down", "j"],           "screens-do-down"),
    row(Action::First,         &["home", "g"],           "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
    row(Action::Leave,         &["esc"],                 "points-do-let-go"),
]};

/// A point is in hand, or a note under it.
#[rustfmt::skip]
pub static POINTS: Section = Section { words: "points-points", rows: &[
    row(Action::Edit,          &["enter", "e"],          "points-do-reword").footer(),
    row(Action::MakePoint,     &["p"],                   "points-do-split").footer(),
    row(Action::OpenUp,        &["right", "l", "o"],     "points-do-open").footer(),
    row(Action::TakeOut,       &["x", "delete"],         "points-do-take-out").footer(),
    row(Action::Dissent,       &["d"],                   "points-do-dissent").footer(),
    row(Action::Merge,         &["m"],                   "points-do-merge").footer(),
    row(Action::Earlier,       &["shift+up", "K"],       "screens-do-earlier"),
    row(Action::Later,         &["shift+down", "J"],     "screens-do-later"),
    row(Action::Part,          &["M"],                   "points-do-part"),
    row(Action::Mark,          &["space"],               "screens-do-mark"),
    row(Action::UnderPoint,    &["1", "2", "3", "4", "5", "6", "7", "8", "9"], "points-do-under").run(),
    row(Action::MakeAction,    &["a"],                   "screens-do-make-action"),
    row(Action::Star,          &["s", "*"],              "screens-do-star"),
    row(Action::NotOwnCase,    &["E"],                   "points-do-not-own-case"),
    row(Action::NewPoint,      &["n"],                   "points-do-new"),
    row(Action::Find,          &["/", "ctrl+f"],         "screens-do-find"),
    row(Action::Hands,         &["v"],                   "tally-do-hands"),
    row(Action::TableStars,    &["S"],                   "tally-do-stars"),
    row(Action::NextClass,     &["V"],                   "tally-do-class"),
    row(Action::Owes,          &["b"],                   "tally-do-owes"),
    row(Action::Promise,       &["L"],                   "tally-do-promise"),
    row(Action::Owed,          &["O"],                   "tally-do-owed"),
    row(Action::NextNine,      &["pagedown"],            "points-do-next-nine"),
    row(Action::PreviousNine,  &["pageup"],              "points-do-previous-nine"),
    row(Action::Up,            &["up", "k"],             "screens-do-up"),
    row(Action::Down,          &["down", "j"],           "screens-do-down"),
    row(Action::First,         &["home", "g"],           "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
    row(Action::OtherSide,     &["tab", "left", "h"],    "points-do-to-notes"),
    row(Action::Leave,         &["esc"],                 "points-do-let-go").footer(),
]};

/// A sentence is being written: a point's, or the dissent beside it.
#[rustfmt::skip]
pub static SENTENCE: Section = Section { words: "points-sentence", rows: &[
    row(Action::Save,          &["enter", "ctrl+s"],     "screens-do-save").footer(),
    row(Action::NewLine,       &["ctrl+j", "shift+enter", "alt+enter"], "screens-do-new-line"),
    row(Action::Leave,         &["esc"],                 "points-do-leave").footer(),
]};

/// What was counted or said aloud is being written down.
#[rustfmt::skip]
pub static TALLY: Section = Section { words: "tally-line", rows: &[
    row(Action::Save,          &["enter", "ctrl+s"],     "screens-do-save").footer(),
    row(Action::Leave,         &["esc"],                 "points-do-leave").footer(),
]};

/// What is typed is searched for.
#[rustfmt::skip]
pub static SEARCH: Section = Section { words: "screens-search", rows: &[
    row(Action::Choose,        &["enter", "down"],       "points-do-to-found").footer(),
    row(Action::Leave,         &["esc"],                 "points-do-show-all").footer(),
]};

/// A list is asked which one; what is typed makes it shorter.
#[rustfmt::skip]
pub static PICK: Section = Section { words: "points-picker", rows: &[
    row(Action::Choose,        &["enter"],               "points-do-choose").footer(),
    row(Action::Leave,         &["esc"],                 "points-do-leave").footer(),
]};

/// The line in which actions are written.
#[rustfmt::skip]
pub static STEPS: Section = Section { words: "steps-field", rows: &[
    row(Action::Save,          &["enter", "ctrl+s"],     "screens-do-save").footer(),
    row(Action::ToList,        &["esc", "up"],           "screens-do-to-list").footer(),
    row(Action::DropSource,    &["ctrl+d"],              "steps-do-drop-source").footer(),
    row(Action::Filter,        &["ctrl+f"],              "steps-do-filter").footer(),
]};

/// An action is in hand.
#[rustfmt::skip]
pub static STEPS_LIST: Section = Section { words: "steps-list", rows: &[
    row(Action::Edit,          &["enter", "e"],          "screens-do-edit").footer(),
    row(Action::EditPart,      &["1", "2", "3", "4", "5", "6"], "steps-do-edit-part").footer().run(),
    row(Action::NextStatus,    &["s"],                   "steps-do-status").footer(),
    row(Action::ReadAloud,     &["r"],                   "steps-do-read-aloud").footer(),
    row(Action::Cancel,        &["x", "delete"],         "steps-do-cancel").footer(),
    row(Action::Filter,        &["f", "ctrl+f"],         "steps-do-filter").footer(),
    row(Action::SplitAction,   &["d"],                   "steps-do-split"),
    row(Action::MergeAction,   &["m"],                   "steps-do-merge"),
    row(Action::NotOwnCase,    &["E"],                   "points-do-not-own-case"),
    row(Action::Up,            &["up", "k"],             "screens-do-up"),
    row(Action::Down,          &["down", "j", "space"],  "screens-do-down"),
    row(Action::First,         &["home", "g"],           "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
    row(Action::ToField,       &["esc", "i"],            "screens-do-to-field").footer(),
]};

/// The tables report, then it is gathered up theme by theme.
#[rustfmt::skip]
pub static PLENARY: Section = Section { words: "plenary-plenary", rows: &[
    row(Action::Onward,        &["enter", "space", "right", "n", "l"], "plenary-do-onward").footer(),
    row(Action::Back,          &["left", "backspace", "b", "h"],       "plenary-do-back").footer(),
    row(Action::ByTheme,       &["tab", "t"],            "plenary-do-by-theme").footer(),
    row(Action::Hands,         &["v"],                   "tally-do-hands").footer(),
    row(Action::TableStars,    &["S"],                   "tally-do-stars"),
    row(Action::NextClass,     &["V"],                   "tally-do-class").footer(),
    row(Action::Promise,       &["L"],                   "tally-do-promise"),
    row(Action::Owed,          &["O"],                   "tally-do-owed"),
    row(Action::Restart,       &["r"],                   "plenary-do-restart").footer(),
    row(Action::ClearWall,     &["c"],                   "plenary-do-clear").footer(),
    row(Action::Up,            &["up", "k"],             "screens-do-up"),
    row(Action::Down,          &["down", "j"],           "screens-do-down"),
    row(Action::First,         &["home", "g", "esc"],    "screens-do-first"),
    row(Action::Last,          &["end", "G"],            "screens-do-last"),
]};

/// Which sections answer keys at one moment, nearest first, and whether a field takes what is typed.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    pub sections: &'static [&'static Section],
    pub in_a_field: bool,
}

pub static IN_PROGRAMME: Reach = Reach { sections: &[&PROGRAMME, &EVERYWHERE], in_a_field: false };
pub static IN_PLAN: Reach = Reach { sections: &[&PLAN, &EVERYWHERE], in_a_field: false };
pub static IN_LOOSE: Reach = Reach { sections: &[&LOOSE, &EVERYWHERE], in_a_field: false };
pub static IN_POINTS: Reach = Reach { sections: &[&POINTS, &EVERYWHERE], in_a_field: false };
pub static IN_SENTENCE: Reach = Reach { sections: &[&SENTENCE, &EVERYWHERE], in_a_field: true };
pub static IN_TALLY: Reach = Reach { sections: &[&TALLY, &EVERYWHERE], in_a_field: true };
pub static IN_SEARCH: Reach = Reach { sections: &[&SEARCH, &EVERYWHERE], in_a_field: true };
pub static IN_PICK: Reach = Reach { sections: &[&PICK, &EVERYWHERE], in_a_field: true };
pub static IN_STEPS: Reach = Reach { sections: &[&STEPS, &EVERYWHERE], in_a_field: true };
pub static IN_STEPS_LIST: Reach = Reach { sections: &[&STEPS_LIST, &EVERYWHERE], in_a_field: false };
pub static IN_WALL: Reach = Reach { sections: &[&EVERYWHERE], in_a_field: false };
pub static IN_PLENARY: Reach = Reach { sections: &[&PLENARY, &EVERYWHERE], in_a_field: false };

/// What a key means here: the action and which of the row's keys it was, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meant {
    pub action: Action,
    pub place: usize,
}

impl Reach {
    /// The rows in reach, nearest first.
    pub fn rows(&self) -> impl Iterator<Item = &'static Row> + use<> {
        self.sections.iter().flat_map(|section| section.rows)
    }

    /// What a key asks for here. In a field a key that types is no command, unless no text begins with it.
    pub fn meaning(&self, key: Key) -> Option<Meant> {
        self.rows().filter(|row| row.works(key, self.in_a_field)).find_map(|row| {
            let place = row.keys.iter().position(|name| read(name) == key)?;
            Some(Meant { action: row.action, place })
        })
    }

    /// The row of an action here.
    pub fn row(&self, action: Action) -> Option<&'static Row> {
        self.rows().find(|row| row.action == action)
    }
}

fn read(name: &str) -> Key {
    name.parse().expect("a test reads every key of the table")
}
