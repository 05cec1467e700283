//! What was said at a meeting of its own becomes what a table says at ours: what is new is written, what was changed is
//! changed, what is gone is withdrawn.
//!
//! The entries are written by an author whose key follows from the table's invitation alone, so that the return of another
//! machine goes on where the first one's ended: the newer holds, and the older stays in the record. What was written on a
//! table's page is taken in the same way, by an author of each page's own.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use crate::device::loose::Home;
use crate::device::returned_points;
use crate::device::returned_series::{Latest, Series, at};
use crate::device::returned_views;
use crate::device::sender::Sender;
use crate::domain::answer::AnswerEvent;
use crate::domain::contribution::{ContributionEvent, Place};
use crate::domain::event::{Body, Event, How};
use crate::domain::id::{AuthorId, ContributionId, EntryId, QuestionId, TableNumber, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::number::{Mark, Number};
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::programme::{Theme, ThemeKind};
use crate::domain::returned::{Called, Origin, ReturnedEvent, Viewed};
use crate::domain::seat::SeatEvent;
use crate::domain::text;
use crate::domain::theme::ThemeEvent;
use crate::language::folding::{is_same, search_key};
use crate::record::body;
use crate::record::entry::Entry;
use crate::record::pen::{DeviceSecret, Pen, Series as Begun};
use crate::sync::own_meeting::{Asked, Dissenting, OwnMeeting, Said};
use crate::sync::table_file::{Sheet, TableFile};

/// A clock that goes wrong by more is no other zone and no carelessness.
const AHEAD: TimeDelta = TimeDelta::days(1);

/// Why a return is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untimely {
    /// A later one of the same table is here already.
    Older { than: DateTime<Utc> },
    /// It bears a day that has not come yet, and would make older whatever comes after it.
    Ahead { made: DateTime<Utc> },
}

/// The whole series of a table's returns, with what `own` brings in the name of `sender`. `now`: by this meeting's clock; `chance`
/// is drawn.
pub fn sheet(
    file: &TableFile,
    own: &OwnMeeting,
    sender: &Sender<'_>,
    home: Home<'_>,
    now: DateTime<Utc>,
    chance: [u8; 32],
) -> Result<Sheet, Untimely> {
    let is_ahead = |made: DateTime<Utc>| made - now > AHEAD;
    if is_ahead(own.made) {
        return Err(Untimely::Ahead { made: own.made });
    }
    let seed = match own.page {
        None => Sha256::new_with_prefix(b"rundbord return 1\0").chain_update(file.secret.0),
        Some(page) => Sha256::new_with_prefix(b"rundbord page 1\0").chain_update(file.secret.0).chain_update(page.0),
    };
    let record = home.shelf.log().record();
    let pen = Pen::new(&DeviceSecret(seed.finalize().into()), Begun { record, mark: [0; 16] }, chance);
    let pen = pen.continuing(home.shelf.log());
    let items = home.shelf.beyond(pen.id(), 0);
    let series = Series::of(items);
    // One with such a day, which an earlier version took, makes nothing older.
    let is_older = |latest: &&Latest| own.made < latest.made && !is_ahead(latest.made);
    if let Some(Latest { made, .. }) = series.latest.as_ref().filter(is_older) {
        return Err(Untimely::Older { than: *made });
    }
    let mut writing = Writing::new(pen.id(), pen.next_number(), series, own, sender, home);
    writing.all();
    let known = items.iter().map(|item| item.entry.clone());
    let entries: Vec<Entry> = known.chain(pen.write_all(writing.bodies)).collect();
    Ok(Sheet { author: pen.author(), proof: pen.vouch(&file.greeting(pen.author())), entries })
}

/// One thing of a return, where it belongs in our meeting.
struct Wanted<'a> {
    said: &'a Said,
    place: Place,
    text: String,
}

/// The notes that may be the one that is wanted, the likeliest first.
type Rule<'a> = &'a dyn Fn(&Wanted<'_>) -> Vec<ContributionId>;

struct Writing<'a> {
    author: AuthorId,
    /// The number of the entry that comes next.
    next: u64,
    mark: Mark,
    table: TableNumber,
    series: Series,
    own: &'a OwnMeeting,
    sender: &'a Sender<'a>,
    home: Home<'a>,
    /// Where each theme of theirs stands here.
    themes: Vec<(&'a Theme, ThemeId)>,
    bodies: Vec<String>,
}

impl<'a> Writing<'a> {
    fn new(
        author: AuthorId,
        next: u64,
        series: Series,
        own: &'a OwnMeeting,
        sender: &'a Sender<'a>,
        home: Home<'a>,
    ) -> Self {
        let SeatEvent::Taken { seat, .. } = SeatEvent::alone(author, home.role);
        let table = home.role.table().unwrap_or(TableNumber(0));
        let (mark, themes, bodies) = (seat.mark, Vec::new(), Vec::new());
        Self { author, next, mark, table, series, own, sender, home, themes, bodies }
    }

    fn all(&mut self) {
        for theme in &self.own.themes {
            let here = self.theme(theme);
            self.themes.push((theme, here));
        }
        let wanted: Vec<Wanted<'a>> = self.own.said.iter().filter_map(|said| self.wanted(said)).collect();
        let matched = self.matched(&wanted);
        // Nothing of what was erased here comes back, whether at one of its places or at all.
        let stays = |(wanted, known): &(Wanted<'_>, Option<ContributionId>)| {
            known.is_some() || !self.series.is_erased(wanted.said.source)
        };
        let (wanted, matched): (Vec<_>, Vec<_>) = wanted.into_iter().zip(matched).filter(stays).unzip();
        self.came(&wanted, &matched);
        let mut starred = Vec::new();
        for (wanted, _) in wanted.iter().zip(&matched).filter(|(_, known)| known.is_none()) {
            let written = self.written(wanted);
            starred.extend(wanted.said.starred.then_some(written));
        }
        // After all of them: where they come from names them by their places in the series.
        for contribution in starred {
            self.write(self.own.made, Event::Contribution(ContributionEvent::Starred { contribution, starred: true }));
        }
        for (wanted, known) in wanted.iter().zip(&matched) {
            if let Some(known) = known {
                self.changed(wanted, *known);
            }
        }
        let kept: BTreeSet<ContributionId> = matched.into_iter().flatten().collect();
        let gone: Vec<ContributionId> = self
            .series
            .notes
            .iter()
            .filter(|(id, known)| known.stands && !kept.contains(id))
            .map(|(id, _)| *id)
            .collect();
        for contribution in gone {
            self.write(
                self.own.made,
                Event::Contribution(ContributionEvent::Withdrawn { contribution, unsaid: false }),
            );
        }
        self.silent();
        self.own_cases();
    }

    fn write(&mut self, at: DateTime<Utc>, event: Event) {
        let body = Body { at, how: How::Do, of: None, events: vec![event] };
        self.bodies.push(body::encode(&body).unwrap_or_default());
        self.next += 1;
    }

    /// Ours of the same id, else of the same title; what nobody here has is added by the table.
    fn theme(&mut self, theirs: &Theme) -> ThemeId {
        let themes = &self.home.meeting.themes;
        if theirs.kind == ThemeKind::Parking
            && let Some(parking) = themes.parking()
        {
            return parking.id.clone();
        }
        if let Some(same) = themes.get(&theirs.id).or_else(|| themes.called(&theirs.title)) {
            return same.id.clone();
        }
        if let Some(added) = self.series.themes.get(&search_key(&theirs.title)) {
            return added.clone();
        }
        let theme = ThemeId(EntryId { author: self.author, number: self.next }.to_string());
        let number =
            Number { mark: self.mark.clone(), n: u32::try_from(self.series.themes.len() + 1).unwrap_or(u32::MAX) };
        let title = text::line(&theirs.title).unwrap_or_else(|_| theirs.id.to_string());
        self.series.themes.insert(search_key(&theirs.title), theme.clone());
        self.write(
            self.own.made,
            Event::Theme(ThemeEvent::Added { theme: theme.clone(), number, title, by: Some(self.table) }),
        );
        theme
    }

    fn asked(&self, asked: &Asked) -> Option<Asked> {
        let (theirs, here) = self.themes.iter().find(|(theirs, _)| theirs.id == asked.theme)?;
        let question = asked.question.as_ref().and_then(|id| question(self.home.meeting, theirs, here, id));
        Some(Asked { theme: here.clone(), question })
    }

    fn wanted(&self, said: &'a Said) -> Option<Wanted<'a>> {
        let place = at(self.table, &self.asked(&said.asked)?);
        let text = text::note(&said.text).ok()?;
        Some(Wanted { said, place, text })
    }

    /// Of each the note that says it already: of the same source, first at the same place; else, as it may come from another
    /// machine, of the same words at the same place.
    fn matched(&self, wanted: &[Wanted<'_>]) -> Vec<Option<ContributionId>> {
        let mut matched: Vec<Option<ContributionId>> = vec![None; wanted.len()];
        let mut taken = BTreeSet::new();
        let mut words: HashMap<(&Place, &str), Vec<ContributionId>> = HashMap::new();
        for (id, known) in self.series.notes.iter().filter(|(_, known)| known.stands) {
            words.entry((&known.place, &known.text)).or_default().push(*id);
        }
        let from = |wanted: &Wanted<'_>| self.series.from(wanted.said.source);
        let there = |wanted: &Wanted<'_>| {
            let known = from(wanted).filter(|(_, known)| known.place == wanted.place);
            known.map(|(id, _)| id).collect()
        };
        let anywhere = |wanted: &Wanted<'_>| from(wanted).map(|(id, _)| id).collect();
        let same = |wanted: &Wanted<'_>| words.get(&(&wanted.place, wanted.text.as_str())).cloned().unwrap_or_default();
        let rules: [Rule<'_>; 3] = [&there, &anywhere, &same];
        for candidates in rules {
            for (wanted, matched) in wanted.iter().zip(&mut matched).filter(|(_, matched)| matched.is_none()) {
                *matched = candidates(wanted).into_iter().find(|id| !taken.contains(id));
                taken.extend(*matched);
            }
        }
        matched
    }

    /// Where everything comes from; not where the return before said the same of the same time.
    fn came(&mut self, wanted: &[Wanted<'_>], matched: &[Option<ContributionId>]) {
        let mut next = self.next;
        let mut notes = Vec::new();
        for (wanted, known) in wanted.iter().zip(matched) {
            let note = known.unwrap_or_else(|| {
                next += 1;
                ContributionId(EntryId { author: self.author, number: next })
            });
            notes.push(Origin { note, source: wanted.said.source, tables: wanted.said.tables.clone() });
        }
        let (called, views, beside) = (self.called(), self.views(), returned_points::beside(self.own, self.sender));
        let latest = Latest { made: self.own.made, notes, called, views, beside };
        if self.series.latest.as_ref() != Some(&latest) {
            let Latest { made, notes, called, views, beside } = latest;
            let came = ReturnedEvent::Came { table: self.table, made, notes, called, views, beside };
            self.write(made, Event::Returned(came));
        }
    }

    /// So that the next return takes away those that it has not, and no others.
    fn views(&self) -> Vec<Viewed> {
        let about = |view: &Dissenting| {
            let asked =
                view.theme.clone().and_then(|theme| self.asked(&Asked { theme, question: view.question.clone() }));
            asked.map_or((None, None), |asked| (Some(asked.theme), asked.question))
        };
        returned_views::viewed(self.own, about, self.sender)
    }

    /// Themes and questions of ours that have other words there.
    fn called(&self) -> Vec<Called> {
        let mut called = Vec::new();
        // A page has the meeting's own words, of the day on which it was made.
        if self.own.page.is_some() {
            return called;
        }
        for (theirs, here) in &self.themes {
            let Some(ours) = self.home.meeting.themes.get(here).filter(|ours| ours.id == theirs.id) else { continue };
            if !is_same(&theirs.title, self.home.meeting.themes.title(ours)) {
                called.extend(words(here, None, &theirs.title));
            }
            for question in &ours.questions {
                let there = theirs.questions.iter().find(|there| there.id == question.id);
                let there = there.filter(|there| !is_same(&there.text, &question.text));
                called.extend(there.and_then(|there| words(here, Some(&question.id), &there.text)));
            }
        }
        called
    }

    fn written(&mut self, wanted: &Wanted<'_>) -> ContributionId {
        let number = Number { mark: self.mark.clone(), n: self.series.notes_ever() + 1 };
        let id = ContributionId(EntryId { author: self.author, number: self.next });
        self.series.wrote(id, wanted.said.source);
        let (place, kind, text) = (wanted.place.clone(), wanted.said.kind, wanted.text.clone());
        self.write(
            wanted.said.at,
            Event::Contribution(ContributionEvent::Written { number, place, kind, text, after: None }),
        );
        id
    }

    fn changed(&mut self, wanted: &Wanted<'_>, contribution: ContributionId) {
        let Some(known) = self.series.notes.get(&contribution).cloned() else { return };
        let (place, kind, text) = (wanted.place.clone(), wanted.said.kind, wanted.text.clone());
        let starred = wanted.said.starred;
        let changes = [
            (!known.stands).then_some(ContributionEvent::Restored { contribution }),
            (known.text != text).then_some(ContributionEvent::Edited { contribution, text }),
            (known.place != place).then_some(ContributionEvent::Placed { contribution, place }),
            (known.kind != kind).then_some(ContributionEvent::KindSet { contribution, kind }),
            (known.starred != starred).then_some(ContributionEvent::Starred { contribution, starred }),
        ];
        for change in changes.into_iter().flatten() {
            self.write(self.own.made, Event::Contribution(change));
        }
    }

    fn silent(&mut self) {
        let mut wanted: Vec<_> = Vec::new();
        for silent in &self.own.silent {
            wanted.extend(self.asked(&silent.asked).map(|asked| (asked, Some(silent.answer))));
        }
        let stands = |asked: &Asked| wanted.iter().any(|(other, _)| other == asked);
        let gone: Vec<_> =
            self.series.silent.keys().filter(|asked| !stands(asked)).map(|asked| (asked.clone(), None)).collect();
        for (asked, answer) in wanted.into_iter().chain(gone) {
            if self.series.silent.get(&asked).copied() != answer {
                let place = at(self.table, &asked);
                self.write(self.own.made, Event::Answer(AnswerEvent::Given { place, answer }));
            }
        }
    }

    /// As many at each place as there; which of them is which nobody here knows.
    fn own_cases(&mut self) {
        let mut left = self.series.own_cases.clone();
        for asked in self.own.own_cases.iter().filter_map(|asked| self.asked(asked)).collect::<Vec<_>>() {
            let known = left.iter().find(|(_, known)| **known == asked).map(|(id, _)| *id);
            if known.and_then(|known| left.remove(&known)).is_some() {
                continue;
            }
            self.series.own_cases_ever += 1;
            let number = Number { mark: self.mark.clone(), n: self.series.own_cases_ever };
            self.write(self.own.made, Event::OwnCase(OwnCaseEvent::Noted { number, place: at(self.table, &asked) }));
        }
        for own_case in left.into_keys() {
            self.write(self.own.made, Event::OwnCase(OwnCaseEvent::Withdrawn { own_case }));
        }
    }
}

/// Our question of the same id as theirs, else the one that asks the same.
fn question(meeting: &Meeting, theirs: &Theme, here: &ThemeId, id: &QuestionId) -> Option<QuestionId> {
    let ours = &meeting.themes.get(here)?.questions;
    let asks = theirs.questions.iter().find(|question| question.id == *id);
    let same = ours.iter().find(|question| question.id == *id);
    let same =
        same.or_else(|| ours.iter().find(|question| asks.is_some_and(|asks| is_same(&asks.text, &question.text))));
    same.map(|question| question.id.clone())
}

fn words(theme: &ThemeId, question: Option<&QuestionId>, said: &str) -> Option<Called> {
    Some(Called { theme: theme.clone(), question: question.cloned(), words: text::note(said).ok()? })
}
