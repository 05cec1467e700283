//! What a public edition holds back: words that look like one person's own matter, in a note as in whatever was made of it.
//! They are counted, and stand whole in the internal edition. Other words bring them back, and somebody who finds that they are
//! nobody's own case: neither a note's kind nor its point says that strangers may read it.

use std::collections::HashSet;

use crate::documents::report::action::{Action, Merged, StatusLine};
use crate::documents::report::item::Item;
use crate::documents::report::point::{Counted, Point};
use crate::documents::report::report::Report;
use crate::documents::report::summary::{DissentingView, Summary, TakesHome};
use crate::documents::report::theme::Theme as ReportTheme;
use crate::domain::contribution::Note;
use crate::domain::id::ContributionId;
use crate::domain::meeting::Meeting;
use crate::domain::read_by_all::Spot;
use crate::domain::theme::Theme;
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
        for theme in self.themes.iter_mut().filter(|theme| theme.is_held_back) {
            theme.title.clone_from(&remark);
        }
        let waits = |theme: &&Theme| meeting.themes.is_waiting(theme);
        self.left_out.themes_waiting = meeting.themes.all().filter(waits).count();
        // What the table said first of what it added is nobody's heading any more.
        for theme in self.themes.iter_mut().filter(|theme| theme.added_by.is_some()) {
            theme.earlier_title = None;
        }
        for sentence in self.sentences().filter(|sentence| meeting.looks_like_own_case(sentence)) {
            sentence.clone_from(&remark);
        }
    }

    /// People's own sentences beside the notes and the titles of themes. Each struct is taken apart whole, so that one that is
    /// added to the report is sorted here: what is people's own sentence, and what only tells who, when or where to.
    fn sentences(&mut self) -> impl Iterator<Item = &mut String> {
        let Self {
            themes,
            programme,
            points,
            actions,
            agreed,
            asked,
            summary,
            // Held back by themselves, as they bear more than a sentence.
            contributions: _,
            // The programme's own words and the office's.
            meeting: _,
            milestones: _,
            office: _,
            // Who is where.
            tables: _,
            municipalities: _,
            arrivals: _,
            attendance: _,
            // No words of people.
            schema_version: _,
            generated_at: _,
            state: _,
            audience: _,
            language: _,
            rehearsal: _,
            answers: _,
            left_out: _,
            moment: _,
            made_at: _,
            as_of: _,
            only_of: _,
            places: _,
        } = self;
        let actions = actions.iter_mut().chain(agreed).chain(asked);
        of_summary(summary)
            .chain(actions.flat_map(of_action))
            .chain(points.iter_mut().flat_map(of_point))
            .chain(themes.iter_mut().flat_map(of_theme))
            .chain(programme.items.iter_mut().flat_map(of_item))
    }
}

fn of_summary(summary: &mut Summary) -> impl Iterator<Item = &mut String> {
    let Summary {
        intro,
        conclusion,
        economy,
        takes_home,
        status_rounds,
        dissenting_views,
        // Who, when, where to, and what goes along.
        present: _,
        absent: _,
        approved: _,
        next_meeting: _,
        receiver: _,
        annexes: _,
        received: _,
    } = summary;
    let told = status_rounds.iter_mut().flat_map(|round| &mut round.told);
    let taken = takes_home.iter_mut().flat_map(|TakesHome { name, text }| [name, text]);
    let views =
        dissenting_views.iter_mut().flat_map(|DissentingView { party, text, theme: _, question: _ }| [party, text]);
    let passages = [intro, conclusion, economy].into_iter().flatten();
    passages.chain(taken).chain(views).chain(told.flat_map(of_action))
}

fn of_theme(theme: &mut ReportTheme) -> impl Iterator<Item = &mut String> {
    let ReportTheme {
        summary,
        called,
        // Held back by themselves; the questions and what it was called before the day are the programme's.
        title: _,
        earlier_title: _,
        questions: _,
        is_held_back: _,
        id: _,
        number: _,
        kind: _,
        added_by: _,
        discussed_by: _,
        assigned: _,
        kept_from: _,
    } = theme;
    summary.iter_mut().chain(called.iter_mut().map(|called| &mut called.words))
}

fn of_item(item: &mut Item) -> impl Iterator<Item = &mut String> {
    let Item {
        decision,
        // The programme's own.
        title: _,
        text: _,
        note: _,
        locked_for: _,
        // Who and when.
        responsible: _,
        attendance: _,
        id: _,
        kind: _,
        planned_start: _,
        planned_minutes: _,
        actual_start: _,
        actual_end: _,
        course: _,
        locked: _,
        guessed: _,
    } = item;
    decision.iter_mut()
}

fn of_point(point: &mut Point) -> impl Iterator<Item = &mut String> {
    let Point {
        text,
        dissent,
        counted_before,
        id: _,
        number: _,
        theme: _,
        tables: _,
        discussed_by: _,
        crosses_themes: _,
        elsewhere: _,
        sources: _,
        priority: _,
    } = point;
    let before = counted_before.iter_mut().map(|Counted { text, priority: _ }| text);
    [text].into_iter().chain(dissent).chain(before)
}

fn of_action(action: &mut Action) -> impl Iterator<Item = &mut String> {
    let Action {
        what,
        condition,
        history,
        merged,
        // Where it was agreed, in the words of an earlier meeting's organisers.
        carried: _,
        // Who and when.
        who: _,
        on_behalf_of: _,
        when: _,
        id: _,
        number: _,
        kind: _,
        status: _,
        agreed_at: _,
        split_from: _,
        missing: _,
        source: _,
        theme: _,
        unanswered: _,
        status_at_close: _,
        filled_in_later: _,
    } = action;
    [what].into_iter().chain(condition).chain(whys(history)).chain(merged.iter_mut().flat_map(of_part))
}

fn of_part(part: &mut Merged) -> impl Iterator<Item = &mut String> {
    let Merged { what, history, id: _, number: _ } = part;
    [what].into_iter().chain(whys(history))
}

fn whys(history: &mut [StatusLine]) -> impl Iterator<Item = &mut String> {
    history.iter_mut().flat_map(|StatusLine { at: _, status: _, why }| why)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::documents::edition::{Audience, State};
    use crate::documents::report::report::Report;
    use crate::domain::action::ActionCommand;
    use crate::domain::command::Command;
    use crate::domain::contribution::ContributionEvent;
    use crate::domain::event::Event;
    use crate::domain::example::{Writer, action, agree, given, make, place, point, write};
    use crate::domain::id::{ActionId, TableNumber};
    use crate::domain::number::Number;
    use crate::domain::point::PointCommand;
    use crate::domain::priority::Vote;
    use crate::domain::read_by_all::Spot;
    use crate::domain::returned::{Called, ReturnedEvent};
    use crate::domain::status::Status;
    use crate::domain::summary::{Passage, SummaryCommand};
    use crate::domain::terms::Terms;
    use crate::domain::theme::ThemeCommand;
    use crate::domain::theme_reach::ThemeReach;
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

    /// Words that look like one person's own matter, told apart by the age.
    fn own_case(age: u32) -> String {
        format!("Min søn på {age} har epilepsi og fik clozapin")
    }

    /// A meeting in which such words stand in every place that a public edition reads from, and the ages in them.
    fn sown() -> (Writer, Vec<u32>) {
        let mut ages = Vec::new();
        let mut sow = || {
            ages.push(20 + ages.len() as u32);
            own_case(*ages.last().expect("one was just put there"))
        };
        let item = given(&[]).0.meeting.programme().unwrap().items[0].id.clone();
        let (first, second) = (point(3), point(5));
        let mut commands = vec![
            write(1, "access", &sow()),
            make(&sow()),
            Command::Point(PointCommand::Dissent { point: first, text: sow() }),
            make(&sow()),
            Command::Point(PointCommand::Vote { point: second, vote: Vote::Hands(Some(12)) }),
            Command::Point(PointCommand::Merge { from: second, into: first }),
            Command::Action(ActionCommand::Agree {
                terms: Terms { what: sow(), condition: Some(sow()), ..Terms::default() },
                source: None,
            }),
            report_on(action(8), sow()),
            agree(&sow()),
            report_on(action(10), sow()),
            Command::Action(ActionCommand::Merge { from: action(10), into: action(8) }),
            Command::Theme(ThemeCommand::Add { title: sow(), by: Some(TableNumber(2)) }),
            Command::Theme(ThemeCommand::Name { theme: "work".into(), title: sow() }),
        ];
        let view = Passage::DissentingView { party: "SIND".into(), theme: None, question: None };
        let passages = [
            Passage::Intro,
            Passage::Conclusion,
            Passage::Theme("access".into()),
            Passage::Decision(item),
            Passage::Economy,
            Passage::TakesHome("SIND".into()),
            view,
        ];
        assert!(passages.iter().all(Passage::is_told));
        commands.extend(passages.map(|passage| Command::Summary(SummaryCommand { passage, text: sow() })));
        let mut writer = given(&commands).0;
        let called = vec![Called { theme: "access".into(), question: None, words: sow() }];
        let (table, made) = (TableNumber(1), writer.now);
        let (notes, views, beside) = (Vec::new(), Vec::new(), Vec::new());
        writer.does(vec![Event::Returned(ReturnedEvent::Came { table, made, notes, called, views, beside })]);
        (writer, ages)
    }

    fn report_on(action: ActionId, why: String) -> Command {
        Command::Action(ActionCommand::Report { action, status: Status::Waiting, why, told: None })
    }

    #[test]
    fn what_looks_like_an_own_case_is_held_back_wherever_it_stands_and_told_wherever_it_is_held_back() {
        let (writer, ages) = sown();
        let meeting = &writer.meeting;
        let words = Words::new(Language::Da);
        // The fields that no format prints as they stand are in it too.
        let all_of =
            |audience| format!("{:?}", Report::of(meeting, &words, writer.now, State::Draft, audience).unwrap());
        let (internal, public) = (all_of(Audience::Internal), all_of(Audience::Public));
        let told = meeting.likely_own_cases();
        let mut read = Vec::new();
        meeting.read_by_all(&mut |text, spot, _| read.extend(told.contains(spot).then(|| text.to_owned())));
        for text in ages.into_iter().map(own_case) {
            assert!(internal.contains(&text), "it stands in no document: {text}");
            assert!(!public.contains(&text), "a public edition has it: {text}");
            assert!(read.contains(&text), "nobody is told where it stands: {text}");
        }
        let sorts = |spot: &Spot| match spot {
            Spot::Action(_) => 0,
            Spot::Dissent(_) => 1,
            Spot::Passage(..) => 2,
            Spot::Point(_) => 3,
            Spot::Note(_) => 4,
            Spot::Theme(_) => 5,
            // Nobody's own sentence stands there.
            Spot::Responsible(_) | Spot::Answerer(_) | Spot::Item(_) => 6,
        };
        let known: BTreeSet<u8> = told.iter().map(sorts).collect();
        assert_eq!(known, (0..6).collect());
    }

    #[test]
    fn the_title_of_a_theme_that_waits_is_in_no_public_edition_until_it_is_settled() {
        let add = Command::Theme(ThemeCommand::Add { title: "Natteravne".into(), by: Some(TableNumber(1)) });
        let mut table = Writer::new(2);
        given(&[]).0.done.iter().for_each(|done| table.sees(done));
        table.tries(&add).unwrap();
        let words = Words::new(Language::Da);
        let report = |writer: &Writer, audience| {
            Report::of(&writer.meeting, &words, writer.now, State::Draft, audience).unwrap()
        };
        let told = |report: &Report| (format!("{report:?}").contains("Natteravne"), report.left_out.themes_waiting);
        assert_eq!(told(&report(&table, Audience::Internal)), (true, 0));
        assert_eq!(told(&report(&table, Audience::Public)), (false, 1));
        let theme = table.meeting.themes.all().find(|theme| theme.added_by.is_some()).unwrap().id.clone();
        table.tries(&Command::Theme(ThemeCommand::Settle { theme, reach: ThemeReach::Table })).unwrap();
        let settled = report(&table, Audience::Public);
        assert_eq!(told(&settled), (true, 0));
        // The other tables have no card with it.
        assert_eq!(settled.themes.iter().find(|theme| theme.title == "Natteravne").unwrap().kept_from.len(), 2);
    }

    #[test]
    fn nobody_is_named_by_words_that_a_public_edition_does_not_have() {
        let telling = write(1, "access", "Karen Madsen på Birkevej har sklerose");
        let meeting = given(&[telling]).0.meeting;
        assert_eq!((meeting.likely_own_cases().len(), meeting.people_named()), (1, Vec::new()));
        let added = Command::Theme(ThemeCommand::Add { title: "Karen Madsens forslag".into(), by: None });
        let named = given(&[added]).0.meeting.people_named();
        assert!(matches!(&named[..], [person] if matches!(person.place, Spot::Theme(_))), "{named:?}");
    }
}
