//! Words that look like one person's own matter, and that a public edition therefore holds back.
//!
//! A note that came from a file was never under the reminder of the field, one typed in haste may have been saved in spite of
//! it, and a point or an action takes a note's words over. Whoever makes such a thing is told at once, and everybody before
//! documents are written: where it stands, never the words.

use crate::device::grammar::verb::{Verb, entry};
use crate::device::named_in_public::place;
use crate::device::preset;
use crate::device::view::View;
use crate::domain::action::{ActionEvent, Change};
use crate::domain::contribution::ContributionEvent;
use crate::domain::event::Event;
use crate::domain::id::ActionId;
use crate::domain::number::Number;
use crate::domain::own_case::OwnCaseEvent;
use crate::domain::point::PointEvent;
use crate::domain::read_by_all::Spot;
use crate::domain::sentence::followed_by;
use crate::domain::summary::{Passage, SummaryEvent};
use crate::domain::theme::ThemeEvent;
use crate::language::visible::visible_line;
use crate::language::words::Words;

/// More are not read; the rest is counted.
const NAMED: usize = 20;

/// How many there are, which, and what to do; nothing where there are none.
pub fn in_words(words: &Words, spots: &[Spot]) -> Option<String> {
    let named: Vec<String> = spots.iter().take(NAMED).map(|spot| place(words, spot)).collect();
    let mut how: Vec<String> = Vec::new();
    let mut told = Vec::new();
    for spot in spots {
        let kind = std::mem::discriminant(spot);
        if !told.contains(&kind) {
            told.push(kind);
            how.extend(mend(words, spot));
        }
    }
    let said = [
        ("count", spots.len().into()),
        ("places", named.join(", ").into()),
        ("more", spots.len().saturating_sub(NAMED).into()),
        ("how", how.join("; ").into()),
        ("said", spots.first().map(|spot| no_own_case(words, spot)).unwrap_or_default().into()),
    ];
    (!spots.is_empty()).then(|| words.say("replies-likely-own-cases", &said))
}

/// An answer, and behind it that what was just written looks like an own case.
pub fn remarked(words: &Words, view: &View<'_>, events: &[Event], answer: String) -> String {
    if let Some(number) = events.iter().find_map(|event| proposed(view, event)) {
        let usage = format!("{} {number}", entry(Verb::General).name(words.language()));
        return followed_by(&answer, &words.say("replies-proposal-looks-like-own-case", &[("usage", usage.into())]));
    }
    let spot = events.iter().find_map(|event| written(view, event));
    let Some((how, said)) = spot.and_then(|spot| Some((mend(words, &spot)?, no_own_case(words, &spot)))) else {
        return answer;
    };
    followed_by(&answer, &words.say("replies-looks-like-own-case", &[("how", how.into()), ("said", said.into())]))
}

/// For which own case an event proposes such words to its table.
fn proposed<'a>(view: &View<'a>, event: &Event) -> Option<&'a Number> {
    match event {
        Event::OwnCase(OwnCaseEvent::Proposed { own_case, text }) if preset::may_become_own_case(text) => {
            view.meeting.own_cases.number_of(*own_case)
        }
        _ => None,
    }
}

/// Where an event laid such words; nothing where it laid none. To give a note its kind is to have it in hand too.
fn written(view: &View<'_>, event: &Event) -> Option<Spot> {
    let meeting = view.meeting;
    let of_action = |action: &ActionId| meeting.actions.number_of(*action).cloned().map(Spot::Action);
    let (text, spot) = match event {
        Event::Contribution(
            ContributionEvent::Edited { contribution, .. } | ContributionEvent::KindSet { contribution, .. },
        ) => {
            let note = meeting.contributions.get(*contribution)?;
            (note.text(), Spot::Note(note.number().clone()))
        }
        Event::Point(PointEvent::Made { number, text, .. }) => (text.as_str(), Spot::Point(number.clone())),
        Event::Point(PointEvent::Reworded { point, text }) => {
            (text.as_str(), Spot::Point(meeting.points.number_of(*point)?.clone()))
        }
        Event::Point(PointEvent::Dissented { point, text }) => {
            (text.as_deref()?, Spot::Dissent(meeting.points.number_of(*point)?.clone()))
        }
        Event::Action(ActionEvent::Agreed { number, terms, .. }) => {
            let told = [Some(&terms.what), terms.condition.as_ref()].into_iter().flatten();
            (told.map(String::as_str).find(|text| meeting.looks_like_own_case(text))?, Spot::Action(number.clone()))
        }
        Event::Action(ActionEvent::Changed { action, change: Change::What(text) | Change::Condition(Some(text)) }) => {
            (text.as_str(), of_action(action)?)
        }
        Event::Action(ActionEvent::Reported { action, why, .. }) => (why.as_deref()?, of_action(action)?),
        Event::Theme(ThemeEvent::Added { number, title, .. }) => (title.as_str(), Spot::Theme(number.clone())),
        Event::Theme(ThemeEvent::Named { theme, title }) => {
            (title.as_deref()?, Spot::Theme(meeting.themes.get(theme)?.number.clone()))
        }
        Event::Summary(SummaryEvent::Written { passage, text }) if passage.is_told() => {
            (text.as_deref()?, Spot::Passage(passage.clone(), String::new()))
        }
        _ => return None,
    };
    meeting.looks_like_own_case(text).then_some(spot)
}

/// Where such words are written anew; nothing for what is no sentence.
fn mend(words: &Words, spot: &Spot) -> Option<String> {
    let (id, number) = match spot {
        Spot::Note(number) => ("replies-mend-note", number),
        Spot::Point(number) => ("replies-mend-point", number),
        Spot::Dissent(number) => ("replies-mend-dissent", number),
        Spot::Action(number) => ("replies-mend-action", number),
        Spot::Theme(number) => ("replies-mend-theme", number),
        Spot::Passage(..) => return Some(words.word("replies-mend-passage")),
        Spot::Responsible(_) | Spot::Answerer(_) | Spot::Item(_) => return None,
    };
    Some(words.say(id, &[("number", number.to_string().into())]))
}

/// "/ikkeegen uenighed 3": the command that says that it is no own case.
fn no_own_case(words: &Words, spot: &Spot) -> String {
    let name = |verb| entry(verb).name(words.language());
    let behind = |verb, what: &str| format!("{} {what}", name(verb));
    let what = match spot {
        Spot::Note(number) | Spot::Responsible(number) | Spot::Answerer(number) => number.to_string(),
        Spot::Point(number) => behind(Verb::Point, &number.to_string()),
        Spot::Dissent(number) => behind(Verb::Dissent, &number.to_string()),
        Spot::Action(number) => behind(Verb::Action, &number.to_string()),
        Spot::Theme(number) => behind(Verb::Theme, &number.to_string()),
        Spot::Item(title) => title.clone(),
        Spot::Passage(passage, title) => match passage {
            Passage::Conclusion => name(Verb::Conclusion).to_owned(),
            Passage::Economy => name(Verb::Economy).to_owned(),
            Passage::Theme(_) => behind(Verb::Summary, title),
            Passage::Decision(_) => behind(Verb::Decision, title),
            Passage::TakesHome(name) => behind(Verb::TakesHome, name),
            Passage::DissentingView { party, .. } => behind(Verb::DissentingView, party),
            _ => name(Verb::Intro).to_owned(),
        },
    };
    format!("/{} {}", name(Verb::NoOwnCase), visible_line(&what))
}

#[cfg(test)]
mod tests {
    use crate::device::likely_own_cases::in_words;
    use crate::domain::number::Number;
    use crate::domain::read_by_all::Spot;
    use crate::domain::summary::Passage;
    use crate::language::language::Language;
    use crate::language::words::Words;

    #[test]
    fn they_are_named_by_their_places_with_what_to_do_about_each_sort() {
        let notes: Vec<Spot> = (1..=23).map(|number| Spot::Note(Number::plain(number))).collect();
        for language in [Language::Da, Language::En] {
            let words = Words::new(language);
            assert_eq!(in_words(&words, &[]), None);
            let told = in_words(&words, &notes).unwrap();
            assert!(told.contains("23") && told.contains("#1, ") && told.contains("#20 "), "{told}");
            assert!(!told.contains("#21"), "{told}");
            let spots = [
                Spot::Note(Number::plain(50)),
                Spot::Point(Number::plain(3)),
                Spot::Dissent(Number::plain(4)),
                Spot::Action(Number::plain(2)),
                Spot::Passage(Passage::Intro, String::new()),
                Spot::Theme(Number::plain(7)),
            ];
            let told = in_words(&words, &spots).unwrap();
            for part in ["#50", "#3", "4", "2", "F3", "F4", "F5", "F7", "7)"] {
                assert!(told.contains(part), "{part}: {told}");
            }
        }
    }
}
