//! The views of a return that were not its meeting's, each in the name of its sender: what is written, moved, taken away or
//! erased here for them.
//!
//! A return is compared with the one before it and not with what stands: what was mended, taken away or erased here stays
//! so, until it is erased there.

use std::collections::{BTreeMap, BTreeSet};

use crate::device::sender::Sender;
use crate::domain::command::Command;
use crate::domain::erasure::Erasable;
use crate::domain::id::{QuestionId, ThemeId};
use crate::domain::meeting::Meeting;
use crate::domain::returned::Viewed;
use crate::domain::sentence::followed_by;
use crate::domain::summary::{Passage, SummaryCommand};
use crate::domain::text;
use crate::sync::own_meeting::{Dissenting, OwnMeeting};

/// What a view is about: a theme here, and a question of it.
type About = (Option<ThemeId>, Option<QuestionId>);
/// Whose view of what: two whose names stay at home are one here.
type Key = (Option<String>, About);

/// What the views of a return come to.
#[derive(Debug, Default, PartialEq)]
pub struct Coming {
    pub commands: Vec<Command>,
    /// Erased there, so here too.
    pub erased: usize,
    /// Written, moved or taken away here.
    pub changed: usize,
    /// Others there now, and left as they were mended, taken away or erased here.
    pub kept: usize,
}

/// The views of a return as the next one will know them again, each where `own` has it.
pub fn viewed(own: &OwnMeeting, about: impl Fn(&Dissenting) -> About, sender: &Sender<'_>) -> Vec<Viewed> {
    let keys: Vec<Key> = own.dissenting.iter().map(|view| (view.party.clone(), about(view))).collect();
    let texts = texts(own, &keys);
    let viewed = |(view, key): (&Dissenting, Key)| {
        let said = texts.get(&key).map(|text| sender.mark(text));
        let (party, (theme, question)) = key;
        Viewed { party, theme, question, by: Some(sender.name.to_owned()), said, source: view.source }
    };
    own.dissenting.iter().zip(keys).map(viewed).collect()
}

/// What the views of `own` come to, which stand in the record as `now`; `earlier`: those of the returns before, of the latest
/// first.
pub fn coming(
    own: &OwnMeeting,
    earlier: &[Vec<Viewed>],
    now: &[Viewed],
    sender: &Sender<'_>,
    meeting: &Meeting,
) -> Coming {
    let mut coming = Coming::default();
    // A page knows of no views.
    if own.page.is_some() {
        return coming;
    }
    let keys: Vec<Key> = now.iter().map(key).collect();
    let said = texts(own, &keys);
    let ever: BTreeSet<Key> = earlier.iter().flatten().map(key).chain(keys).collect();
    for key in ever {
        let seen = Seen::of(key, earlier, &said, sender, meeting);
        if seen.is_erased_there(own) {
            seen.erase(&mut coming);
        } else {
            seen.follow(&mut coming);
        }
    }
    coming
}

/// The words of each view, as they are kept.
fn texts(own: &OwnMeeting, keys: &[Key]) -> BTreeMap<Key, String> {
    let mut texts: BTreeMap<Key, String> = BTreeMap::new();
    for (view, key) in own.dissenting.iter().zip(keys) {
        let Ok(text) = text::note(&view.text) else { continue };
        let text = match texts.remove(key) {
            Some(first) => followed_by(&first, &text),
            None => text,
        };
        texts.insert(key.clone(), text);
    }
    texts
}

fn key(view: &Viewed) -> Key {
    (view.party.clone(), (view.theme.clone(), view.question.clone()))
}

/// One view, as it was, is and stands.
struct Seen<'a> {
    /// As the latest return that had it brought it; several where their names stay at home.
    last: Vec<&'a Viewed>,
    /// As the return before this one brought it.
    was: Option<&'a Viewed>,
    /// What it says now.
    is: Option<&'a str>,
    /// Where it was brought, and where it belongs by the name that the sender has now.
    stands_at: Passage,
    belongs_at: Passage,
    sender: &'a Sender<'a>,
    meeting: &'a Meeting,
}

impl<'a> Seen<'a> {
    fn of(
        of: Key,
        earlier: &'a [Vec<Viewed>],
        said: &'a BTreeMap<Key, String>,
        sender: &'a Sender<'a>,
        meeting: &'a Meeting,
    ) -> Self {
        let among = |views: &'a Vec<Viewed>| views.iter().filter(|view| key(view) == of).collect::<Vec<&Viewed>>();
        let last = earlier.iter().map(among).find(|views| !views.is_empty()).unwrap_or_default();
        let was = earlier.first().and_then(|views| among(views).first().copied());
        let by = last.first().and_then(|view| view.by.as_deref());
        let stands_at = passage(by.unwrap_or(sender.name), &of);
        let (is, belongs_at) = (said.get(&of).map(String::as_str), passage(sender.name, &of));
        Self { last, was, is, stands_at, belongs_at, sender, meeting }
    }

    fn is_erased_there(&self, own: &OwnMeeting) -> bool {
        let summary = &self.meeting.summary;
        let is_erased = self.last.iter().filter_map(|view| view.source).any(|source| own.erased.contains(&source));
        // What was typed here after it was erased here is somebody else's.
        let is_theirs = self.was.is_some() || !summary.was_erased(&self.stands_at);
        is_erased && is_theirs && !summary.worded_by(&self.stands_at).is_empty()
    }

    fn erase(self, coming: &mut Coming) {
        coming.erased += 1;
        coming.commands.push(Command::Erase { what: Erasable::Passage(self.stands_at) });
        coming.commands.extend(self.is.map(|text| say(self.belongs_at, text)));
    }

    /// Written anew only where it says something else than before, and where nobody here has touched it since.
    fn follow(self, coming: &mut Coming) {
        let is_mark = |mark: Option<&String>, text: &str| mark.is_some_and(|mark| *mark == self.sender.mark(text));
        let brought = self.was.and_then(|was| was.said.as_ref());
        let at = if self.was.is_some() { &self.stands_at } else { &self.belongs_at };
        let stands = self.meeting.summary.get(at);
        let is_untouched = stands.is_some_and(|stands| is_mark(brought, stands));
        let (wanted, is_kept) = match (self.was, self.is) {
            (Some(_), Some(is)) if is_mark(brought, is) => (stands, false),
            (Some(_), Some(is)) if is_untouched => (Some(is), false),
            (Some(_), Some(is)) => (stands, stands != Some(is)),
            // An older return did not tell by what it is known again.
            (Some(_), None) if is_untouched || brought.is_none() => (None, false),
            (Some(_), None) => (stands, stands.is_some()),
            (None, Some(is)) if stands.is_none() && !self.meeting.summary.was_erased(&self.belongs_at) => {
                (Some(is), false)
            }
            (None, Some(is)) => (stands, stands != Some(is)),
            (None, None) => return,
        };
        let mut said = Vec::new();
        let is_moved = *at != self.belongs_at;
        if stands.is_some() && (is_moved || wanted.is_none()) {
            said.push(say(at.clone(), ""));
        }
        if let Some(wanted) = wanted.filter(|wanted| is_moved || stands != Some(wanted)) {
            said.push(say(self.belongs_at.clone(), wanted));
        }
        coming.changed += usize::from(!said.is_empty());
        coming.kept += usize::from(is_kept);
        coming.commands.extend(said);
    }
}

fn say(passage: Passage, text: &str) -> Command {
    Command::Summary(SummaryCommand { passage, text: text.to_owned() })
}

/// Where a view of a sender stands.
fn passage(sender: &str, (party, (theme, question)): &Key) -> Passage {
    let party = party.as_ref().map_or_else(|| sender.to_owned(), |party| format!("{party}, {sender}"));
    Passage::DissentingView { party, theme: theme.clone(), question: question.clone() }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use crate::device::returned_views::{Coming, coming, say, viewed};
    use crate::device::sender::Sender;
    use crate::domain::command::Command;
    use crate::domain::erasure::Erasable;
    use crate::domain::example::{entry, given};
    use crate::domain::id::{AuthorId, EntryId};
    use crate::domain::returned::Viewed;
    use crate::domain::summary::Passage;
    use crate::sync::bytes::Secret;
    use crate::sync::own_meeting::{Dissenting, OwnMeeting};

    const HASTE: &str = "Fristen er for kort";
    const JENS: &str = "Jens Holm fik afslag på sin bolig";
    const MENDED: &str = "Fristen er fjorten dage for kort";

    fn named(name: &str) -> Sender<'_> {
        Sender { name, secret: Secret([7; 5]) }
    }

    fn sender() -> Sender<'static> {
        named("Brønderslev Kommune")
    }

    /// The entry that the view came from there.
    fn source() -> EntryId {
        entry(77)
    }

    fn own(text: Option<&str>) -> OwnMeeting {
        let view = |text: &str| {
            let (party, text) = (Some("DH".into()), text.to_owned());
            Dissenting { party, theme: None, question: None, text, source: Some(source()) }
        };
        OwnMeeting {
            made: DateTime::UNIX_EPOCH,
            page: None,
            themes: Vec::new(),
            said: Vec::new(),
            silent: Vec::new(),
            own_cases: Vec::new(),
            dissenting: text.map(view).into_iter().collect(),
            erased: Vec::new(),
        }
    }

    fn views(own: &OwnMeeting, sender: &Sender<'_>) -> Vec<Viewed> {
        viewed(own, |_| (None, None), sender)
    }

    fn passage(sender: &Sender<'_>) -> Passage {
        Passage::DissentingView { party: format!("DH, {}", sender.name), theme: None, question: None }
    }

    fn stands(text: &str) -> Command {
        say(passage(&sender()), text)
    }

    fn erase() -> Command {
        Command::Erase { what: Erasable::Passage(passage(&sender())) }
    }

    /// A return that said `first` and one that is `then`, after `here` was done.
    fn comes(first: &str, here: &[Command], then: &OwnMeeting) -> Coming {
        let earlier = [views(&own(Some(first)), &sender())];
        coming(then, &earlier, &views(then, &sender()), &sender(), &given(here).0.meeting)
    }

    #[test]
    fn a_view_comes_in_the_name_of_its_sender_and_is_changed_and_taken_away_as_it_is_there() {
        let first = own(Some(HASTE));
        let new = coming(&first, &[], &views(&first, &sender()), &sender(), &given(&[]).0.meeting);
        assert_eq!(new, Coming { commands: vec![stands(HASTE)], changed: 1, ..Coming::default() });
        let here = [stands(HASTE)];
        assert_eq!(comes(HASTE, &here, &first), Coming::default());
        let changed = comes(HASTE, &here, &own(Some("To uger er for kort")));
        assert_eq!(changed.commands, [stands("To uger er for kort")]);
        assert_eq!(comes(HASTE, &here, &own(None)).commands, [stands("")]);
    }

    #[test]
    fn a_view_that_was_erased_here_does_not_come_back_with_the_next_return() {
        let here = [stands(JENS), erase()];
        assert_eq!(comes(JENS, &here, &own(Some(JENS))), Coming::default());
        // It was gone there for a while, or is worded otherwise.
        let again = own(Some(JENS));
        let earlier = [Vec::new(), views(&again, &sender())];
        let gone = coming(&again, &earlier, &views(&again, &sender()), &sender(), &given(&here).0.meeting);
        assert_eq!((gone.commands, gone.kept), (Vec::new(), 1));
        let reworded = comes(JENS, &here, &own(Some("Jens Holm fik afslag")));
        assert_eq!((reworded.commands, reworded.kept), (Vec::new(), 1));
    }

    #[test]
    fn a_view_that_was_mended_here_stays_so_and_it_is_told_where_it_says_something_else_there() {
        let here = [stands(HASTE), stands(MENDED)];
        assert_eq!(comes(HASTE, &here, &own(Some(HASTE))), Coming::default());
        for theirs in [own(Some("To uger er for kort")), own(None)] {
            assert_eq!(comes(HASTE, &here, &theirs), Coming { kept: 1, ..Coming::default() });
        }
        let removed = [stands(HASTE), stands("")];
        assert_eq!(comes(HASTE, &removed, &own(Some(HASTE))), Coming::default());
    }

    #[test]
    fn what_was_typed_here_for_the_same_party_is_nothing_that_a_return_overwrites() {
        let theirs = own(Some(HASTE));
        let came =
            coming(&theirs, &[], &views(&theirs, &sender()), &sender(), &given(&[stands("Ringet ind")]).0.meeting);
        assert_eq!((came.commands, came.kept), (Vec::new(), 1));
    }

    #[test]
    fn of_a_return_that_an_older_version_took_a_view_that_was_touched_stays_as_it_stands() {
        let older =
            vec![Viewed { by: None, said: None, source: None, ..views(&own(Some(HASTE)), &sender())[0].clone() }];
        let theirs = own(Some(HASTE));
        let now = views(&theirs, &sender());
        for here in [vec![stands(HASTE), erase()], vec![stands(HASTE), stands(MENDED)], vec![stands(HASTE)]] {
            let came = coming(&theirs, std::slice::from_ref(&older), &now, &sender(), &given(&here).0.meeting);
            assert_eq!(came.commands, [], "{here:?}");
        }
    }

    #[test]
    fn a_view_that_was_erased_there_is_erased_here_mended_or_not_and_once() {
        let erased = |text| OwnMeeting { erased: vec![source()], ..own(text) };
        let here = [stands(JENS), stands("Jens H. fik afslag")];
        let came = comes(JENS, &here, &erased(None));
        assert_eq!(came, Coming { commands: vec![erase()], erased: 1, ..Coming::default() });
        assert_eq!(comes(JENS, &[stands(JENS), erase()], &erased(None)), Coming::default());
        // Its words went before, and lie in the record still.
        let theirs = erased(None);
        let earlier = [Vec::new(), views(&own(Some(JENS)), &sender())];
        let meeting = given(&[stands(JENS), stands("")]).0.meeting;
        assert_eq!(coming(&theirs, &earlier, &[], &sender(), &meeting).commands, [erase()]);
        // What they say instead stands here, too.
        let mut instead = erased(Some("En borger fik afslag"));
        instead.dissenting[0].source = Some(entry(78));
        assert_eq!(comes(JENS, &[stands(JENS)], &instead).commands, [erase(), stands("En borger fik afslag")]);
    }

    #[test]
    fn a_tables_page_takes_away_no_view_that_a_return_has_brought() {
        let page = OwnMeeting { page: Some(AuthorId([9; 16])), ..own(None) };
        assert_eq!(comes(HASTE, &[stands(HASTE)], &page), Coming::default());
    }

    #[test]
    fn the_views_of_a_sender_that_has_another_name_by_now_stand_under_that_alone() {
        let theirs = own(Some(HASTE));
        let renamed = named("Brønderslev");
        let earlier = [views(&theirs, &sender())];
        let now = views(&theirs, &renamed);
        for text in [HASTE, MENDED] {
            let came = coming(&theirs, &earlier, &now, &renamed, &given(&[stands(text)]).0.meeting);
            assert_eq!(came.commands, [stands(""), say(passage(&renamed), text)]);
        }
    }
}
