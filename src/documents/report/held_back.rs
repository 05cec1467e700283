//! What a public edition holds back: words that look like one person's own matter, in a note as in whatever was made of it.
//! They are counted, and stand whole in the internal edition. Other words bring them back, and somebody who finds that they are
//! nobody's own case: neither a note's kind nor its point says that strangers may read it.

use std::collections::HashSet;

use crate::documents::report::action::{Action, StatusLine};
use crate::documents::report::point::Point;
use crate::documents::report::report::Report;
use crate::domain::contribution::Note;
use crate::domain::id::ContributionId;
use crate::domain::meeting::Meeting;
use crate::domain::read_by_all::Spot;
use crate::language::words::Words;

impl Report {
    /// Puts a remark in the place of such words.
    pub fn hold_back(&mut self, meeting: &Meeting, words: &Words) {
        let remark = words.word("documents-held-back");
        let looks = |note: &Note<'_>| meeting.looks_like_own_case(note.text());
        let held: HashSet<ContributionId> = meeting.contributions.standing().filter(looks).map(Note::id).collect();
        self.left_out.held_back = held.len();
        let is_note = |spot: &Spot| matches!(spot, Spot::Note(_));
        self.left_out.held_back_elsewhere = meeting.likely_own_cases().iter().filter(|spot| !is_note(spot)).count();
        for note in self.contributions.iter_mut().filter(|note| held.contains(&note.id)) {
            note.text.clone_from(&remark);
            note.held_back = true;
        }
        for sentence in self.sentences().filter(|sentence| meeting.looks_like_own_case(sentence)) {
            sentence.clone_from(&remark);
        }
    }

    /// People's own sentences beside the notes.
    fn sentences(&mut self) -> impl Iterator<Item = &mut String> {
        let summary = &mut self.summary;
        let told = summary.status_rounds.iter_mut().flat_map(|round| &mut round.told);
        let actions = self.actions.iter_mut().chain(&mut self.agreed).chain(&mut self.asked).chain(told);
        let passages = [&mut summary.intro, &mut summary.conclusion, &mut summary.economy].into_iter().flatten();
        let taken = summary.takes_home.iter_mut().map(|taken| &mut taken.text);
        let views = summary.dissenting_views.iter_mut().map(|view| &mut view.text);
        let of_themes = self.themes.iter_mut().flat_map(|theme| &mut theme.summary);
        let decisions = self.programme.items.iter_mut().flat_map(|item| &mut item.decision);
        let points = self.points.iter_mut().flat_map(of_point);
        points
            .chain(actions.flat_map(of_action))
            .chain(passages)
            .chain(taken)
            .chain(views)
            .chain(of_themes)
            .chain(decisions)
    }
}

fn of_point(point: &mut Point) -> impl Iterator<Item = &mut String> {
    let before = point.counted_before.iter_mut().map(|before| &mut before.text);
    [&mut point.text].into_iter().chain(&mut point.dissent).chain(before)
}

fn of_action(action: &mut Action) -> impl Iterator<Item = &mut String> {
    let merged = action.merged.iter_mut().flat_map(|part| [&mut part.what].into_iter().chain(whys(&mut part.history)));
    [&mut action.what].into_iter().chain(&mut action.condition).chain(whys(&mut action.history)).chain(merged)
}

fn whys(history: &mut [StatusLine]) -> impl Iterator<Item = &mut String> {
    history.iter_mut().flat_map(|line| &mut line.why)
}

#[cfg(test)]
mod tests {
    use crate::documents::edition::{Audience, State};
    use crate::documents::report::report::Report;
    use crate::domain::command::Command;
    use crate::domain::contribution::ContributionEvent;
    use crate::domain::event::Event;
    use crate::domain::example::{given, place};
    use crate::domain::number::Number;
    use crate::domain::summary::{Passage, SummaryCommand};
    use crate::language::language::Language;
    use crate::language::words::Words;

    /// A machine that was tampered with may give one number twice.
    #[test]
    fn two_notes_under_one_number_are_held_back_and_counted() {
        let mut writer = given(&[]).0;
        for text in ["Min søn på 23 fik clozapin på lukket afdeling", "Min mor på 81 fik insulin på plejehjemmet i går"]
        {
            let (number, place) = (Number::plain(1), place(1, "access", None));
            let text = text.to_owned();
            let written = ContributionEvent::Written { number, place, kind: None, text, after: None };
            writer.does(vec![Event::Contribution(written)]);
        }
        let words = Words::new(Language::Da);
        let report = Report::of(&writer.meeting, &words, writer.now, State::Draft, Audience::Public).unwrap();
        assert_eq!((report.left_out.held_back, report.left_out.held_back_elsewhere), (2, 0));
    }

    #[test]
    fn who_may_be_a_person_over_what_is_taken_home_is_told_of() {
        let passage = Passage::TakesHome("Hanne Jensen".into());
        let home = Command::Summary(SummaryCommand { passage, text: "Ringer til kommunen".into() });
        let named = given(&[home]).0.meeting.people_named();
        assert!(named.iter().any(|person| person.name.contains("Hanne")), "{named:?}");
    }
}
