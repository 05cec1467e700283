//! The start screen: pictures, and what its keys ask for.

use chrono::NaiveDate;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::before_keys;
use rundbord::tui::eye::Eye;
use rundbord::tui::input::Input;
use rundbord::tui::keys::Key;
use rundbord::tui::start::offer::{ColourWish, KnownMeeting, Offered, Pattern, Set, Stands};
use rundbord::tui::start::start::Start;
use rundbord::tui::start::wish::{From, How, Invitation, Wish};
use rundbord::tui::theme::{Depth, Ground, Theme};

use crate::room::lines;

fn eye(words: &Words) -> Eye<'_> {
    Eye { words, theme: Theme::new(Depth::Sixteen, Ground::Dark) }
}

fn picture(start: &mut Start, words: &Words, width: u16, height: u16) -> (String, Option<Position>) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let area = buffer.area;
    let cursor = start.paint(area, eye(words), &mut buffer);
    (lines(&buffer), cursor)
}

fn press(start: &mut Start, words: &Words, keys: &str) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for key in keys.split_whitespace() {
        wishes.extend(start.handle(Input::Key(key.parse::<Key>().unwrap()), eye(words)));
    }
    wishes
}

fn patterns() -> Vec<Pattern> {
    let pattern = |(title, items, tables, minutes): (&str, usize, usize, i64)| Pattern {
        name: title.to_lowercase().replace(' ', "-"),
        title: title.to_owned(),
        items,
        tables,
        minutes,
    };
    [("Brønderslev 2019", 6, 1, 90), ("Ringsted 2022", 7, 12, 180), ("Tom 2020", 1, 0, 45)].map(pattern).into()
}

fn full() -> Start {
    let at = |day, hour| NaiveDate::from_ymd_opt(2022, 4, day).unwrap().and_hms_opt(hour, 20, 0).unwrap();
    let day = at(7, 0).date();
    let why =
        "Programfilen kan ikke bruges endnu. Linje 3, kolonne 12: skal være et klokkeslæt som \"16.00\".".to_owned();
    let meetings = [
        ("Dialogmøde om kørsel og hjælpemidler for borgere, pårørende og politikere", Stands::Looking),
        ("Dialogmøde i Ringsted", Stands::At { number: 3, of: 7, since: at(7, 16), notes: 41 }),
        ("Temadag", Stands::Ended { notes: 1 }),
        ("Visionsdag i Vrå", Stands::NotBegun { day, guessed: false }),
        ("Nyt dialogmøde", Stands::NotBegun { day, guessed: true }),
        ("Brugerdemokrati", Stands::Closed { when: at(6, 19), notes: 148 }),
        ("borgermoede", Stands::Unreadable { why }),
        ("gammelt", Stands::Gone),
        ("Handicaprådet", Stands::FileUnknown { notes: 12 }),
        ("Bord 3 – Dialogmøde i Viborg", Stands::Seat { notes: 5 }),
    ];
    let meetings = meetings.map(|(title, stands)| KnownMeeting {
        title: title.to_owned(),
        place: format!("/home/ida/møder/{}.json", title.to_lowercase()),
        is_seat: matches!(stands, Stands::Seat { .. }),
        stands,
    });
    Start::new(Offered { meetings: meetings.into(), patterns: patterns(), set: Set::default() })
}

fn empty() -> Start {
    let set = Set { language: Some(Language::En), colour: ColourWish::Never };
    Start::new(Offered { meetings: Vec::new(), patterns: patterns(), set })
}

fn shown(name: &str, start: &mut Start, words: &Words) {
    let mut text = String::new();
    for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60)] {
        text.push_str(&format!("── {width}x{height}\n{}", picture(start, words, width, height).0));
    }
    insta::assert_snapshot!(name, text);
}

#[test]
fn the_start_screen_in_both_languages() {
    for (language, words) in [("da", Words::new(Language::Da)), ("en", Words::new(Language::En))] {
        shown(&format!("start-empty-{language}"), &mut empty(), &words);
        let mut start = full();
        press(&mut start, &words, "down");
        shown(&format!("start-full-{language}"), &mut start, &words);
    }
}

#[test]
fn what_is_wrong_with_a_meeting_is_said_in_its_line() {
    let words = Words::new(Language::Da);
    let mut start = full();
    press(&mut start, &words, "down down down down down down");
    let (picture, _) = picture(&mut start, &words, 80, 24);
    assert!(picture.contains("! kan ikke læses") && picture.contains("Linje 3, kolonne 12"), "{picture}");
}

#[test]
fn an_invitation_is_named_or_pasted_and_the_new_file_gets_a_name() {
    let words = Words::new(Language::Da);
    let mut start = empty();
    assert_eq!(press(&mut start, &words, "enter"), []);
    assert_eq!(press(&mut start, &words, "m . t x t enter"), [Wish::Read(Invitation::At("m.txt".into()))]);
    start.complain("Der er ingen fil på m.txt.");
    assert!(picture(&mut start, &words, 80, 24).0.contains("! Der er ingen fil på m.txt."));
    let text = "Dialogmøde\n16.00 Velkomst\n";
    start.handle(Input::Paste(text.into()), eye(&words));
    assert!(picture(&mut start, &words, 80, 24).0.contains("2 linjer er sat ind"));
    assert_eq!(press(&mut start, &words, "enter"), [Wish::Read(Invitation::Text(text.into()))]);
    start.ask_name(From::Invitation, "dialogmoede.json", "/home/ida".into());
    let made = Wish::Make { from: From::Invitation, name: "dialogmoede.json".into() };
    assert_eq!(press(&mut start, &words, "enter"), [made]);
    shown("start-name", &mut start, &words);
    // Nothing asks for anything that Esc does not leave.
    assert_eq!(press(&mut start, &words, "esc esc"), [Wish::Leave]);
}

#[test]
fn an_invitation_that_is_pasted_at_once_is_taken() {
    let words = Words::new(Language::Da);
    let mut start = full();
    start.handle(Input::Paste("Velkomst\r\nOplæg\r\n".into()), eye(&words));
    let text = Invitation::Text("Velkomst\r\nOplæg\r\n".into());
    assert_eq!(press(&mut start, &words, "enter"), [Wish::Read(text)]);
}

#[test]
fn each_line_asks_for_what_it_says() {
    let words = Words::new(Language::Da);
    let mut start = full();
    assert_eq!(
        press(&mut start, &words, "j enter e p"),
        [How::Lead, How::Prepare, How::Rehearse].map(|how| Wish::Open(1, how))
    );
    assert_eq!(press(&mut start, &words, "G k k enter e"), [Wish::Demo]);
    assert_eq!(press(&mut start, &words, "down enter"), [Wish::Language(Some(Language::Da))]);
    assert_eq!(press(&mut start, &words, "down space"), [Wish::Colour(ColourWish::Always)]);
    assert_eq!(press(&mut start, &words, "up up up up up enter"), [Wish::ProposeName(From::Scratch)]);
    assert_eq!(press(&mut start, &words, "up enter"), [Wish::ProposeName(From::Pattern("tom-2020".into()))]);
    assert_eq!(press(&mut start, &words, "down down enter a enter"), [Wish::OpenFile("a".into())]);
    assert_eq!(press(&mut start, &words, "esc esc down enter b enter"), [Wish::Join("b".into())]);
    assert_eq!(
        press(&mut start, &words, "esc esc f1 esc ctrl+z ctrl+l q"),
        [Wish::Suspend, Wish::Repaint, Wish::Leave]
    );
}

#[test]
fn a_seat_is_gone_on_with_by_one_key_and_asked_for_by_one() {
    let words = Words::new(Language::Da);
    let mut start = full();
    let seat = Wish::Open(9, How::Lead);
    assert_eq!(press(&mut start, &words, "up up up up up up up up up up up up up").len(), 0);
    assert_eq!(press(&mut start, &words, "j j j j j j j j j enter e p"), std::slice::from_ref(&seat));
    // Without a code it is the table where this machine sat last, and with one another.
    assert_eq!(press(&mut start, &words, "s enter"), [seat]);
    assert_eq!(press(&mut start, &words, "a enter"), [Wish::Join("a".into())]);
    assert_eq!(press(&mut empty(), &words, "s enter"), []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_size_and_no_keys_break_the_start_screen(
        width in 1u16..=250,
        height in 1u16..=80,
        keys in prop::collection::vec(prop::sample::select(
            before_keys::REACHES.iter().flat_map(|reach| reach.rows()).flat_map(|row| row.keys).copied()
                .chain(["a", "æ", "漢", "backspace", "ctrl+u", "left", "pagedown"]).collect::<Vec<_>>()
        ), 0..60),
    ) {
        let words = Words::new(Language::Da);
        let mut start = full();
        for key in keys {
            press(&mut start, &words, key);
            let (_, cursor) = picture(&mut start, &words, width, height);
            prop_assert!(cursor.is_none_or(|at| at.x < width && at.y < height));
        }
        press(&mut start, &words, "esc esc");
        prop_assert_eq!(press(&mut start, &words, "ctrl+q"), [Wish::Leave]);
    }
}
