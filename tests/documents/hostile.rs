//! Texts of people that would be markup, links, HTML, controls or paths, in every field that takes text, through every
//! document.

use proptest::prelude::{ProptestConfig, any, proptest};
use pulldown_cmark::{Event, Options, Parser, Tag};
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::domain::action::Source;
use rundbord::domain::answer::Answer;
use rundbord::domain::contribution::{ContributionCommand, ContributionKind};
use rundbord::domain::due::Due;
use rundbord::domain::id::{TableNumber, ThemeId};
use rundbord::domain::priority::Vote;
use rundbord::domain::programme::{HeadField, MeetingKind, Member, MemberRole, Question};
use rundbord::domain::status::Status;
use rundbord::domain::summary::Passage;
use rundbord::domain::terms::{ActionKind, Carried, Terms};
use rundbord::language::language::Language;
use rundbord::language::visible::visible;

use crate::packed::text_of;
use crate::world::{World, place, session};

pub const HOSTILE: [&str; 26] = [
    "<script>alert(1)</script>",
    "[link](https://evil.example) ![x](y)",
    "# heading\n\n- list\n1. one\n> quote\n---\n***",
    "a\n===\nb\n---\n| a | b |\n|---|---|\n| c | d |",
    "```\ncode\n```\n~~~\n`x`",
    "    indented\n\ttab",
    "&lt;b&gt; &#60; &amp;",
    "\u{1b}[31mred\u{1b}]0;title\u{7}\u{9b}31m",
    "\u{202e}txt.exe \u{2066}x\u{2069}",
    "a\u{2028}b\u{2029}c\u{85}d\u{b}e\u{c}f",
    "nul \u{0} and \u{feff}bom\u{200b}",
    "[ref]: https://evil.example \"t\"\n\n[ref]",
    "https://evil.example www.evil.example a@b.dk <https://e.x>",
    "*emph* _emph_ **s** ~~s~~ ==m== $x$ ^s^ ~s~",
    "|pipe|\\|pipe\\\\|",
    "trailing backslash \\",
    "line\\\nbreak  \nbreak<br>",
    "- [ ] task [^1]\n\n[^1]: note",
    ": definition\n::: div\n+++\n---\ntitle: x\n---",
    "a\r\nb\rc",
    "../../etc/passwd\\..\\CON.txt:stream",
    "{ $count } {\"x\"} %s {{x}} {#id .class}",
    "👩‍👩‍👧 e\u{301} Ærø åÅ \u{e0041}",
    "```{=html}\n<b>\n```",
    "=cmd|' /C calc'!A0",
    "     \u{a0}leading and trailing\u{a0}     ",
];

/// Harmless texts: one that stands whole in a heading, and one that does not.
pub const CALM: [&str; 2] = ["Et ord", "Et ord\nog ét til"];

/// The place in [`CALM`] of the one with which the documents of a text are compared.
pub fn shape(text: &str) -> usize {
    let world = hostile(text);
    let written = world.meeting.contributions.standing().next().unwrap().text().trim().to_owned();
    usize::from(written.contains('\n') || written.chars().count() > 160)
}

/// A meeting in which every field that takes text says `text`.
pub fn hostile(text: &str) -> World {
    hostile_of(MeetingKind::Conference, text)
}

fn hostile_of(kind: MeetingKind, text: &str) -> World {
    let mut programme = session("midtjylland-2007");
    programme.kind = kind;
    let some = Some(text.to_owned());
    programme.title = text.into();
    programme.question = some.clone();
    programme.purpose = some.clone();
    programme.place = some.clone();
    programme.organiser = some.clone();
    programme.date.words = text.into();
    programme.date.exact = false;
    programme.head = vec![HeadField { label: text.into(), value: text.into() }];
    for item in &mut programme.items {
        item.title = text.into();
        item.responsible = some.clone();
        item.text = some.clone();
        item.note = some.clone();
    }
    for theme in &mut programme.themes {
        theme.title = text.into();
        theme.questions =
            vec![Question { id: format!("{}-1", theme.id).as_str().into(), number: 1, text: text.into() }];
    }
    for milestone in &mut programme.milestones {
        milestone.title = text.into();
        milestone.due = Due { words: text.into(), day: None, exact: false };
    }
    programme.tables.truncate(4);
    for table in &mut programme.tables {
        table.name = some.clone();
        table.members = [MemberRole::Municipality, MemberRole::Relative]
            .map(|role| Member { name: text.into(), role: Some(role), ..Member::default() })
            .to_vec();
        // Who answers in a consultation round sits alone.
        table.members.truncate(if kind == MeetingKind::Consultation { 1 } else { 2 });
    }
    programme.assignments.clear();
    let themes: Vec<String> = programme.themes.iter().map(|theme| theme.id.0.clone()).collect();
    let tables: Vec<u16> = programme.tables.iter().map(|table| table.number.0).collect();
    let mut world = World::opened(programme);
    // What the domain refuses (an empty note) cannot come to a document.
    if text.trim().is_empty() {
        return world;
    }
    let mut notes = Vec::new();
    for kind in [None].into_iter().chain(ContributionKind::ALL.map(Some)) {
        for table in &tables {
            notes.push(world.writes(*table, &themes[0], kind, text));
            let question = format!("{}-1", themes[1]);
            world.writes_to(place(*table, &themes[1], Some(&question)), kind, text);
        }
    }
    for (table, answer) in [(tables[0], Answer::NoRemarks), (tables[1], Answer::NotDiscussed)] {
        let question = format!("{}-1", themes[2]);
        world.answers(place(table, &themes[2], Some(&question)), answer);
    }
    let added = world.adds_theme(&format!("{text}?"), tables[0]);
    world.writes(tables[0], &added, None, text);
    // A point that says something else, so that the notes are quoted.
    let point = world.gathers(&format!("{text}!"), &notes);
    world.dissents(point, text);
    let one = world.gathers(text, &notes[..1]);
    for source in [None, Some(Source::Point(one)), Some(Source::Contribution(notes[0]))] {
        let terms = Terms {
            what: text.into(),
            who: some.clone(),
            on_behalf_of: some.clone(),
            when: Some(Due { words: text.into(), day: None, exact: false }),
            condition: some.clone(),
            kind: None,
            theme: Some(ThemeId::from(themes[0].as_str())),
            carried: Some(Box::new(Carried { from: text.into(), id: None })),
        };
        let action = world.agrees(terms, source);
        world.reports(action, Status::Waiting, text);
    }
    world.agrees(Terms { what: text.into(), kind: Some(ActionKind::Promise), ..Terms::default() }, None);
    world.contribution(ContributionCommand::Owe { contribution: notes[notes.len() - 1], who: text.into() });
    let item = world.meeting.programme().unwrap().items[0].id.clone();
    let of_theme = Passage::Theme(ThemeId::from(themes[0].as_str()));
    for passage in [
        Passage::Intro,
        Passage::Conclusion,
        of_theme,
        Passage::Decision(item.clone()),
        Passage::Attendance(item),
        Passage::Present,
        Passage::Absent,
        Passage::Approved,
        Passage::NextMeeting,
        Passage::Receiver,
        Passage::Economy,
        Passage::TakesHome(text.into()),
        Passage::DissentingView { party: text.into(), theme: None, question: None },
        Passage::StatusRound(world.now.date_naive()),
        Passage::StatusRound(world.now.date_naive().pred_opt().unwrap()),
        Passage::Received(TableNumber(tables[0])),
    ] {
        world.sums_up(passage, text);
    }
    // Of several lines each is an annex.
    world.sums_up(Passage::Annexes, &text.replace(['\n', '\r'], " "));
    world.votes(point, Vote::Hands(Some(3)));
    world
}

/// The blocks of a document, without its text.
fn structure(markdown: &str) -> Vec<String> {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES);
    let block = |event: Event<'_>| match event {
        Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak => None,
        event => Some(format!("{event:?}")),
    };
    events.filter_map(block).collect()
}

/// Everything that this program never writes itself.
fn is_foreign(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !matches!(
            tag,
            Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::BlockQuote(_)
                | Tag::List(None)
                | Tag::Item
                | Tag::Strong
                | Tag::Emphasis
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell
        ),
        Event::End(_) | Event::Text(_) | Event::HardBreak => false,
        // So that no reader makes a link of it, an address is code.
        Event::Code(words) => !words.contains('@'),
        _ => true,
    }
}

fn readers() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION
}

#[test]
fn no_text_of_a_person_changes_what_a_document_is() {
    let (conference, consultation) = (MeetingKind::Conference, MeetingKind::Consultation);
    for (language, kind) in [(Language::Da, conference), (Language::En, conference), (Language::Da, consultation)] {
        let calm = CALM.map(|text| hostile_of(kind, text).documents(language));
        for text in HOSTILE {
            let plain = &calm[shape(text)];
            let documents = hostile_of(kind, text).documents(language);
            assert_eq!(documents.len(), plain.len(), "{text:?}");
            for (document, plain) in documents.iter().zip(plain) {
                let said = &text_of(document);
                let acts = |c: &char| visible(&c.to_string()) != c.to_string();
                let acting: Vec<char> = said.chars().filter(acts).collect();
                // A calendar's line ends, and the mark and line ends of a file for Excel.
                let own = |c: &char| match document.format {
                    Format::Ics => *c == '\r',
                    Format::Csv => "\r\u{feff}".contains(*c),
                    _ => false,
                };
                assert!(acting.iter().all(own), "{text:?} in {}", document.file_name);
                if document.format == Format::Markdown {
                    let foreign: Vec<_> = Parser::new_ext(said, readers()).filter(is_foreign).collect();
                    assert_eq!(foreign, [], "{text:?} in {}", document.file_name);
                    // The purpose is the one text that may be several paragraphs.
                    if !text.contains("\n\n") {
                        let plain = structure(std::str::from_utf8(&plain.bytes).unwrap());
                        assert_eq!(structure(said), plain, "{text:?} in {}", document.file_name);
                    }
                }
            }
        }
    }
}

#[test]
fn every_text_is_in_the_json_as_it_was_typed() {
    for text in HOSTILE {
        let world = hostile(text);
        let typed = world.meeting.contributions.standing().next().unwrap().text().to_owned();
        let export = world.json();
        assert_eq!(export["contributions"][0]["text"], typed.as_str());
        assert_eq!(export["meeting"]["title"], text);
    }
}

#[test]
fn file_names_are_safe_whatever_the_title() {
    for text in HOSTILE {
        let documents = hostile(text).documents(Language::Da);
        let mut names: Vec<&str> = documents.iter().map(|document| document.file_name.as_str()).collect();
        for name in &names {
            assert!(name.len() <= 120 && name.starts_with("2007-03-"), "{name}");
            let safe = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b);
            assert!(name.bytes().all(safe) && name.matches('.').count() == 1, "{name}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), documents.len(), "each has a name of its own");
    }
    let memo = |kind| hostile("x").documents(Language::Da).into_iter().find(|document| document.kind == kind);
    assert_eq!(memo(Kind::RunSheet).unwrap().file_name, "2007-03-31_x_intern_drejebog_udkast.md");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_leaves_the_memo_its_structure(text in any::<String>()) {
        proptest::prop_assume!(!text.trim().is_empty() && !text.contains('\n'));
        let plain = structure(&hostile("Et ord").markdown(Kind::Memo));
        proptest::prop_assert_eq!(structure(&hostile(&text).markdown(Kind::Memo)), plain);
    }
}
