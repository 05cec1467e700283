//! The Next steps screen: an action costs its words and two keys at most.

use insta::assert_snapshot;
use rundbord::device::input::Fault;
use rundbord::device::intent::Intent;
use rundbord::domain::action::{ActionCommand, Source};
use rundbord::domain::command::Command;
use rundbord::domain::status::Status;
use rundbord::domain::terms::{Carried, Terms};
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::papers::{Edition, PapersWish, Want};

use crate::points::{gathered, said, sizes};
use crate::room::{Room, danish, ringsted};

const AGREED: [&str; 3] = [
    "Idékatalog | Styregruppen v/ sekretariatet | 1. juni 2022 | idékatalog",
    "Nogen bør samle eksempler | ? | ultimo juni",
    "Brev til handicaprådene | Psykiatri- og Socialstaben på vegne af formanden | ? | brev",
];

fn agreed(words: &Words) -> Room<'_> {
    let mut room = gathered(words);
    room.press("f5");
    for line in AGREED {
        room.type_text(line);
        room.press("enter");
    }
    room
}

/// What, who, when and status of the actions that stand.
fn actions(room: &Room<'_>) -> Vec<(String, Option<String>, Option<String>, Status)> {
    let standing = room.device.meeting().actions.standing();
    let of = |view: &rundbord::domain::action::ActionView<'_>| {
        let terms = view.action.terms();
        (terms.what, terms.who, terms.when.map(|due| due.words), view.action.status())
    };
    standing.iter().map(of).collect()
}

#[test]
fn an_action_costs_its_line_and_one_key_and_what_is_missing_is_counted() {
    let words = danish();
    let mut room = agreed(&words);
    let actions = actions(&room);
    assert_eq!(actions[0].1.as_deref(), Some("Styregruppen v/ sekretariatet"));
    assert_eq!((actions[1].1.as_deref(), actions[1].2.as_deref()), (None, Some("ultimo juni")));
    let picture = room.picture(80, 24);
    assert!(
        picture.contains("! Mangler ansvarlig") && picture.contains("3 handlinger · 1 mangler ansvarlig"),
        "{picture}"
    );
}

#[test]
fn an_action_that_an_earlier_meeting_agreed_says_so() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    let carried = Some(Box::new(Carried { from: "Dialogmøde 12. december 2006, bord 3".into(), id: None }));
    let terms = Terms { what: "Brev".into(), carried, ..Terms::default() };
    room.want(Intent::Do(Command::Action(ActionCommand::Agree { terms, source: None })));
    room.press("f5");
    let picture = room.picture(120, 40);
    assert!(picture.contains("fra Dialogmøde 12. december 2006, bord 3"), "{picture}");
}

#[test]
fn an_action_from_a_note_or_a_point_has_its_source_by_one_key() {
    let words = danish();
    let mut room = said(&words);
    room.press("p a");
    assert!(room.picture(80, 24).contains("› Ét sted at henvende sig"), "{}", room.picture(80, 24));
    room.press("ctrl+u");
    room.type_text("Fast dialogmøde | Slagelse og Næstved | 4. kvartal 2022");
    assert!(room.picture(80, 24).contains("fra indlæg #2, bord 2"), "{}", room.picture(80, 24));
    room.press("enter f4 tab a");
    room.press("enter f3 esc ctrl+a enter");
    let sources: Vec<_> = room.device.meeting().actions.standing().iter().map(|view| view.action.source()).collect();
    assert!(
        matches!(&sources[..], [Some(Source::Contribution(_)), Some(Source::Point(_)), Some(Source::Contribution(_))]),
        "{sources:?}"
    );
}

#[test]
fn the_words_of_a_note_stand_in_the_field_and_esc_leaves_nothing_behind() {
    let words = danish();
    let mut room = said(&words);
    room.press("f3");
    room.type_text("Kørsel | ledsagelse til møder");
    room.press("enter ctrl+a");
    assert!(room.picture(80, 24).contains("› Kørsel / ledsagelse til møder"), "{}", room.picture(80, 24));
    assert!(!room.tui.holds_unsaved());
    room.press("esc");
    let picture = room.picture(80, 24);
    assert!(!picture.contains("Kørsel") && !picture.contains("fra indlæg") && !room.tui.holds_unsaved(), "{picture}");
    room.press("f3 ctrl+a");
    room.type_text(" | Regionen");
    room.press("enter");
    let agreed = ("Kørsel / ledsagelse til møder".into(), Some("Regionen".into()), None, Status::NotStarted);
    assert_eq!(actions(&room), [agreed]);
}

#[test]
fn any_part_is_changed_status_steps_on_and_cancelling_can_be_undone() {
    let words = danish();
    let mut room = agreed(&words);
    room.press("esc up 2");
    for _ in 0..1 {
        room.press("backspace");
    }
    room.type_text("Næstved Kommune");
    room.press("enter");
    assert_eq!(actions(&room)[1].1.as_deref(), Some("Næstved Kommune"));
    assert_eq!(actions(&room)[1].2.as_deref(), Some("ultimo juni"));
    room.press("esc home s s");
    assert_eq!(actions(&room)[0].3, Status::Waiting);
    room.press("x");
    assert_eq!(actions(&room).len(), 2);
    room.press("u");
    assert_eq!(actions(&room).len(), 3);
}

#[test]
fn on_whose_behalf_and_on_what_condition_are_said_by_a_key_each_and_taken_out_again() {
    let words = danish();
    let mut room = agreed(&words);
    room.press("esc end 5");
    assert!(room.picture(80, 24).contains("på vegne af formanden"));
    room.press("esc esc home 5");
    room.type_text("Region Sjælland");
    room.press("enter esc home 6");
    room.type_text("midlerne");
    assert!(room.picture(120, 40).contains("| betinget af midlerne"), "{}", room.picture(120, 40));
    room.press("enter");
    let terms = |room: &Room<'_>, at: usize| room.device.meeting().actions.standing()[at].action.terms();
    let (behalf, condition) = (terms(&room, 0).on_behalf_of, terms(&room, 0).condition);
    assert_eq!(behalf.as_deref(), Some("Region Sjælland"));
    assert_eq!(condition.as_deref(), Some("betinget af midlerne"));
    assert_eq!(terms(&room, 0).who.as_deref(), Some("Styregruppen v/ sekretariatet"));
    room.press("esc home 6 ctrl+w ctrl+w ctrl+w ctrl+w enter");
    assert_eq!((terms(&room, 0).condition, terms(&room, 0).on_behalf_of), (None, behalf));
}

#[test]
fn an_action_from_the_note_that_was_just_written_costs_its_text_and_two_keys() {
    let words = danish();
    let mut room = said(&words);
    room.press("f3");
    room.type_text("Besøg ønskes");
    room.press("enter ctrl+a");
    assert!(room.picture(80, 24).contains("fra indlæg #"), "{}", room.picture(80, 24));
    room.press("ctrl+w");
    room.type_text("af socialudvalget | Regionen");
    room.press("enter");
    assert_eq!(actions(&room)[0].0, "Besøg af socialudvalget");
    let actions = room.device.meeting().actions.standing();
    let Some(Source::Contribution(note)) = actions[0].action.source() else { panic!("{actions:?}") };
    assert_eq!(room.device.meeting().contributions.get(note).map(|note| note.text()), Some("Besøg ønskes"));
}

#[test]
fn a_command_that_is_typed_where_actions_are_is_none_and_opens_in_the_palette() {
    let words = danish();
    for line in ["/fra 1 Besøg | Regionen", ":fra 1 Besøg | Regionen"] {
        let mut room = said(&words);
        room.press("f5");
        room.type_text(line);
        room.press("enter");
        assert!(actions(&room).is_empty() && room.picture(80, 24).contains("/fra 1 Besøg"), "{}", room.picture(80, 24));
        room.press("esc");
        assert!(room.picture(80, 24).contains(&format!("› {line}")), "nothing that was typed is gone");
        room.press("enter enter");
        assert_eq!(actions(&room), [("Besøg".into(), Some("Regionen".into()), None, Status::NotStarted)]);
        assert!(!room.tui.holds_unsaved() && !room.picture(80, 24).contains(":fra"), "{}", room.picture(80, 24));
        room.type_text(":ukendt");
        room.press("enter");
        assert_eq!(actions(&room)[1].0, ":ukendt");
    }
}

#[test]
fn a_line_that_the_disk_refuses_is_still_there() {
    let words = danish();
    let mut room = agreed(&words);
    room.fault = Some(Fault::DiskFull);
    room.type_text("Besøg | socialudvalget");
    room.press("enter");
    assert!(room.tui.holds_unsaved());
    assert_snapshot!("steps-disk-full", room.picture(80, 24));
    room.fault = None;
    room.press("enter");
    assert_eq!(actions(&room)[3].1.as_deref(), Some("socialudvalget"));
    assert!(!room.tui.holds_unsaved());
}

#[test]
fn what_lacks_something_is_read_aloud_first() {
    let words = danish();
    let mut room = agreed(&words);
    room.press("esc r");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Nogen bør samle eksempler") && !picture.contains("Brev til"), "{picture}");
    room.press("down");
    assert!(room.picture(80, 24).contains("Brev til"));
}

#[test]
fn next_steps_at_every_size_in_both_languages() {
    for language in [Language::Da, Language::En] {
        let words = Words::new(language);
        let name = |state: &str| format!("steps-{state}-{language:?}").to_lowercase();
        let mut empty = Room::new(&words, ringsted(), "2022-04-07 18:35:00");
        empty.press("f5");
        assert_snapshot!(name("empty"), sizes(&mut empty));
        let mut full = agreed(&words);
        full.type_text("Pilotprojekt | Slagelse");
        assert_snapshot!(name("full"), sizes(&mut full));
        full.press("esc r");
        assert_snapshot!(name("aloud"), sizes(&mut full));
    }
}

/// Presses keys one by one and counts them.
struct Counting<'r, 'w> {
    room: &'r mut Room<'w>,
    keys: usize,
}

impl Counting<'_, '_> {
    fn press(&mut self, keys: &str) {
        self.keys += keys.split_whitespace().count();
        self.room.press(keys);
    }

    /// What was typed counts as text, not as keys.
    fn text(&mut self, text: &str) {
        self.room.type_text(text);
    }

    fn taken(&mut self) -> usize {
        std::mem::take(&mut self.keys)
    }
}

#[test]
fn a_whole_meeting_by_keys_from_notes_to_export_keeps_within_the_keys_it_may_cost() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    let mut hands = Counting { room: &mut room, keys: 0 };
    hands.press("f3");
    hands.taken();
    for text in ["Vi hører det for sent", "Skueproces", "Kørsel", "Beslutningen er taget"] {
        hands.text(text);
        hands.press("enter");
        assert!(hands.taken() <= 1, "a note costs its text and one key");
    }
    hands.press("f4 p");
    hands.taken();
    hands.press("1");
    assert!(hands.taken() <= 2, "a note into a point that is there costs two keys at most");
    hands.press("down 1");
    assert!(hands.taken() <= 2);
    hands.press("a");
    hands.text("Samkørsel | Ringsted Kommune | ultimo juni");
    hands.press("enter");
    assert!(hands.taken() <= 2, "an action costs its text and two keys at most");
    hands.text("Idékatalog | ? | ?");
    hands.press("enter f7 enter");
    let meeting = hands.room.device.meeting();
    assert_eq!(meeting.contributions.standing().filter(|note| note.contribution.point().is_some()).count(), 3);
    assert_eq!(meeting.actions.standing().len(), 2);
    let wish = PapersWish { document: 0, edition: Edition::default(), want: Want::Export };
    assert_eq!(hands.room.reactions.last(), Some(&rundbord::tui::reaction::Reaction::Papers(wish)));
}

#[test]
fn a_day_that_no_calendar_has_stays_marked() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 18:35:00");
    room.press("f5");
    room.type_text("Brev | Kommunen | 31/2");
    room.press("enter");
    // Long after the answer is gone.
    room.seconds(60);
    let picture = room.picture(80, 24);
    assert!(picture.contains("! 31/2 (ingen dag i kalenderen)"), "{picture}");
}

#[test]
fn the_list_is_filtered_by_one_key_and_says_which_filter_is_on_and_how_many_of_how_many_are_shown() {
    let words = danish();
    let mut room = agreed(&words);
    room.press("esc ctrl+f");
    assert_snapshot!("next_steps_filters", room.picture(80, 24));
    room.type_text("mangler frist");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Viser 1 af 3 handlinger: mangler frist"), "{picture}");
    assert!(picture.contains("Brev til") && !picture.contains("Idékatalog"), "{picture}");
    room.press("3");
    room.type_text("1. maj");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(
        picture.contains("Viser 0 af 3 handlinger") && picture.contains("Ingen handlinger passer til filteret."),
        "{picture}"
    );
    room.press("f5 ctrl+f");
    room.type_text("styregruppen");
    room.press("enter s");
    assert_eq!(actions(&room)[0].3, Status::Ongoing);
    room.press("f");
    room.type_text("forsinket");
    room.press("enter");
    assert!(room.picture(80, 24).contains("Viser 0 af 3 handlinger: forsinket"), "{}", room.picture(80, 24));
    // What is agreed now is seen at once.
    room.press("ctrl+f esc esc");
    room.type_text("Folder | Staben");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("4 handlinger · ") && picture.contains("Folder"), "{picture}");
}

#[test]
fn an_action_is_split_and_merged_by_a_key_and_the_rest_of_the_line() {
    let words = danish();
    let mut room = agreed(&words);
    room.press("esc home d");
    room.type_text("Idékatalog for børn | Per");
    room.press("enter");
    assert!(room.picture(120, 40).contains("delt fra #1"), "{}", room.picture(120, 40));
    room.press("home m");
    room.type_text("2");
    room.press("enter");
    assert!(room.picture(120, 40).contains("lagt sammen med #2"), "{}", room.picture(120, 40));
    assert_eq!(actions(&room).len(), 3);
    room.press("u");
    assert_eq!(actions(&room).len(), 4);
}
