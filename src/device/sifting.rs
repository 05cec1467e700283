//! What a filter lets through of the actions, which filters there are, and how they are told.

use crate::device::action_filter::ActionFilter;
use crate::device::naming;
use crate::device::view::View;
use crate::domain::action::{ActionView, Missing};
use crate::domain::id::ThemeId;
use crate::domain::provenance::Gathered;
use crate::domain::status_round::Asked;
use crate::language::dates;
use crate::language::folding::{is_found, is_same};
use crate::language::sorting::sort_key;
use crate::language::visible::visible_line;
use crate::language::words::Words;

impl ActionFilter {
    /// What a list offers: what is owed, then each area that has actions, then each responsible.
    pub fn offered(view: &View<'_>) -> Vec<Self> {
        let actions = view.meeting.actions.standing();
        let gathered = Gathered::of(view.meeting);
        let areas: Vec<ThemeId> = actions.iter().filter_map(|action| area(view, &gathered, action)).collect();
        let areas = view.meeting.themes.all().filter(|theme| areas.contains(&theme.id));
        let mut people: Vec<String> = actions.iter().filter_map(|action| action.action.terms().who).collect();
        people.sort_by_cached_key(|who| sort_key(who));
        people.dedup_by(|one, other| is_same(one, other));
        let missing = [Missing::Who, Missing::When].map(Self::Missing);
        let mut offered = vec![Self::All, Self::Late, Self::Unanswered];
        offered.extend(missing);
        offered.extend(areas.map(|theme| Self::In(theme.id.clone())));
        offered.extend(people.into_iter().map(Self::Of));
        offered
    }

    /// The actions that it lets through, in the order in which they were agreed.
    pub fn sifted<'a>(&self, view: &View<'a>) -> Vec<ActionView<'a>> {
        let mut actions = view.meeting.actions.standing();
        match self {
            Self::All => {}
            Self::Late => actions.retain(|action| is_late(view, action)),
            Self::Unanswered => {
                let asked = view.meeting.asked_on(view.today()).unwrap_or_else(|| Asked::first(view.today()));
                actions.retain(|action| view.meeting.lacks_answer(*action, asked, |_, _| true));
            }
            Self::Missing(missing) => actions.retain(|action| action.action.missing().contains(missing)),
            Self::Of(name) => {
                actions.retain(|action| action.action.terms().who.is_some_and(|who| is_same(&who, name)));
            }
            Self::In(theme) => {
                let gathered = Gathered::of(view.meeting);
                actions.retain(|action| area(view, &gathered, action).as_ref() == Some(theme));
            }
            Self::Naming(words) => {
                let gathered = Gathered::of(view.meeting);
                let themes = &view.meeting.themes;
                actions.retain(|action| {
                    let terms = action.action.terms();
                    let theme = area(view, &gathered, action).and_then(|theme| themes.get(&theme));
                    let title = theme.map(|theme| themes.title(theme).to_owned());
                    let mut told = [terms.who, terms.on_behalf_of, title].into_iter().flatten();
                    told.any(|told| is_found(words, &told))
                });
            }
        }
        actions
    }

    /// "forsinket", "mangler svar siden den 13. juni 2007", "tema 2: Adgang", "Staben".
    pub fn in_words(&self, words: &Words, view: &View<'_>) -> String {
        match self {
            Self::All => words.word("reading-filter-all"),
            Self::Late => words.word("reading-filter-late"),
            Self::Unanswered => match view.meeting.asked_on(view.today()).and_then(|asked| asked.since()) {
                Some(day) => {
                    let day = dates::the_day(words.language(), day);
                    words.say("reading-filter-unanswered", &[("day", day.into())])
                }
                None => words.word("reading-unanswered"),
            },
            Self::Missing(Missing::Who) => words.word("reading-missing-who").to_lowercase(),
            Self::Missing(Missing::When) => words.word("reading-missing-when").to_lowercase(),
            Self::In(theme) => naming::theme(words, view, theme),
            Self::Of(name) | Self::Naming(name) => visible_line(name),
        }
    }

    /// "Viser 2 af 12 handlinger: forsinket"; nothing where all are shown.
    pub fn told(&self, words: &Words, view: &View<'_>, shown: usize) -> Option<String> {
        let of = view.meeting.actions.standing().len();
        let told = [("filter", self.in_words(words, view).into()), ("shown", shown.into()), ("of", of.into())];
        (*self != Self::All).then(|| words.say("reading-filtered", &told))
    }
}

fn area(view: &View<'_>, gathered: &Gathered<'_>, action: &ActionView<'_>) -> Option<ThemeId> {
    gathered.area(view.meeting, action.action, &action.action.terms())
}

fn is_late(view: &View<'_>, action: &ActionView<'_>) -> bool {
    let day = action.action.terms().when.and_then(|due| due.day);
    action.action.status().is_open() && day.is_some_and(|day| day < view.today())
}
