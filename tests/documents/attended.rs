//! Who was away stands in the minutes as people were ticked off: by name inside the house, by number and body outside it.

use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::arrival::{ArrivalCommand, Attendance, Person};
use rundbord::domain::command::Command;
use rundbord::domain::id::TableNumber;
use rundbord::domain::programme::{ItemKind, Member, MemberRole, Programme};
use rundbord::domain::summary::Passage;
use rundbord::domain::terms::Terms;
use rundbord::domain::timeline::command::TimelineCommand;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::world::{World, session};

const NOTHING: &str = "Der er ikke skrevet noget under punktet.";

fn of(name: &str, organisation: Option<&str>) -> Member {
    let role = organisation.map(|_| MemberRole::Organisation);
    Member { name: name.into(), organisation: organisation.map(str::to_owned), role, ..Member::default() }
}

fn seated(session: Programme) -> World {
    let mut programme = session;
    let mut table = programme.tables[0].clone();
    table.number = TableNumber(1);
    table.members = vec![of("Åse Holm", Some("SIND")), of("Bo Jensen", Some("LEV")), of("Carl Lund", Some("LEV"))];
    let other = rundbord::domain::programme::Table {
        number: TableNumber(2),
        members: vec![of("Dorte Dam", None)],
        ..table.clone()
    };
    programme.tables = vec![table, other];
    World::opened(programme)
}

fn ticks(world: &mut World, name: &str, attendance: Attendance) {
    let person = Person::named(name);
    world.asks(Command::Arrival(ArrivalCommand::Mark { person, attendance: Some(attendance) }));
}

fn public_minutes(world: &World) -> String {
    let words = Words::new(Language::Da);
    let report = Report::of(&world.meeting, &words, world.now, State::Draft, Audience::Public).unwrap();
    let documents = documents(&report, &words, &[Format::Markdown]);
    let minutes = documents.into_iter().find(|document| document.kind == Kind::Minutes).unwrap();
    String::from_utf8(minutes.bytes).unwrap()
}

#[test]
fn who_was_ticked_off_as_staying_away_is_absent_in_the_minutes() {
    let mut world = seated(session("ringsted-2022"));
    assert!(!world.markdown(Kind::Minutes).contains("Fraværende"), "nothing is said of either");
    for name in ["Åse Holm", "Bo Jensen"] {
        ticks(&mut world, name, Attendance::Away);
    }
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("\nFraværende: 2 (Bo Jensen og Åse Holm)\n"), "{minutes}");
    // Not all of LEV stayed away.
    let public = public_minutes(&world);
    assert!(public.contains("\nFraværende: 2 (heraf alle fra SIND)\n"), "{public}");
    assert!(!public.contains("Bo Jensen") && !public.contains("Til stede"), "{public}");
    ticks(&mut world, "Carl Lund", Attendance::Came);
    let minutes = world.markdown(Kind::Minutes);
    assert!(
        minutes.contains("\nTil stede: 1\n\nFraværende: 2 (Bo Jensen og Åse Holm); 1 er ikke krydset af\n"),
        "{minutes}"
    );
    world.sums_up(Passage::Absent, "Ingen meldte afbud");
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("\nFraværende: Ingen meldte afbud\n"), "{minutes}");
}

#[test]
fn nobody_is_absent_only_where_all_are_ticked_off_and_a_council_names_who_was_there() {
    let mut world = seated(session("broenderslev-2019"));
    for name in ["Åse Holm", "Bo Jensen", "Carl Lund"] {
        ticks(&mut world, name, Attendance::Came);
    }
    let minutes = world.markdown(Kind::Minutes);
    assert!(
        minutes.contains("\nTil stede: 3 (Bo Jensen, Carl Lund og Åse Holm)\n\nFraværende: Ikke oplyst\n"),
        "{minutes}"
    );
    ticks(&mut world, "Dorte Dam", Attendance::Came);
    assert!(world.markdown(Kind::Minutes).contains("\nFraværende: Ingen\n"));
    assert!(public_minutes(&world).contains("\nTil stede: 4 (heraf alle fra LEV og SIND)\n"));
}

#[test]
fn what_somebody_wrote_of_those_present_stands_beside_those_who_were_ticked_off() {
    let mut world = seated(session("broenderslev-2019"));
    ticks(&mut world, "Bo Jensen", Attendance::Came);
    world.sums_up(Passage::Present, "Rådet og tre gæster");
    let minutes = world.markdown(Kind::Minutes);
    let both = "\nTil stede: Rådet og tre gæster\n\nKrydset af på deltagerlisten: 1 (Bo Jensen)\n";
    assert!(minutes.contains(both), "{minutes}");
}

#[test]
fn nobody_is_present_and_absent_and_what_somebody_wrote_goes_before_a_tick() {
    let mut world = seated(session("broenderslev-2019"));
    for name in ["Åse Holm", "Bo Jensen", "Carl Lund"] {
        ticks(&mut world, name, Attendance::Came);
    }
    ticks(&mut world, "Dorte Dam", Attendance::Away);
    world.sums_up(Passage::Absent, "bo jensen og Carl Lund fra kl. 15");
    let minutes = world.markdown(Kind::Minutes);
    let told = "\nTil stede: 2 (Carl Lund og Åse Holm)\n\nFraværende: bo jensen og Carl Lund fra kl. 15\n";
    assert!(minutes.contains(told), "{minutes}");
    world.sums_up(Passage::Absent, "");
    world.sums_up(Passage::Present, "Dorte Dam, to gæster");
    let minutes = world.markdown(Kind::Minutes);
    assert!(
        minutes.contains("\nTil stede: Dorte Dam, to gæster\n") && minutes.contains("\nFraværende: Ingen\n"),
        "{minutes}"
    );
}

#[test]
fn an_item_whose_theme_has_notes_was_discussed_whatever_its_kind_and_the_clock_say() {
    let mut programme = session("broenderslev-2019");
    programme.items[1].kind = ItemKind::Talk;
    let mut world = seated(programme);
    world.next();
    world.writes(1, "vision", None, "Mere fokus på egenmestring");
    let minutes = world.markdown(Kind::Minutes);
    let under = |title: &str| {
        let (_, rest) = minutes.split_once(title).unwrap_or_else(|| panic!("{minutes}"));
        rest.split("\n#").next().unwrap().trim().to_owned()
    };
    assert_eq!(under("## 2. Visionen"), "Drøftet.");
    assert_eq!(under("## 4. Fokusområde 2: Flere borgere med behov for hjælp i socialpsykiatrien"), NOTHING);
    // The clock was left at the first item, and the only one at the tables has no theme of its own.
    let mut programme = session("broenderslev-2019");
    programme.items.truncate(2);
    programme.items[1].title = "Drøftelse".into();
    programme.items[1].id.0 = "droeftelse".into();
    let mut world = seated(programme);
    world.next();
    assert!(world.markdown(Kind::Minutes).contains(&format!("## 2. Drøftelse\n\n{NOTHING}")));
    world.writes(1, "vision", None, "Mere fokus på egenmestring");
    assert!(world.markdown(Kind::Minutes).contains("## 2. Drøftelse\n\nDrøftet.\n"));
}

#[test]
fn an_item_that_was_skipped_has_nothing_under_it_but_that() {
    let mut world = seated(session("ringsted-2022"));
    world.next();
    let standing = world.meeting.timeline.standing(world.now);
    let next_steps = standing.items.iter().find(|item| item.kind == ItemKind::NextSteps).unwrap();
    let (item, title) = (next_steps.id.clone(), next_steps.title.clone());
    world.agrees(Terms { what: "Brev til alle".into(), ..Terms::default() }, None);
    world.asks(Command::Timeline(TimelineCommand::SkipAhead { item }));
    let minutes = world.markdown(Kind::Minutes);
    let (_, after) = minutes.split_once(&title).unwrap_or_else(|| panic!("{minutes}"));
    let under = after.split("\n#").next().unwrap().trim();
    assert_eq!(under, "Sprunget over.", "{minutes}");
    assert_eq!(minutes.matches("Brev til alle").count(), 1, "{minutes}");
}

#[test]
fn who_comes_late_or_leaves_is_told_with_the_time_under_the_item_and_what_is_written_wins() {
    let mut world = seated(session("broenderslev-2019"));
    world.at(14, 0).next();
    ticks(world.at(14, 2), "Åse Holm", Attendance::Came);
    ticks(&mut world, "Dorte Dam", Attendance::Came);
    ticks(&mut world, "Bo Jensen", Attendance::Away);
    world.at(14, 10).next();
    ticks(world.at(14, 12), "Bo Jensen", Attendance::Came);
    ticks(world.at(14, 15), "Dorte Dam", Attendance::Away);
    world.at(14, 30).next();
    ticks(world.at(14, 40), "Carl Lund", Attendance::Came);
    ticks(world.at(14, 50), "Åse Holm", Attendance::Away);
    let minutes = world.markdown(Kind::Minutes);
    let told = "Til stede: 3 (Bo Jensen, Carl Lund og Åse Holm)\n\n- Åse Holm: forlod mødet kl. 14.50\n\
                - Bo Jensen: fra kl. 14.12\n- Carl Lund: fra kl. 14.40\n\nFraværende: 1 (Dorte Dam)\n";
    assert!(minutes.contains(told), "{minutes}");
    let under = |world: &World, title: &str| {
        let minutes = world.markdown(Kind::Minutes);
        let (_, rest) = minutes.split_once(title).unwrap();
        rest.split("\n## ").next().unwrap().to_owned()
    };
    assert!(under(&world, ". Visionen\n").contains("**Deltog:** Bo Jensen: fra kl. 14.12\n"), "{minutes}");
    let second = under(&world, ". Fokusområde 1: Den gode alderdom for borgere med et handicap\n");
    assert!(second.contains("**Deltog:** Åse Holm: forlod mødet kl. 14.50; Carl Lund: fra kl. 14.40\n"), "{second}");
    assert!(!under(&world, ". Indledning til sagen\n").contains("Deltog:"), "{minutes}");
    assert!(!public_minutes(&world).contains("14.40"));
    let item = world.meeting.programme().unwrap().items[1].id.clone();
    world.sums_up(Passage::Attendance(item), "Bo Jensen fra kl. 14.10");
    assert!(under(&world, ". Visionen\n").contains("**Deltog:** Bo Jensen fra kl. 14.10\n"));
}

#[test]
fn whoever_stayed_away_is_on_the_list_for_the_door_and_not_on_the_one_that_is_handed_out() {
    let mut world = seated(session("ringsted-2022"));
    ticks(&mut world, "Bo Jensen", Attendance::Away);
    let words = Words::new(Language::Da);
    let lists = documents(&world.report(&words), &words, &[Format::Markdown]).into_iter();
    let lists: Vec<String> = lists
        .filter(|document| document.kind == Kind::Participants)
        .map(|document| String::from_utf8(document.bytes).unwrap())
        .collect();
    let [door, handout] = &lists[..] else { panic!("{lists:?}") };
    assert!(door.contains("Bo Jensen") && door.contains("Ved bordene: 4."), "{door}");
    assert!(!handout.contains("Bo Jensen") && handout.contains("Ved bordene: 3."), "{handout}");
}

#[test]
fn those_who_came_are_counted_by_what_they_are() {
    let mut programme = session("ringsted-2022");
    let role = |place: usize| match place {
        0..4 => Some(MemberRole::Relative),
        4..6 => Some(MemberRole::Organisation),
        6..9 => Some(MemberRole::Politician),
        _ => None,
    };
    let members: Vec<Member> = (0..10)
        .map(|place| Member {
            name: format!("Deltager {place}"),
            role: role(place),
            organisation: role(place).filter(|role| *role == MemberRole::Organisation).map(|_| "SIND".to_owned()),
            ..Member::default()
        })
        .collect();
    let table = rundbord::domain::programme::Table { number: TableNumber(1), name: None, members };
    let other = rundbord::domain::programme::Table { number: TableNumber(2), members: Vec::new(), ..table.clone() };
    programme.tables = vec![table, other];
    let mut world = World::opened(programme);
    let memo = world.markdown(Kind::Memo);
    let listed = "Deltagere: 10 tilmeldte (6 pårørende og foreninger, 3 politikere og 1 anden), 2 borde";
    assert!(memo.contains(listed), "{memo}");
    for place in [0, 1, 2, 4, 6] {
        ticks(&mut world, &format!("Deltager {place}"), Attendance::Came);
    }
    let memo = world.markdown(Kind::Memo);
    let came = "Deltagere: 5 af 10 tilmeldte (4 pårørende og foreninger og 1 politiker), 2 borde";
    assert!(memo.contains(came), "{memo}");
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("Til stede: 5 (4 pårørende og foreninger og 1 politiker)"), "{minutes}");
    // Four could be pointed at.
    let public = public_minutes(&world);
    assert!(public.contains("Til stede: 5 (1 politiker og 4 andre)"), "{public}");
}
