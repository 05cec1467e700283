//! Rounds of status: what each told stays told, and what has changed since is told in the next.

use chrono::TimeDelta;
use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::action::{ActionCommand, Change};
use rundbord::domain::command::Command;
use rundbord::domain::id::ActionId;
use rundbord::domain::opening::OpeningCommand;
use rundbord::domain::programme::{Member, MemberRole};
use rundbord::domain::refusal::Refusal;
use rundbord::domain::status::Status;
use rundbord::domain::summary::Passage;
use rundbord::domain::terms::Terms;
use rundbord::language::dates;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::world::{World, exact, session};

/// A closed meeting with three actions.
fn closed() -> (World, [ActionId; 3]) {
    let mut world = World::opened(session("koebenhavn-2007"));
    let actions = ["Metode", "Eksempler", "Folder"].map(|what| agrees(&mut world, what, "Ida"));
    world.asks(Command::Opening(OpeningCommand::Close));
    world.now += TimeDelta::days(30);
    (world, actions)
}

fn agrees(world: &mut World, what: &str, who: &str) -> ActionId {
    let when = exact("1. maj 2008", 2008, 5, 1);
    world.agrees(Terms { what: what.into(), who: Some(who.into()), when, ..Terms::default() }, None)
}

fn cancels(world: &mut World, action: ActionId) {
    world.asks(Command::Action(ActionCommand::Withdraw { action }));
}

fn changes(world: &mut World, action: ActionId, changes: Vec<Change>) {
    world.asks(Command::Action(ActionCommand::Change { action, changes }));
}

fn informs(world: &mut World, title: &str) {
    world.sums_up(Passage::StatusRound(world.now.date_naive()), title);
}

#[test]
fn a_cancelled_action_stays_in_the_rounds_that_told_of_it_and_is_told_as_cancelled() {
    let (mut world, actions) = closed();
    informs(&mut world, "Status medio 2007");
    let told = "Status medio 2007: 30. juli 2007 – 3 handlinger: 3 mangler svar";
    world.now += TimeDelta::days(200);
    cancels(&mut world, actions[1]);
    let briefing = world.markdown(Kind::Briefing);
    let gone = "1 handling er aflyst siden »Status medio 2007«: Handling 2 (Eksempler)";
    assert!(briefing.contains(told) && briefing.contains(gone), "{briefing}");
    assert!(briefing.contains("2 handlinger: 2 mangler svar. Ingen har fået en ny status."), "{briefing}");
    let plan = world.markdown(Kind::ActionPlan);
    assert!(plan.contains("- 1 handling er aflyst siden mødet: Handling 2 (Eksempler)"), "{plan}");
    informs(&mut world, "Status primo 2008");
    assert!(world.markdown(Kind::Briefing).contains(gone));
    // Both rounds still say what they said.
    world.now += TimeDelta::days(200);
    cancels(&mut world, actions[2]);
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains(told) && briefing.contains(gone), "{briefing}");
    assert!(briefing.contains("– 2 handlinger: 2 mangler svar"), "{briefing}");
    assert!(briefing.contains("1 handling er aflyst siden »Status primo 2008«: Handling 3 (Folder)"), "{briefing}");
    let plan = world.markdown(Kind::ActionPlan);
    assert!(plan.contains("2 handlinger er aflyst siden mødet: Handling 2 (Eksempler), Handling 3 (Folder)"), "{plan}");
}

#[test]
fn before_the_first_round_what_changed_is_told_since_the_meeting() {
    let (mut world, actions) = closed();
    let open = world.markdown(Kind::Briefing);
    assert!(!open.contains("siden mødet") && !world.markdown(Kind::ActionPlan).contains("aflyst"), "{open}");
    cancels(&mut world, actions[0]);
    let slip = agrees(&mut world, "Fejl", "Bo");
    cancels(&mut world, slip);
    let briefing = world.markdown(Kind::Briefing);
    let told = "Ændret siden mødet:\n\n- 1 handling er aflyst siden mødet: Handling 1 (Metode)\n";
    assert!(briefing.contains(told) && !briefing.contains("Fejl"), "{briefing}");
}

#[test]
fn a_briefing_tells_new_actions_deadlines_and_responsible_since_the_last_round_and_on_later_days_too() {
    let (mut world, actions) = closed();
    informs(&mut world, "Status medio 2007");
    world.now += TimeDelta::days(200);
    changes(&mut world, actions[0], vec![Change::When(exact("1. juni 2008", 2008, 6, 1))]);
    changes(&mut world, actions[2], vec![Change::Who(Some("Per".into())), Change::When(None)]);
    agrees(&mut world, "Kursus", "Eva");
    informs(&mut world, "Status primo 2008");
    let told = "\n\n- 1 ny handling: Handling 4 (Kursus)\n\
                - Handling 1 (Metode): ny frist 1. juni 2008, før 1. maj 2008\n\
                - Handling 3 (Folder): ny frist ingen, før 1. maj 2008; ny ansvarlig Per, før Ida\n";
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains(told), "{briefing}");
    assert!(briefing.contains("# Orientering om status – Brugerdemokrati"), "{briefing}");
    assert!(briefing.contains(" – Status primo 2008\n"), "{briefing}");
    world.now += TimeDelta::days(10);
    let later = world.markdown(Kind::Briefing);
    assert_eq!(later.matches(told).count(), 1, "{later}");
    assert!(later.contains(" – Status primo 2008, pr. 25. februar 2008\n"), "{later}");
}

#[test]
fn a_remark_is_of_the_status_that_it_stands_beside() {
    let (mut world, actions) = closed();
    informs(&mut world, "Status medio 2007");
    world.now += TimeDelta::days(1);
    world.reports(actions[0], Status::Dropped, "Lovændring");
    world.reports(actions[1], Status::Waiting, "Ledig stilling");
    world.now += TimeDelta::days(300);
    world.reports(actions[0], Status::Done, "");
    world.reports(actions[1], Status::Ongoing, "Ansat");
    world.reports(actions[1], Status::Ongoing, "I gang siden marts");
    let briefing = world.markdown(Kind::Briefing);
    let (table, _) = briefing.split_once("## Forløb").unwrap_or((&briefing, ""));
    assert!(table.contains("| Afsluttet |  |") && !table.contains("| Lovændring |"), "{table}");
    assert!(table.contains("| I gang | I gang siden marts |"), "{table}");
    // What is late says whose it is and since when.
    let late = "- Eksempler – Ida, 1. maj 2008 – I gang siden marts\n- Folder – Ida, 1. maj 2008\n";
    assert!(briefing.contains(late), "{briefing}");
}

#[test]
fn a_public_briefing_names_no_participant_who_was_responsible_before() {
    let mut programme = session("koebenhavn-2007");
    let person = Member { name: "Anna Prøve".into(), role: Some(MemberRole::Relative), ..Member::default() };
    programme.tables[0].members.push(person);
    let mut world = World::opened(programme);
    world.asks(Command::Opening(OpeningCommand::Close));
    let action = agrees(&mut world, "Metode", "Anna Prøve");
    informs(&mut world, "Status medio 2007");
    world.now += TimeDelta::days(30);
    changes(&mut world, action, vec![Change::Who(Some("Sekretariatet".into()))]);
    let named = world.meeting.people_named();
    assert!(named.iter().any(|person| person.name == "Anna Prøve" && person.is_left_out), "{named:?}");
    let words = Words::new(Language::Da);
    let report = Report::of(&world.meeting, &words, world.now, State::Draft, Audience::Public).unwrap();
    let all = documents(&report, &words, &[Format::Markdown]);
    let briefing = all.into_iter().find(|document| document.kind == Kind::Briefing).unwrap();
    let text = String::from_utf8(briefing.bytes).unwrap();
    assert!(text.contains("ny ansvarlig Sekretariatet, før Deltager ved bord 1"), "{text}");
    assert!(!text.contains("Anna"), "{text}");
    // Two rounds later no document says any more who it was.
    for round in ["Status medio 2008", "Status medio 2009"] {
        informs(&mut world, round);
        world.now += TimeDelta::days(300);
    }
    let report = Report::of(&world.meeting, &words, world.now, State::Draft, Audience::Public).unwrap();
    for document in documents(&report, &words, &[Format::Markdown, Format::Json]) {
        assert!(!String::from_utf8(document.bytes).unwrap().contains("Anna"), "{}", document.file_name);
    }
    assert_eq!(world.meeting.people_named(), []);
}

#[test]
fn whoever_is_named_of_an_action_that_was_withdrawn_at_the_meeting_is_no_news() {
    let mut world = World::opened(session("koebenhavn-2007"));
    let action = agrees(&mut world, "Ring til Anna Prøve", "Ida");
    world.reports(action, Status::Dropped, "Anna Prøve er rejst");
    assert!(!world.meeting.people_named().is_empty());
    cancels(&mut world, action);
    assert_eq!(world.meeting.people_named(), []);
}

#[test]
fn what_is_typed_in_the_sitting_in_which_a_round_is_named_belongs_to_it_and_what_comes_in_the_evening_does_not() {
    let (mut world, actions) = closed();
    world.now = world.now.date_naive().and_hms_opt(9, 0, 0).unwrap().and_utc();
    informs(&mut world, "Første orientering");
    for (minutes, action, status) in [(5, actions[0], Status::Ongoing), (50, actions[1], Status::Done)] {
        world.now += TimeDelta::minutes(minutes);
        world.reports(action, status, "");
    }
    world.now += TimeDelta::hours(6);
    world.reports(actions[2], Status::Ongoing, "");
    world.now += TimeDelta::days(100);
    informs(&mut world, "Anden orientering");
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains("– 3 handlinger: 1 afsluttet, 1 i gang, 1 mangler svar"), "{briefing}");
}

#[test]
fn whoever_has_not_answered_for_a_round_is_counted_apart_in_it_and_until_the_next_is_asked_for() {
    let (mut world, actions) = closed();
    let counted = |world: &World| {
        let briefing = world.markdown(Kind::Briefing);
        let counts = briefing.lines().filter(|line| line.starts_with("Siden ") || line.starts_with("- Status "));
        let counts: Vec<String> = counts.filter_map(|line| Some(line.split_once("3 handlinger: ")?.1.into())).collect();
        counts.join(" / ").replace(" Ingen har fået en ny status.", "")
    };
    world.reports(actions[0], Status::Ongoing, "");
    world.reports(actions[1], Status::Ongoing, "");
    informs(&mut world, "Status medio 2007");
    let table = world.markdown(Kind::Briefing);
    assert!(table.contains("| I gang |") && table.contains("| Ikke startet (mangler svar) |"), "{table}");
    world.now += TimeDelta::days(1);
    // The day after nobody was asked anew; once the first has answered the others owe an answer.
    assert_eq!(counted(&world), "2 i gang, 1 mangler svar / 2 i gang, 1 mangler svar.");
    world.now += TimeDelta::days(100);
    world.reports(actions[0], Status::Ongoing, "");
    assert_eq!(counted(&world), "2 i gang, 1 mangler svar / 1 i gang, 2 mangler svar.");
    world.now += TimeDelta::days(1);
    world.reports(actions[1], Status::Dropped, "Lovændring");
    world.reports(actions[2], Status::NotStarted, "");
    informs(&mut world, "Status ultimo 2007");
    assert!(
        counted(&world).ends_with("1 i gang, 1 ikke startet, 1 udgår. 1 har fået en ny status."),
        "{}",
        counted(&world)
    );
    assert_eq!(world.json()["actions"][2]["unanswered"], false);
}

#[test]
fn what_was_agreed_on_the_day_of_a_round_is_not_asked_about_in_it() {
    let mut world = World::opened(session("koebenhavn-2007"));
    agrees(&mut world, "Metode", "Ida");
    informs(&mut world, "Status medio 2007");
    assert!(world.markdown(Kind::Briefing).contains("1 handling: 1 ikke startet"));
    world.now += TimeDelta::days(200);
    informs(&mut world, "Status primo 2008");
    assert!(world.markdown(Kind::Briefing).contains("1 handling: 1 mangler svar"));
}

#[test]
fn rounds_of_one_name_are_told_apart_by_their_day() {
    let (mut world, actions) = closed();
    informs(&mut world, "Status");
    let first = world.now.date_naive();
    world.now += TimeDelta::days(200);
    cancels(&mut world, actions[1]);
    informs(&mut world, "Status");
    let second = world.now.date_naive();
    let briefing = world.markdown(Kind::Briefing);
    for day in [first, second] {
        assert!(briefing.contains(&format!("Status ({})", dates::day(Language::Da, day))), "{briefing}");
    }
    let since = format!("siden »Status ({})«", dates::day(Language::Da, first));
    assert!(briefing.contains(&since), "{briefing}");
}

#[test]
fn nobody_has_been_informed_on_a_day_that_is_still_to_come() {
    let (world, _) = closed();
    let passage = Passage::StatusRound(world.now.date_naive() + TimeDelta::days(1));
    let day = world.now.date_naive() + TimeDelta::days(1);
    assert_eq!(world.meeting.has_place(&passage, world.now), Err(Refusal::RoundAhead { day }));
    assert_eq!(world.meeting.has_place(&Passage::StatusRound(world.now.date_naive()), world.now), Ok(()));
}

#[test]
fn each_responsible_is_reminded_of_their_own_open_actions_on_a_page_of_their_own() {
    let mut programme = session("koebenhavn-2007");
    let person = Member { name: "Anna Prøve".into(), role: Some(MemberRole::User), ..Member::default() };
    programme.tables[0].members.push(person);
    let mut world = World::opened(programme);
    let method = agrees(&mut world, "Metode", "Områdeleder Voksne");
    agrees(&mut world, "Eksempler", "Ida Holm");
    let folder = agrees(&mut world, "Folder", "områdeleder  voksne");
    let done = agrees(&mut world, "Kursus", "Ida Holm");
    agrees(&mut world, "Fotos", "Anna Prøve");
    world.agrees(Terms { what: "Ingens".into(), ..Terms::default() }, None);
    let reminders = |world: &World| -> Vec<String> {
        let all = world.documents_in(Language::Da, &[Format::Markdown]).into_iter();
        let of_kind = all.filter(|document| document.kind == Kind::Reminders);
        of_kind.map(|document| String::from_utf8(document.bytes).unwrap()).collect()
    };
    assert_eq!(reminders(&world), Vec::<String>::new(), "nobody is reminded on the day of the meeting");
    world.now += TimeDelta::days(90);
    world.reports(method, Status::Ongoing, "stillingen er slået op");
    world.reports(done, Status::Done, "");
    world.now += TimeDelta::days(10);
    let all = reminders(&world);
    let [panel, ida, area] = all.as_slice() else { panic!("{all:#?}") };
    assert!(area.contains("- Til: Områdeleder Voksne\n") && area.contains("2 handlinger fra"), "{area}");
    let told = "## Nr. 1: Metode\n\n- Aftalt: 30. juni 2007\n- Frist: 1. maj 2008\n- Seneste status: 28. september 2007: I \
                gang – stillingen er slået op\n\n| Status nu | Hvad er der sket? |";
    assert!(area.contains(told) && area.contains("## Nr. 3: Folder"), "{area}");
    assert!(area.contains("- Seneste status: ingen endnu\n"), "{area}");
    assert!(ida.contains("Eksempler") && !ida.contains("Kursus") && !ida.contains("Metode"), "{ida}");
    assert!(panel.contains("- Til: Deltager ved bord 1\n") && !all.concat().contains("Anna"), "{panel}");
    changes(&mut world, folder, vec![Change::Who(Some("Per".into()))]);
    assert_eq!(reminders(&world).len(), 4);
}

#[test]
fn what_was_split_or_merged_is_told_as_that_on_both_with_all_its_lines() {
    let (mut world, actions) = closed();
    informs(&mut world, "Status medio 2007");
    world.now += TimeDelta::days(20);
    world.reports(actions[0], Status::Ongoing, "første hold");
    world.reports(actions[2], Status::Ongoing, "hos trykkeren");
    let split = Command::Action(ActionCommand::Split {
        action: actions[0],
        changes: vec![Change::What("Metode for børn".into()), Change::Who(Some("Per".into()))],
    });
    world.asks(split);
    world.asks(Command::Action(ActionCommand::Merge { from: actions[1], into: actions[2] }));
    world.now += TimeDelta::days(100);
    informs(&mut world, "Status primo 2008");
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains("| 4 | Metode for børn (delt fra 1) | Per | 01-05-2008 |"), "{briefing}");
    assert!(briefing.contains("| 2 | Eksempler (lagt sammen med 3) | Ida |"), "{briefing}");
    assert!(briefing.contains("- Handling 3 (Folder): lagt sammen med Handling 2 (Eksempler)\n"), "{briefing}");
    assert!(!briefing.contains("aflyst") && briefing.contains("3 handlinger: 2 i gang, 1 mangler svar"), "{briefing}");
    let split = "Metode for børn\n\n- 19\\. august 2007: I gang – første hold\n";
    let merged = "- Lagt sammen med handling 3 (Folder)\n\n  - 19\\. august 2007: I gang – hos trykkeren\n";
    assert!(briefing.contains(split) && briefing.contains(merged), "{briefing}");
    let json = world.json();
    assert_eq!(
        (json["actions"][2]["split_from"].as_str(), &json["actions"][1]["merged"][0]["number"]),
        (Some("1"), &"3".into())
    );
}
