//! What a file says about itself, beside what stands on its page.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::documents::edition::State;
use crate::documents::page::page::{Page, Span, spoken, text};
use crate::documents::report::moment::Moment;
use crate::documents::report::report::Report;
use crate::language::dates;
use crate::language::language::Language;
use crate::language::words::Words;

/// The head fields that name the author, in the languages of the program.
const AUTHOR_LABELS: [&str; 6] =
    ["Udarbejdet af", "Sagsbehandler", "Prepared by", "Written by", "Author", "Case officer"];

/// Title, author and language: what the law on accessible documents asks of every file, and what a records system reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Properties {
    pub title: String,
    /// The office's author, else the organiser, else the program.
    pub author: String,
    /// What the meeting was about.
    pub subject: String,
    /// Of the program's own words.
    pub language: Language,
    /// Of the meeting: what people wrote.
    pub spoken: Language,
    pub day: NaiveDate,
    pub made_at: DateTime<FixedOffset>,
    /// At the foot of every sheet: draft or final, and when it was made, where its text does not say it.
    pub foot: String,
}

impl Properties {
    pub fn of(report: &Report, page: &Page, words: &Words) -> Self {
        let state = words.word(match report.state {
            State::Draft => "documents-state-draft",
            State::Final => "documents-state-final",
        });
        let made = report.generated_at;
        let (day, clock) =
            (dates::day(words.language(), made.date_naive()), dates::at_clock(words.language(), made.time()));
        let foot = match report.moment {
            _ if page.says_when_made => "documents-foot-state",
            Moment::Now => "documents-foot",
            Moment::LastEntry => "documents-foot-record",
            Moment::Day => "documents-foot-day",
        };
        Self {
            title: page.title.clone(),
            author: Self::author_of(report).to_owned(),
            subject: report.meeting.title.clone(),
            language: words.language(),
            spoken: report.meeting.language,
            day: report.meeting.day,
            made_at: made,
            foot: words.say(foot, &[("state", state.into()), ("day", day.into()), ("clock", clock.into())]),
        }
    }

    /// Who made the files of a report.
    pub fn author_of(report: &Report) -> &str {
        let about = &report.meeting;
        let named = about.head.iter().find(|field| AUTHOR_LABELS.contains(&field.label.trim()));
        let author = named.map(|field| field.value.as_str()).into_iter().chain(about.organiser.as_deref());
        let author = author.chain(about.house.as_deref());
        author.map(str::trim).find(|name| !name.is_empty()).unwrap_or("rundbord")
    }

    /// As HTML and Word name the language of a text.
    pub fn tag(language: Language) -> &'static str {
        match language {
            Language::Da => "da-DK",
            Language::En => "en-GB",
        }
    }

    /// The title over a page; the name that people gave the meeting is in their language.
    pub fn title_spans(&self, page: &Page) -> Vec<Span> {
        let called = page.called.as_ref().unwrap_or(&self.subject);
        match page.title.split_once(called).filter(|_| !called.is_empty()) {
            None => vec![text(&page.title)],
            Some((before, after)) => vec![text(before), spoken(called), text(after)],
        }
    }

    /// The language of people's words, where it is not that of the document.
    pub fn other_language(&self) -> Option<&'static str> {
        (self.spoken != self.language).then(|| Self::tag(self.spoken))
    }
}
