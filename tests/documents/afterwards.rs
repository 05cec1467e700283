//! What follows a meeting: its minutes stay those of the meeting, a round of status stays as it was told, what came late is
//! marked, and what is not decided is not final.

use chrono::TimeDelta;
use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::action::{ActionCommand, Change};
use rundbord::domain::answer::Answer;
use rundbord::domain::command::Command;
use rundbord::domain::id::{ActionId, ItemId, TableNumber};
use rundbord::domain::opening::OpeningCommand;
use rundbord::domain::programme::{Member, MemberRole};
use rundbord::domain::status::Status;
use rundbord::domain::summary::Passage;
use rundbord::domain::terms::{ActionKind, Terms};
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::languages::consultation;
use crate::world::{World, exact, place, session};

fn agrees(world: &mut World, what: &str, who: &str) -> ActionId {
    world.agrees(Terms { what: what.into(), who: Some(who.into()), ..Terms::default() }, None)
}

#[test]
fn the_minutes_are_of_the_meeting_and_the_action_plan_of_today() {
    let mut world = World::opened(session("koebenhavn-2007"));
    let letter = agrees(&mut world, "Brev", "Ida Hlm");
    world.reports(letter, Status::Ongoing, "");
    world.asks(Command::Opening(OpeningCommand::Close));
    world.now += TimeDelta::days(90);
    world.reports(letter, Status::Dropped, "ingen midler");
    changes(&mut world, letter, vec![Change::Who(Some("Ida Holm".into()))]);
    let promise = Terms { what: "Svar om kørsel".into(), kind: Some(ActionKind::Promise), ..Terms::default() };
    world.agrees(promise, None);
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("1 handling.") && minutes.contains("| Ida Hlm |"), "{minutes}");
    assert!(minutes.contains("| I gang |") && !minutes.contains("Udgår"), "{minutes}");
    assert!(!minutes.contains("Svar om kørsel") && !minutes.contains("Tilsagn"), "{minutes}");
    let plan = world.markdown(Kind::ActionPlan);
    assert!(plan.contains("Udgår") && plan.contains("Svar om kørsel") && plan.contains("Ida Holm"), "{plan}");
    let export = world.json();
    let at_close: Vec<_> = (0..2).map(|at| export["actions"][at]["status_at_close"].as_str()).collect();
    assert_eq!(at_close, [Some("ongoing"), None]);
    // A meeting that goes on has everything.
    world.asks(Command::Opening(OpeningCommand::Reopen));
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("Udgår") && minutes.contains("Svar om kørsel"), "{minutes}");
}

#[test]
fn what_was_agreed_stands_in_the_minutes_as_it_was_and_what_was_filled_in_later_says_so() {
    let mut world = World::opened(session("koebenhavn-2007"));
    let terms = Terms {
        what: "Brev til alle".into(),
        who: Some("Ida".into()),
        when: exact("1. maj 2008", 2008, 5, 1),
        condition: Some("hvis der er råd".into()),
        ..Terms::default()
    };
    let letter = world.agrees(terms, None);
    let open = world.agrees(Terms { what: "Møde".into(), ..Terms::default() }, None);
    let unsaid = world.agrees(Terms { what: "Folder".into(), ..Terms::default() }, None);
    let gone = agrees(&mut world, "Forsøg", "Bo");
    let cancelled = agrees(&mut world, "Fejl", "Bo");
    world.asks(Command::Action(ActionCommand::Withdraw { action: cancelled }));
    world.asks(Command::Opening(OpeningCommand::Close));
    world.now += TimeDelta::days(90);
    let later = exact("1. juni 2008", 2008, 6, 1);
    let all_new = vec![
        Change::What("Brev til nogle".into()),
        Change::Who(Some("Per".into())),
        Change::OnBehalfOf(Some("udvalget".into())),
        Change::When(later.clone()),
        Change::Condition(None),
    ];
    changes(&mut world, letter, all_new);
    changes(&mut world, open, vec![Change::Who(Some("Eva".into())), Change::When(later)]);
    changes(&mut world, unsaid, vec![Change::Condition(Some("hvis det lykkes".into()))]);
    world.asks(Command::Action(ActionCommand::Withdraw { action: gone }));
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("4 handlinger. 1 mangler ansvarlig. 2 mangler frist."), "{minutes}");
    assert!(minutes.contains("| Brev til alle (betingelse: hvis der er råd) | Ida | 01-05-2008 |"), "{minutes}");
    let filled = "| Møde | Eva (udfyldt efter mødet) | 01-06-2008 (udfyldt efter mødet) |";
    assert!(minutes.contains(filled) && minutes.contains("| Forsøg | Bo |"), "{minutes}");
    assert!(!minutes.contains("Fejl") && !minutes.contains("lykkes") && !minutes.contains("Per "), "{minutes}");
    let plan = world.markdown(Kind::ActionPlan);
    assert!(plan.contains("| Brev til nogle | Per på vegne af udvalget | 01-06-2008 |"), "{plan}");
    assert!(!plan.contains("udfyldt efter mødet") && !plan.contains("| Forsøg |"), "{plan}");
    // Minutes are put right by opening the meeting again and saying it there.
    world.asks(Command::Opening(OpeningCommand::Reopen));
    world.asks(Command::Opening(OpeningCommand::Close));
    let (_, body) = minutes.split_once("\n# ").unwrap();
    assert!(world.markdown(Kind::Minutes).ends_with(body), "{minutes}");
    world.asks(Command::Opening(OpeningCommand::Reopen));
    changes(&mut world, letter, vec![Change::What("Brev til nogle".into())]);
    changes(&mut world, open, vec![Change::Who(Some("Eva".into()))]);
    world.asks(Command::Opening(OpeningCommand::Close));
    let minutes = world.markdown(Kind::Minutes);
    let said = "| Brev til nogle (betingelse: hvis der er råd) | Ida | 01-05-2008 |";
    assert!(
        minutes.contains(said) && minutes.contains("| Møde | Eva | 01-06-2008 (udfyldt efter mødet) |"),
        "{minutes}"
    );
}

#[test]
fn a_word_corrected_a_year_later_changes_nothing_else_in_the_minutes() {
    let mut world = World::opened(session("koebenhavn-2007"));
    let may = Terms { what: "Brev".into(), who: Some("Ida".into()), ..Terms::default() };
    let letter = world.agrees(Terms { when: exact("1. maj 2008", 2008, 5, 1), ..may }, None);
    let gone = agrees(&mut world, "Forsøg", "Bo");
    let wrong = agrees(&mut world, "Folde", "Eva");
    world.asks(Command::Opening(OpeningCommand::Close));
    world.now += TimeDelta::days(300);
    changes(&mut world, letter, vec![Change::When(exact("1. juni 2009", 2009, 6, 1)), Change::Who(None)]);
    world.reports(letter, Status::Waiting, "");
    world.asks(Command::Action(ActionCommand::Withdraw { action: gone }));
    agrees(&mut world, "Eksempler", "Per");
    world.asks(Command::Opening(OpeningCommand::Reopen));
    changes(&mut world, wrong, vec![Change::What("Folder".into())]);
    world.asks(Command::Opening(OpeningCommand::Close));
    world.reports(wrong, Status::Done, "");
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("3 handlinger."), "{minutes}");
    assert!(minutes.contains("| Brev | Ida | 01-05-2008 | Ikke oplyst | Ikke oplyst | Ikke startet |"), "{minutes}");
    assert!(minutes.contains("| Forsøg | Bo |") && minutes.contains("| Folder | Eva |"), "{minutes}");
    assert!(!minutes.contains("Eksempler") && !minutes.contains("Afsluttet"), "{minutes}");
    // Their day is that on which they were closed, whatever is told later.
    let day = rundbord::language::dates::day(Language::Da, world.now.date_naive());
    assert!(minutes.contains(&format!("- Dato: {day}\n")), "{minutes}");
    world.now += TimeDelta::days(60);
    world.reports(letter, Status::Done, "");
    assert_eq!(world.markdown(Kind::Minutes), minutes);
    assert_eq!(world.json()["actions"][2]["status_at_close"].as_str(), None);
}

#[test]
fn a_meeting_that_is_opened_again_to_put_something_right_ended_when_it_was_closed_first() {
    let mut world = World::opened(session("koebenhavn-2007"));
    world.next();
    world.at(15, 4).asks(Command::Opening(OpeningCommand::Close));
    world.at(15, 30).asks(Command::Opening(OpeningCommand::Reopen));
    world.merges_tables(2, 1);
    world.at(15, 45).asks(Command::Opening(OpeningCommand::Close));
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("Holdt 15.00–15.04") && !minutes.contains("15.45"), "{minutes}");
    world.at(15, 50).asks(Command::Opening(OpeningCommand::Reopen));
    world.next();
    world.at(16, 20).asks(Command::Opening(OpeningCommand::Close));
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("Holdt 15.00–15.50") && minutes.contains("Holdt 15.50–16.20"), "{minutes}");
}

#[test]
fn every_theme_stands_in_the_minutes_with_what_was_said_of_it() {
    let mut world = World::opened(session("ringsted-2022"));
    let themes: Vec<String> =
        world.meeting.programme().unwrap().themes.iter().take(4).map(|theme| theme.id.to_string()).collect();
    assert!(!world.markdown(Kind::Minutes).contains("Drøftelsen"));
    let notes = [1, 2].map(|table| world.writes(table, &themes[0], None, "Én indgang"));
    world.gathers("Én indgang til kommunen", &notes);
    world.writes(3, &themes[0], None, "Brev på let dansk");
    world.answers(place(4, &themes[0], None), Answer::NotDiscussed);
    world.writes(1, &themes[1], None, "Kørsel");
    world.answers(place(3, &themes[2], None), Answer::NoRemarks);
    let minutes = world.markdown(Kind::Minutes);
    let (_, discussed) = minutes.split_once("## Drøftelsen").unwrap();
    let of = |nth: usize| discussed.split("\n### ").nth(nth).and_then(|part| part.split_once("\n\n")).unwrap().1;
    assert!(of(1).starts_with("- Én indgang til kommunen – "), "{discussed}");
    let beside = "Derudover er der skrevet 1 indlæg; det er ikke samlet i en pointe.\n\n- Ikke drøftet: bord 4";
    assert!(of(1).trim().ends_with(beside), "{discussed}");
    assert_eq!(of(2).trim(), "Der er skrevet 1 indlæg; det er ikke samlet i en pointe.");
    assert_eq!(of(3).trim(), "- Ingen bemærkninger: bord 3");
    assert!(of(4).starts_with("Der er ikke skrevet noget under temaet."), "{discussed}");
}

fn changes(world: &mut World, action: ActionId, changes: Vec<Change>) {
    world.asks(Command::Action(ActionCommand::Change { action, changes }));
}

#[test]
fn a_round_of_status_stays_as_it_was_told_whatever_follows_on_its_day() {
    let mut world = World::opened(session("koebenhavn-2007"));
    let first = agrees(&mut world, "Metode", "Ida");
    let day = world.now.date_naive();
    world.sums_up(Passage::StatusRound(day), "Status medio 2007");
    world.now += TimeDelta::hours(3);
    agrees(&mut world, "Eksempler", "Bo");
    world.reports(first, Status::Done, "");
    // A better name is no new round.
    world.sums_up(Passage::StatusRound(day), "Status juni 2007");
    world.now += TimeDelta::days(365);
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains("Status juni 2007: 30. juni 2007 – 1 handling: 1 ikke startet"), "{briefing}");
    assert!(briefing.contains("| Ikke startet | Afsluttet |"), "{briefing}");
    assert!(briefing.contains("| Ikke aftalt endnu | Ikke startet (mangler svar) |"), "{briefing}");
    // One that is written down afterwards is of what was known when its day ended.
    world.sums_up(Passage::StatusRound(day), "");
    world.sums_up(Passage::StatusRound(day), "Status medio 2007");
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains("30. juni 2007 – 2 handlinger: 1 afsluttet, 1 ikke startet"), "{briefing}");
}

#[test]
fn a_briefing_of_a_later_day_tells_what_the_latest_round_changed_and_what_came_after() {
    let mut world = World::opened(session("koebenhavn-2007"));
    let actions: Vec<ActionId> = ["Metode", "Eksempler", "Folder"].map(|what| agrees(&mut world, what, "Ida")).into();
    let first = world.now.date_naive();
    world.sums_up(Passage::StatusRound(first), "Status medio 2007");
    world.now += TimeDelta::days(365);
    for action in &actions[..2] {
        world.reports(*action, Status::Ongoing, "");
    }
    let second = world.now.date_naive();
    world.sums_up(Passage::StatusRound(second), "Status medio 2008");
    let of_its_day = world.markdown(Kind::Briefing);
    assert!(
        of_its_day.contains("2 har fået en ny status.") && !of_its_day.contains("Ved orienteringen"),
        "{of_its_day}"
    );
    assert!(of_its_day.contains("| Frist | Status medio 2007 | Status medio 2008 | Bemærkning |"), "{of_its_day}");
    world.now += TimeDelta::days(30);
    world.reports(actions[0], Status::Done, "");
    let later = world.markdown(Kind::Briefing);
    let since = "Siden »Status medio 2008« (29. juni 2008): 3 handlinger: 1 afsluttet, 2 mangler svar. 1 har fået";
    assert!(later.contains(since), "{later}");
    let then = "Ved orienteringen den 29. juni 2008: 3 handlinger: 2 i gang, 1 mangler svar. Siden »Status medio 2007« \
                havde 2 fået en ny status.";
    assert!(later.contains(then), "{later}");
    assert!(later.contains("| Status medio 2007 | Status medio 2008 | Status | Bemærkning |"), "{later}");
    assert!(later.contains("| Ikke startet | I gang | Afsluttet |"), "{later}");
}

#[test]
fn minutes_without_their_decision_stay_a_draft_while_the_others_are_final() {
    let mut world = World::opened(session("broenderslev-2019"));
    let made = |world: &World| {
        let words = Words::new(Language::Da);
        let report = Report::of(&world.meeting, &words, world.now, State::Final, Audience::Public).unwrap();
        documents(&report, &words, &[Format::Markdown])
    };
    for document in made(&world) {
        let (text, is_minutes) = (String::from_utf8(document.bytes).unwrap(), document.kind == Kind::Minutes);
        let (ending, state) = if is_minutes { ("_udkast.md", "Udkast") } else { ("_endelig.md", "Endelig") };
        assert!(document.file_name.ends_with(ending), "{}", document.file_name);
        assert!(text.contains(&format!("- Status: {state}\n")), "{text}");
    }
    let item = ItemId(world.meeting.programme().unwrap().items[0].id.0.clone());
    world.sums_up(Passage::Decision(item), "Taget til efterretning.");
    assert!(made(&world).iter().all(|document| document.state == State::Final));
}

#[test]
fn a_councils_minutes_have_their_parts_and_no_tables_and_those_of_a_dialogue_say_what_they_are() {
    let mut programme = session("broenderslev-2019");
    programme.tables.push(programme.tables[0].clone());
    programme.tables[1].number = TableNumber(2);
    let mut world = World::opened(programme);
    for _ in 0..3 {
        world.next();
    }
    let minutes = world.markdown(Kind::Minutes);
    assert!(minutes.contains("# Referat – Input til"), "{minutes}");
    assert!(minutes.contains("\n\nDrøftet.\n") && !minutes.contains("ved bordene"), "{minutes}");
    let case =
        ["## Resume\n\nSagsforløb: HAR/SS\n", "## Sagsfremstilling\n\nDen Administrative", "\n1\\. Hvad giver mening"];
    assert!(case.iter().all(|said| minutes.contains(said)), "{minutes}");
    assert!(minutes.contains("## Bilag\n\n- Bilag 1: Høringssvar\n\n## Beslutning"), "{minutes}");
    world.sums_up(Passage::Intro, "Rådet drøftede oplægget.");
    assert!(world.markdown(Kind::Minutes).contains("## Resume\n\nRådet drøftede oplægget.\n\n## Sagsfremstilling"));
    world.sums_up(Passage::Annexes, "Brev fra sekretariatet");
    assert!(world.markdown(Kind::Minutes).contains("- Bilag 2: Brev fra sekretariatet"));
    let dialogue = World::opened(session("ringsted-2022")).markdown(Kind::Minutes);
    assert!(dialogue.contains("# Referat (drøftelse) – "), "{dialogue}");
}

#[test]
fn an_answer_after_the_deadline_says_so_beside_whoever_gave_it() {
    let mut world = consultation();
    let mut programme = world.meeting.programme().unwrap().clone();
    programme.milestones[0].due = rundbord::domain::due::Due {
        words: "1. december 2019".into(),
        day: chrono::NaiveDate::from_ymd_opt(2019, 12, 1),
        exact: true,
    };
    (programme.milestones[0].internal, programme.tables[1].members) = (false, vec![municipality("Aalborg")]);
    world.asks(Command::Opening(OpeningCommand::Revise { programme: Box::new(programme) }));
    for (at, day) in [(1, "2. december 2019"), (2, "1. december 2019")] {
        world.sums_up(Passage::Received(TableNumber(at)), &format!("Handicaprådet | {day} | mail"));
    }
    let collation = world.markdown(Kind::Collation);
    assert!(collation.contains("| 2. december 2019 (efter fristen) |"), "{collation}");
    assert!(collation.contains("- Thisted (efter fristen): ") && collation.contains("- Aalborg: "), "{collation}");
    assert!(world.markdown(Kind::TableNotes).contains("## Thisted (efter fristen)"));
    let received = &world.json()["summary"]["received"];
    assert_eq!((&received[0]["late"], &received[1]["late"]), (&true.into(), &false.into()));
}

fn municipality(name: &str) -> Member {
    Member { name: name.into(), role: Some(MemberRole::Municipality), ..Member::default() }
}
