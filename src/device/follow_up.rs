//! What became of what was agreed before, as the room reads it: how many actions stand where, then page by page each under its
//! area, with the reason that was given. A body or an office may be named, a person not.

use crate::device::{for_the_room, naming};
use crate::domain::action::ActionView;
use crate::domain::id::{ActionId, ThemeId};
use crate::domain::known_people::{People, Text};
use crate::domain::meeting::Meeting;
use crate::domain::provenance::Gathered;
use crate::domain::shown::{Beneath, ShownSentence};
use crate::domain::status::Status;
use crate::language::contacts::contacts;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// So many are read at once.
const A_PAGE: usize = 4;

/// What is finished is told first.
const ORDER: [Status; 6] =
    [Status::Done, Status::Ongoing, Status::Waiting, Status::NotStarted, Status::CarriedOver, Status::Dropped];

/// Actions of one area, or of none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    area: Option<ThemeId>,
    pub actions: Vec<ActionId>,
}

/// In the order of the areas, those of none last; nothing where nothing was agreed.
pub fn pages(meeting: &Meeting) -> Vec<Page> {
    let gathered = Gathered::of(meeting);
    let area = |action: &ActionView<'_>| gathered.area(meeting, action.action, &action.action.terms());
    let standing = meeting.actions.standing();
    let mut actions: Vec<_> = standing.iter().map(|action| (area(action), action.id)).collect();
    let place = |area: &Option<ThemeId>| {
        let place = area.as_ref().and_then(|area| meeting.themes.all().position(|theme| theme.id == *area));
        place.unwrap_or(usize::MAX)
    };
    actions.sort_by_cached_key(|(area, _)| place(area));
    let of_an_area = actions.chunk_by(|(one, _), (other, _)| one == other);
    let page = |actions: &[(Option<ThemeId>, ActionId)]| Page {
        area: actions[0].0.clone(),
        actions: actions.iter().map(|(_, action)| *action).collect(),
    };
    of_an_area.flat_map(|actions| actions.chunks(A_PAGE)).map(page).collect()
}

/// The page of that place, else the last.
pub fn at(pages: &[Page], page: u16) -> Option<&Page> {
    pages.get(usize::from(page)).or(pages.last())
}

/// "12 handlinger: 5 afsluttet, 4 i gang, 2 ikke startet, 1 udgår", and the area of the page where there are areas.
pub fn headings(words: &Words, meeting: &Meeting, pages: &[Page], page: &Page) -> Vec<String> {
    let all = || pages.iter().flat_map(|page| &page.actions).filter_map(|id| meeting.actions.get(*id));
    let count = |status: Status| all().filter(|action| action.action.status() == status).count();
    let stand = ORDER.into_iter().map(|status| (status, count(status))).filter(|(_, count)| *count > 0);
    let stand = stand.map(|(status, count)| format!("{count} {}", naming::status(words, status)));
    let stand = stand.collect::<Vec<_>>().join(", ");
    let counted = words.say("plenary-actions-counted", &[("count", all().count().into()), ("stand", stand.into())]);
    // A table's own theme is for all when the facilitator has said so.
    let theme = page.area.as_ref().and_then(|area| meeting.themes.get(area));
    let title = theme.filter(|theme| meeting.themes.is_for_all(theme)).map(|theme| meeting.themes.title(theme));
    let title = title.map_or_else(|| words.word("plenary-no-area"), visible_line);
    let has_areas = pages.iter().any(|page| page.area.is_some());
    [counted].into_iter().chain(has_areas.then_some(title)).collect()
}

/// As the room reads an action, and what it does not read of it and why.
fn read(
    words: &Words,
    meeting: &Meeting,
    people: &People<'_>,
    action: &ActionView<'_>,
) -> (ShownSentence, Option<Kept>) {
    let terms = action.action.terms();
    let why_kept = |text: &str| for_the_room::why_kept(words, meeting, people, text, Text::Sentence);
    let reason = action.action.history().why();
    let kept_reason = reason.and_then(why_kept);
    let status = naming::status(words, action.action.status());
    let told = match reason.filter(|_| kept_reason.is_none()) {
        Some(reason) => {
            let reason = for_the_room::readable(reason);
            words.say("plenary-action-why", &[("status", status.into()), ("why", reason.into())])
        }
        None => words.say("plenary-action-status", &[("status", status.into())]),
    };
    let is_nobody = |who: &&String| people.named_in(who, Text::Who).is_empty() && contacts(who).is_empty();
    let who = terms.who.as_ref().filter(is_nobody).map(|who| {
        let who = visible_line(who);
        Beneath::Source(words.say("plenary-action-who", &[("who", who.into())]))
    });
    let text = for_the_room::readable(&terms.what);
    let kept = why_kept(&terms.what).map(Kept::Whole).or(kept_reason.map(Kept::Reason));
    (ShownSentence { text, beneath: [Beneath::Status(told)].into_iter().chain(who).collect() }, kept)
}

/// The actions of a page, each as the room reads it, with what it does not read of it and why.
pub fn sentences(words: &Words, meeting: &Meeting, page: &Page) -> Vec<(ShownSentence, Option<Kept>)> {
    let people = People::of(meeting);
    let actions = page.actions.iter().filter_map(|id| meeting.actions.get(*id));
    actions.map(|action| read(words, meeting, &people, &action)).collect()
}

/// What of an action is not for the room, with why.
pub enum Kept {
    Whole(String),
    Reason(String),
}
