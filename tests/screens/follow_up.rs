//! "Hvad skete der med det, I sagde sidst?": the actions stand on the wall while such an item goes on, page by page.

use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rundbord::device::intent::Intent;
use rundbord::device::showing;
use rundbord::domain::action::ActionCommand;
use rundbord::domain::command::Command;
use rundbord::domain::id::ThemeId;
use rundbord::domain::programme::{ItemKind, Programme};
use rundbord::domain::status::Status;
use rundbord::domain::terms::Terms;
use rundbord::language::words::Words;
use rundbord::tui::screen::Look;
use rundbord::tui::theme::Theme;
use rundbord::tui::wall::wall::Wall;

use crate::room::{Room, danish, lines, ringsted};

/// Ringsted's meeting with an item that asks what became of the actions.
fn asking() -> Programme {
    let mut programme = ringsted();
    programme.items[1].kind = ItemKind::FollowUp;
    programme
}

/// Eleven actions of two areas and of none, and one that names somebody; the item that asks goes on.
fn asked(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, asking(), "2022-04-07 15:50:00");
    let themes: Vec<ThemeId> = room.device.meeting().themes.all().map(|theme| theme.id.clone()).collect();
    for n in 0..12 {
        let (status, why) = match n {
            0..5 => (Status::Done, ""),
            5..8 => (Status::Ongoing, ""),
            8 => (Status::Dropped, "puljen blev ikke forlænget"),
            9 => (Status::Dropped, "Hanne Jensen er syg"),
            _ => (Status::NotStarted, ""),
        };
        let theme = match n {
            0..6 => Some(themes[1].clone()),
            6..10 => Some(themes[0].clone()),
            _ => None,
        };
        let what = if n == 11 { "Mette Poulsen skriver til skolen".into() } else { format!("Aftalen {n}") };
        let who = if n == 0 { "Socialforvaltningen" } else { "Hanne Jensen" };
        let terms = Terms { what, who: Some(who.into()), theme, ..Terms::default() };
        room.want(Intent::Do(Command::Action(ActionCommand::Agree { terms, source: None })));
        let action = room.device.meeting().actions.all().last().unwrap().id;
        if status != Status::NotStarted {
            let report = ActionCommand::Report { action, status, why: why.into(), told: None };
            room.want(Intent::Do(Command::Action(report)));
        }
    }
    room.pass(10);
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room
}

fn on_the_wall(room: &Room<'_>, words: &Words) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 100, 40));
    let area = buffer.area;
    let look = Look { view: &room.device.view(room.now), words, theme: Theme::default() };
    Wall::default().draw(area, look, &mut buffer);
    lines(&buffer)
}

fn aloud(room: &Room<'_>, words: &Words) -> Vec<String> {
    showing::aloud(words, &room.device.view(room.now))
}

#[test]
fn while_it_is_asked_what_became_of_the_actions_they_stand_on_the_wall_by_themselves() {
    let words = danish();
    let mut room = asked(&words);
    let told = aloud(&room, &words);
    assert_eq!(told[0], "Væggen viser handlingerne siden kl. 16.15, side 1 af 4.");
    assert_eq!(told[1], "12 handlinger: 5 afsluttet, 3 i gang, 2 ikke startet, 2 udgår");
    assert_eq!(told[3], "Aftalen 6 (Status: i gang)");
    assert_eq!(told[5], "Aftalen 8 (Status: udgår – puljen blev ikke forlænget)");
    // Nobody's name, also where it is a reason's.
    assert_eq!(told[6], "Aftalen 9 (Status: udgår)");
    assert_snapshot!("follow-up-wall", on_the_wall(&room, &words));
    // The programme goes on, and they leave the wall with it.
    room.press("enter");
    assert_eq!(aloud(&room, &words), ["Væggen viser programmet."]);
}

#[test]
fn the_plenarys_keys_turn_the_pages_and_whoever_leads_reads_what_is_kept_from_the_room() {
    let words = danish();
    let mut room = asked(&words);
    room.press("f6");
    let first = room.picture(80, 24);
    assert!(first.contains("på væggen · 1 af 4") && first.contains("(begrundelsen)"), "{first}");
    room.press("enter");
    let second = room.picture(80, 24);
    assert!(second.contains("på væggen · 2 af 4") && second.contains("Ansvarlig: Socialforvaltningen"), "{second}");
    assert!(aloud(&room, &words)[0].contains("side 2 af 4"));
    room.press("n n");
    let last = room.picture(80, 24);
    assert!(last.contains("Mette Poulsen") && last.contains("Ikke på væggen"), "{last}");
    let told = aloud(&room, &words);
    assert!(told.last().unwrap().starts_with("Én handling er ikke på væggen"), "{told:?}");
    assert!(!on_the_wall(&room, &words).contains("Mette"));
    room.press("n");
    assert!(room.picture(80, 24).contains("Det var den sidste side."));
    room.press("b u u u u");
    assert!(aloud(&room, &words)[0].contains("side 1 af 4"), "{:?}", aloud(&room, &words));
    // Left to the programme until somebody says otherwise.
    room.press("c");
    assert_eq!(aloud(&room, &words), ["Væggen viser programmet."]);
    room.press("u");
    assert!(aloud(&room, &words)[0].contains("side 1 af 4"));
}

#[test]
fn where_no_item_asks_they_are_shown_all_the_same_and_where_there_are_none_nothing_is() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    let terms = Terms { what: "Et katalog".into(), ..Terms::default() };
    room.want(Intent::Do(Command::Action(ActionCommand::Agree { terms, source: None })));
    room.press("enter f6 tab tab");
    assert!(room.picture(80, 24).contains("Enter viser det på væggen"), "{}", room.picture(80, 24));
    room.press("enter");
    assert!(aloud(&room, &words)[0].contains("side 1 af 1"));
    let mut room = Room::new(&words, asking(), "2022-04-07 16:00:00");
    room.press("enter enter f6");
    assert!(room.picture(80, 24).contains("Der er ingen handlinger endnu."), "{}", room.picture(80, 24));
    assert!(on_the_wall(&room, &words).contains("Oplæg om Slagelse"), "{}", on_the_wall(&room, &words));
    assert_eq!(aloud(&room, &words), ["Væggen viser programmet."]);
}
