//! What a person does to a programme before the day, and what always holds whatever they do.

use chrono::NaiveDate;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

use crate::intake::programme::here::Here;
use crate::intake::programme::reader::read;
use crate::language::language::Language;
use crate::language::words::Words;
use crate::preparation::edit::{Edit, Seat};
use crate::preparation::form::{Origin, fields};
use crate::preparation::place::{FieldName, Place, Section};
use crate::preparation::preparation::{Outcome, Preparation};
use crate::preparation::rows::rows;

const EVENING: &str = r#"{
  // The kitchen is booked until nine.
  "title": "Borgermøde",
  "date": "7/4-2022",
  "start": "19.00",
  "end": "21.00",
  "items": [
    { "title": "Velkomst", "start": "19.00", "guessed": ["title", "start"] },
    { "title": "Oplæg", "minutes": 40, "start": "19.15" },
    { "title": "Kaffe", "start": "19.55" },
    { "title": "Borddrøftelse", "start": "20.10", "least_minutes": 30 }
  ],
  "themes": [{ "title": "Trafik", "questions": ["Hvor?", "Hvornår?"] }, { "title": "Skole" }],
  "tables": 3,
  "guessed": ["themes", "date"]
}
"#;

fn here() -> Here {
    Here::without_summer_time(NaiveDate::from_ymd_opt(2022, 3, 1).unwrap())
}

fn evening() -> Preparation {
    Preparation::open(EVENING, here()).unwrap()
}

fn write(place: Place, field: FieldName, words: &str) -> Edit {
    Edit::Write { place, field, words: words.into() }
}

/// What the file is after edits that all go well: what was replaced by what.
fn given(edits: &[Edit]) -> Preparation {
    let mut evening = evening();
    for edit in edits {
        assert_eq!(evening.apply(edit), Outcome::Done, "{edit:?}");
    }
    evening
}

fn changes(edits: &[Edit], pairs: &[(&str, &str)]) {
    let expected = pairs.iter().fold(EVENING.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    assert_eq!(given(edits).text(), expected);
}

fn times(preparation: &Preparation) -> Vec<String> {
    rows(preparation, Section::Programme, &Words::new(Language::Da)).into_iter().map(|row| row.lead).collect()
}

#[test]
fn a_field_is_written_into_its_place_and_the_rest_of_the_file_stays() {
    changes(
        &[write(Place::Meeting, FieldName::Place, " Kroen ")],
        &[("\"21.00\",", "\"21.00\",\n  \"place\": \"Kroen\",")],
    );
    changes(
        &[write(Place::Item(1), FieldName::Responsible, "Ida")],
        &[("\"Oplæg\",", "\"Oplæg\", \"responsible\": \"Ida\",")],
    );
    changes(
        &[write(Place::Meeting, FieldName::Date, "")],
        &[("\n  \"date\": \"7/4-2022\",", ""), ("\"themes\", \"date\"", "\"themes\"")],
    );
    let question = "Hvorfor?\nOg hvordan?";
    changes(
        &[write(Place::Meeting, FieldName::Question, question)],
        &[("møde\",", "møde\",\n  \"question\": [\"Hvorfor?\", \"Og hvordan?\"],")],
    );
}

#[test]
fn more_minutes_move_what_follows_as_far_as_the_locked_coffee() {
    let longer = Edit::Longer { place: Place::Item(0), by: 5 };
    changes(
        std::slice::from_ref(&longer),
        &[("\"Velkomst\", \"start\"", "\"Velkomst\", \"minutes\": 20, \"start\""), ("19.15", "19.20")],
    );
    assert_eq!(times(&given(&[longer])), ["19.00–19.20", "19.20–20.00", "19.55–20.10", "20.10–21.00"]);
    let shorter = write(Place::Item(3), FieldName::Minutes, "20 min.");
    changes(
        &[shorter],
        &[
            ("\"Borddrøftelse\", \"start\"", "\"Borddrøftelse\", \"minutes\": 20, \"start\""),
            ("minutes\": 30", "minutes\": 20"),
        ],
    );
}

#[test]
fn two_items_change_places_and_their_times_go_forward() {
    let preparation = given(&[Edit::Move { place: Place::Item(1), back: true }]);
    assert_eq!(times(&preparation), ["19.00–19.40", "19.40–19.55", "19.55–20.10", "20.10–21.00"]);
    assert_eq!(preparation.seen().file.items[0].title, "Oplæg");
    assert_eq!(evening().apply(&Edit::Move { place: Place::Item(0), back: true }), Outcome::Nothing);
}

#[test]
fn what_cannot_be_in_the_file_stands_beside_it_until_it_can() {
    let mut evening = evening();
    assert_eq!(evening.apply(&write(Place::Item(1), FieldName::Minutes, "mange")), Outcome::Held);
    assert_eq!(evening.text(), EVENING);
    let words = Words::new(Language::Da);
    let told = fields(&evening, Place::Item(1), &words);
    let minutes = told.iter().find(|field| field.name == FieldName::Minutes).unwrap();
    assert_eq!(
        (minutes.value.as_str(), minutes.mistake.as_deref()),
        ("mange", Some("skal være et helt tal fra 1 til 1440."))
    );
    // An end before the start waits for the start.
    assert_eq!(evening.apply(&write(Place::Meeting, FieldName::End, "12")), Outcome::Held);
    assert_eq!(evening.apply(&write(Place::Meeting, FieldName::Start, "10")), Outcome::Done);
    let file = &evening.seen().file;
    assert_eq!((file.start.as_deref(), file.end.as_deref()), (Some("10.00"), Some("12.00")));
    assert_eq!(evening.apply(&write(Place::Item(1), FieldName::Minutes, "40")), Outcome::Done);
    assert_eq!(evening.all_held().count(), 0);
}

#[test]
fn guesses_are_confirmed_one_by_one_or_all_at_once() {
    let words = Words::new(Language::Da);
    let guessed = |preparation: &Preparation, place| -> Vec<FieldName> {
        let fields = fields(preparation, place, &words).into_iter();
        fields.filter(|field| field.origin == Origin::Guessed).map(|field| field.name).collect()
    };
    let first = Place::Item(0);
    assert_eq!(guessed(&evening(), first), [FieldName::Title, FieldName::Minutes, FieldName::Start, FieldName::Kind]);
    changes(
        &[Edit::Confirm { place: first, field: Some(FieldName::Title) }],
        &[("[\"title\", \"start\"]", "[\"start\"]")],
    );
    let all = given(&[Edit::ConfirmAll(Section::Programme), Edit::ConfirmAll(Section::Themes)]);
    let told = "{ \"title\": \"Velkomst\", \"kind\": \"welcome\", \"minutes\": 15, \"start\": \"19.00\" }";
    assert!(all.text().contains(told), "{}", all.text());
    assert!(
        all.text().contains("\"kind\": \"break\", \"minutes\": 15, \"start\": \"19.55\", \"locked\": true"),
        "{}",
        all.text()
    );
    assert_eq!((0..4).flat_map(|at| guessed(&all, Place::Item(at))).count(), 0);
    assert_eq!(all.seen().file.guessed, ["date"]);
}

#[test]
fn tables_are_a_number_until_one_of_them_is_more() {
    let add = |words: &str| Edit::Add { section: Section::Tables, after: None, words: words.into() };
    changes(&[add("")], &[("\"tables\": 3", "\"tables\": 4")]);
    changes(&[Edit::Remove(Place::Table(2))], &[("\"tables\": 3", "\"tables\": 2")]);
    let bare = "[\n    { \"number\": 1 },\n    { \"number\": 2 },\n    { \"number\": 3 }";
    changes(&[add("Næstved")], &[("3,", &format!("{bare},\n    {{ \"number\": 4, \"name\": \"Næstved\" }}\n  ],"))]);
    let person = Edit::AddUnder { place: Place::Table(1), words: "Ida".into() };
    let seated = given(&[
        person,
        write(Place::Member(1, 0), FieldName::Role, "citizen"),
        write(Place::Member(1, 0), FieldName::Table, "bord 3"),
    ]);
    assert!(seated.text().contains("{ \"name\": \"Ida\", \"role\": \"citizen\" }"), "{}", seated.text());
    let people: Vec<_> = seated.seen().tables().iter().map(|(_, table)| table.unwrap().members.len()).collect();
    assert_eq!(people, [0, 0, 1]);
}

#[test]
fn a_theme_that_some_tables_discuss_leaves_the_others_to_all_and_follows_its_name_and_their_numbers() {
    let share = write(Place::Assignment { round: 1, theme: 0 }, FieldName::Tables, "1-2");
    let mut preparation = given(&[
        share,
        write(Place::Theme(0), FieldName::Title, "Cykler"),
        write(Place::Table(1), FieldName::Number, "7"),
    ]);
    let assignments = &preparation.seen().file.assignments;
    let told: Vec<_> = assignments.iter().map(|said| (said.theme.as_str(), said.tables.clone())).collect();
    assert_eq!(told, [("Cykler", vec![1, 7]), ("Skole", vec![1, 7, 3])]);
    assert_eq!(preparation.apply(&write(Place::Table(0), FieldName::Number, "3")), Outcome::Held);
    assert_eq!(preparation.apply(&Edit::Remove(Place::Table(1))), Outcome::Done);
    assert_eq!(preparation.apply(&Edit::Remove(Place::Theme(0))), Outcome::Done);
    assert_eq!(preparation.seen().file.assignments[0].tables, [1, 3]);
}

#[test]
fn people_of_a_list_sit_where_it_says_or_where_the_fewest_sit() {
    let seat = |name: &str, table| Seat { name: name.into(), table, ..Seat::default() };
    let seats = vec![seat("A", Some(5)), seat("B", Some(1)), seat("C", None), seat("A", Some(5))];
    let preparation = given(&[Edit::Seat(seats)]);
    let tables: Vec<(u16, usize)> =
        preparation.seen().tables().into_iter().map(|(number, table)| (number, table.unwrap().members.len())).collect();
    assert_eq!(tables, [(1, 1), (2, 1), (3, 0), (5, 2)]);
    assert!(preparation.seen().file.guessed.contains(&"tables".to_owned()));
}

#[test]
fn what_was_done_is_undone_and_done_again() {
    let mut preparation = given(&[write(Place::Item(0), FieldName::Title, "Goddag"), Edit::Remove(Place::Item(2))]);
    let end = preparation.text();
    assert_eq!(preparation.undo(), Some("editor-did-remove"));
    assert_eq!(preparation.undo(), Some("editor-field-title"));
    assert_eq!((preparation.undo(), preparation.text().as_str()), (None, EVENING));
    assert!(preparation.redo().is_some() && preparation.redo().is_some() && preparation.redo().is_none());
    assert_eq!(preparation.text(), end);
}

#[test]
fn a_file_from_windows_keeps_its_line_ends_and_one_with_mistakes_can_be_mended() {
    let windows = EVENING.replace('\n', "\r\n");
    let mut preparation = Preparation::open(&windows, here()).unwrap();
    preparation.apply(&write(Place::Meeting, FieldName::Title, "Møde"));
    assert_eq!(preparation.text(), windows.replace("Borgermøde", "Møde"));
    let broken =
        EVENING.replace("\"minutes\": 40", "\"minutes\": \"40 min.\"").replace("\"tables\": 3", "\"borde\": 3");
    let mut preparation = Preparation::open(&broken, here()).unwrap();
    let words = Words::new(Language::Da);
    let minutes = fields(&preparation, Place::Item(1), &words).remove(1);
    assert!(minutes.mistake.is_some_and(|mistake| mistake.contains("Mente du »40«?")));
    assert_eq!(preparation.apply(&write(Place::Item(1), FieldName::Minutes, "40")), Outcome::Done);
    assert_eq!(preparation.seen().problems.len(), 1);
    assert!(Preparation::open("{", here()).is_err());
}

fn places() -> impl Strategy<Value = Place> {
    let at = 0_usize..4;
    prop_oneof![
        Just(Place::Meeting),
        at.clone().prop_map(Place::Item),
        at.clone().prop_map(Place::Theme),
        (at.clone(), at.clone()).prop_map(|(theme, at)| Place::Question(theme, at)),
        at.clone().prop_map(Place::Table),
        (at.clone(), at.clone()).prop_map(|(table, at)| Place::Member(table, at)),
        (1_u32..3, at.clone()).prop_map(|(round, theme)| Place::Assignment { round, theme }),
        at.clone().prop_map(Place::Milestone),
        at.clone().prop_map(Place::Action),
        at.prop_map(Place::Head),
    ]
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            "16.30",
            "25",
            "1, 2",
            "alle",
            "true",
            "break",
            "30/3",
            "Ærø \"x\" \\",
            "a\nb",
            "kl. 3",
            "900"
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ]
}

fn edits() -> impl Strategy<Value = Edit> {
    use FieldName as F;
    let fields = vec![
        F::Kind,
        F::Title,
        F::Question,
        F::Date,
        F::Start,
        F::End,
        F::Minutes,
        F::Day,
        F::Locked,
        F::LeastMinutes,
        F::Text,
        F::Number,
        F::Name,
        F::Role,
        F::Table,
        F::Tables,
        F::Due,
        F::Before,
        F::Internal,
        F::What,
        F::When,
        F::BeforeWriting,
        F::CloseRounds,
        F::GraceMinutes,
        F::Label,
        F::Value,
        F::Language,
    ];
    let section = prop::sample::select(Section::ALL.to_vec());
    let seat =
        (any::<String>(), prop::option::of(0_u16..6)).prop_map(|(name, table)| Seat { name, table, ..Seat::default() });
    prop_oneof![
        6 => (places(), prop::sample::select(fields), words()).prop_map(|(place, field, words)| Edit::Write { place, field, words }),
        1 => (places(), -30_i64..30).prop_map(|(place, by)| Edit::Longer { place, by }),
        1 => places().prop_map(|place| Edit::Confirm { place, field: None }),
        1 => section.clone().prop_map(Edit::ConfirmAll),
        2 => (section, prop::option::of(places()), words()).prop_map(|(section, after, words)| Edit::Add { section, after, words }),
        2 => (places(), words()).prop_map(|(place, words)| Edit::AddUnder { place, words }),
        2 => places().prop_map(Edit::Remove),
        2 => (places(), any::<bool>()).prop_map(|(place, back)| Edit::Move { place, back }),
        1 => prop::collection::vec(seat, 0..4).prop_map(Edit::Seat),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_file_can_be_read_and_everything_can_be_taken_back(
        edits in prop::collection::vec(edits(), 0..25),
    ) {
        let mut preparation = evening();
        let says = Words::new(Language::En);
        for edit in &edits {
            preparation.apply(edit);
            prop_assert!(read(preparation.text().as_bytes()).is_ok(), "{edit:?}\n{}", preparation.text());
            for section in Section::ALL {
                for row in rows(&preparation, section, &says) {
                    fields(&preparation, row.place, &says);
                }
            }
        }
        while preparation.undo().is_some() {}
        prop_assert_eq!(preparation.text(), EVENING);
    }
}
