//! The facilitator's screen of the people: ticked off as they come, seated at the door.

use rundbord::domain::arrival::Person;
use rundbord::domain::id::TableNumber;
use rundbord::domain::programme::{Member, MemberRole, Programme};
use rundbord::language::words::Words;

use crate::looks::shown;
use crate::room::{Room, danish, ringsted};

fn programme() -> Programme {
    let mut programme = ringsted();
    let member = |name: &str, role| Member { name: name.into(), role, ..Member::default() };
    programme.tables[0].members =
        vec![member("Anne Holm, SIND", Some(MemberRole::Relative)), member("Anne Lund, Slagelse Kommune", None)];
    programme.tables[1].members = vec![member("Søren Ås, Næstved Kommune", Some(MemberRole::Politician))];
    for (at, table) in programme.tables.iter_mut().enumerate().skip(2) {
        table.members = vec![member(&format!("Gæst {at}"), None), member(&format!("Deltager {at}"), None)];
    }
    programme
}

fn at_the_door(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, programme(), "2022-04-07 15:42:00");
    room.press("f10 d");
    room
}

#[test]
fn whoever_comes_is_ticked_off_with_a_few_letters_and_enter() {
    let words = danish();
    let mut room = at_the_door(&words);
    shown("people", &mut room);
    room.type_text("anne h");
    room.press("enter");
    assert!(room.picture(80, 24).contains("Anne Holm, SIND er kommet: bord 1."));
    // The field is free for the next.
    room.type_text("ås");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("2 af 23 er kommet, 0 udebliver, 21 ventes."), "{picture}");
    // Enter again takes it back, and so does the undo key.
    room.type_text("ås");
    room.press("enter");
    assert!(room.picture(80, 24).contains("1 af 23 er kommet"));
    room.press("f8");
    assert!(room.picture(80, 24).contains("2 af 23 er kommet"));
    room.type_text("anne l");
    room.press("ctrl+d");
    assert!(room.picture(80, 24).contains("2 af 23 er kommet, 1 udebliver, 20 ventes."));
}

#[test]
fn who_is_on_no_list_gets_a_seat_where_the_fewest_sit_and_who_comes_late_is_known() {
    let words = danish();
    let mut room = at_the_door(&words);
    room.type_text("Per Hansen, LAP");
    assert!(room.picture(80, 24).contains("Enter giver plads ved bord 2 (1 sidder"), "{}", room.picture(80, 24));
    room.press("enter");
    let seated = |room: &Room<'_>, table| room.device.meeting().tables.get(TableNumber(table)).unwrap().members().len();
    assert_eq!(seated(&room, 2), 2);
    assert!(room.device.meeting().arrivals.of(Person::named("Per Hansen, LAP")).is_some());
    // After the meeting began it is said when somebody came.
    room.press("f2 enter");
    room.pass(14);
    room.press("f11");
    room.type_text("anne h");
    room.press("enter");
    room.press("tab");
    assert!(!room.picture(80, 24).contains("Anne Holm, SIND  "));
    room.press("tab");
    room.seconds(11);
    shown("people-late", &mut room);
    // To another table, by the palette, which has the rest of the line ready.
    room.type_text("per hansen");
    room.press("ctrl+b");
    assert!(room.picture(80, 24).contains("sæt 2 Per Hansen, LAP"));
    room.press("esc esc esc");
    assert!(room.picture(80, 24).contains("Borde"));
}

#[test]
fn a_first_name_is_meant_before_a_surname_that_begins_so_and_a_slip_is_asked_before_a_seat_is_given() {
    let words = danish();
    let mut programme = programme();
    let member = |name: &str| Member { name: name.into(), ..Member::default() };
    programme.tables[1].members.extend(["Bo Jensen", "Jens Jensen, LEV", "Jens Holm"].map(member));
    let mut room = Room::new(&words, programme, "2022-04-07 15:42:00");
    room.press("f10 d");
    let has_come = |room: &Room<'_>, name: &str| room.device.meeting().arrivals.of(Person::named(name)).is_some();
    room.type_text("jens");
    room.press("enter");
    assert!(has_come(&room, "Jens Holm") && !has_come(&room, "Bo Jensen"));
    for (name, asked) in [("Jens Jenssen", "Mente du Jens Jensen"), ("bord 5", "»bord 5« ligner ikke et navn.")] {
        room.type_text(name);
        room.press("enter");
        assert!(!has_come(&room, name), "{name}");
        assert!(room.picture(80, 24).contains(asked), "{}", room.picture(80, 24));
        room.press("enter");
        assert!(has_come(&room, name), "{name}");
    }
}
