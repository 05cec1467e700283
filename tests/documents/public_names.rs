//! What a public edition says of people: nobody is named where a name is all that is said, and of the others one is told.

use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::action::Source;
use rundbord::domain::arrival::{ArrivalCommand, Attendance, Person};
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionCommand, ContributionKind};
use rundbord::domain::id::TableNumber;
use rundbord::domain::no_own_case::Matter;
use rundbord::domain::people_named::PersonNamed;
use rundbord::domain::programme::{Member, MemberRole, Programme};
use rundbord::domain::read_by_all::Spot;
use rundbord::domain::summary::Passage;
use rundbord::domain::terms::Terms;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::world::{World, session};

/// A document of everybody's edition.
pub fn public(world: &World, kind: Kind, state: State, format: Format) -> String {
    let words = Words::new(Language::Da);
    let report = Report::of(&world.meeting, &words, world.now, state, Audience::Public).unwrap();
    let made = documents(&report, &words, &[format]);
    String::from_utf8(made.into_iter().find(|document| document.kind == kind).unwrap().bytes).unwrap()
}

pub fn seated(members: Vec<Member>) -> Programme {
    let mut programme = session("ringsted-2022");
    programme.tables.truncate(2);
    programme.tables[0].number = TableNumber(1);
    programme.tables[0].members = members;
    programme.tables[1].number = TableNumber(2);
    programme.tables[1].members = Vec::new();
    programme
}

pub fn member(name: &str, role: Option<MemberRole>) -> Member {
    Member { name: name.into(), role, ..Member::default() }
}

fn with_people() -> World {
    let mut programme = seated(vec![
        member("Gurli Holm", None),
        member("Kaj Lund, SIND", Some(MemberRole::Organisation)),
        member("Vera Krog", Some(MemberRole::Politician)),
    ]);
    programme.items[0].text = Some("Gurli Holm spiller op".into());
    World::opened(programme)
}

#[test]
fn who_was_there_is_told_without_names_outside_the_house() {
    let mut world = with_people();
    let item = world.meeting.programme().unwrap().items[0].id.clone();
    world.sums_up(Passage::Absent, "Gurli Holm (syg)");
    world.sums_up(Passage::Present, "Kaj Lund, SIND, og Vera Krog");
    world.sums_up(Passage::Attendance(item), "Kaj Lund");
    for kind in [Kind::Memo, Kind::Minutes] {
        let said = public(&world, kind, State::Final, Format::Markdown);
        assert!(!said.contains("Gurli Holm (") && !said.contains("Kaj Lund"), "{said}");
        assert!(said.contains("SIND, og Vera Krog"), "{said}");
    }
    let minutes = public(&world, Kind::Minutes, State::Final, Format::Markdown);
    assert!(minutes.contains("deltager ved bord 1 (syg)"), "{minutes}");
    assert!(world.markdown(Kind::Minutes).contains("Gurli Holm (syg)"));
}

#[test]
fn whoever_is_named_in_a_sentence_is_told_with_the_place() {
    let mut world = with_people();
    let items = world.meeting.programme().unwrap().items.clone();
    let theme = world.meeting.themes.all().next().unwrap().id.clone();
    let note = world.writes(1, &theme.0, None, "som kaj lund siger: farten er for høj, Vera Krog");
    world.writes(1, &theme.0, None, "Kaj og Gurli vil gerne have en bænk");
    world.gathers("Gurli Holms forslag om en bænk", &[note]);
    for passage in [Passage::Intro, Passage::Conclusion, Passage::Approved, Passage::Theme(theme)] {
        world.sums_up(passage, "Gurli Holm tog ordet.");
    }
    world.sums_up(Passage::Decision(items[1].id.clone()), "Kaj Lund undersøger det.");
    world.sums_up(Passage::Absent, "Gurli Holm (syg)");
    let named = world.meeting.people_named();
    let is_told = |name: &str, place: &Spot, is_left_out: bool| {
        named.contains(&PersonNamed { place: place.clone(), name: name.into(), is_left_out, is_contact: false })
    };
    let titled = |passage: Passage, title: &str| Spot::Passage(passage, title.to_owned());
    assert!(is_told("Gurli Holm", &titled(Passage::Intro, ""), false), "{named:?}");
    assert!(is_told("Gurli Holm", &titled(Passage::Conclusion, ""), false));
    assert!(is_told("Gurli Holm", &titled(Passage::Approved, ""), false));
    assert!(is_told("Gurli Holm", &titled(Passage::Absent, ""), true));
    assert!(is_told("Gurli Holm", &Spot::Item(items[0].title.clone()), false));
    let decision = titled(Passage::Decision(items[1].id.clone()), &items[1].title);
    assert!(is_told("Kaj Lund", &decision, false));
    assert!(named.iter().any(|person| matches!(person.place, Spot::Point(_)) && person.name == "Gurli Holms"));
    let in_notes: Vec<_> = named.iter().filter(|person| matches!(person.place, Spot::Note(_))).collect();
    assert!(matches!(&in_notes[..], [one] if one.name == "kaj lund"), "{in_notes:?}");
    // Nine places of sentences, and one where the name does not stand: she is in an office.
    assert!(!named.iter().any(|person| person.name == "Vera Krog"), "{named:?}");
}

#[test]
fn the_organisers_own_dates_are_in_no_public_edition() {
    let mut programme = session("ringsted-2022");
    let mut own = programme.milestones[0].clone();
    let day = programme.start.date() + chrono::TimeDelta::days(30);
    own.title = "Udkast til styregruppen".into();
    own.due.day = Some(day);
    let mut all = own.clone();
    (own.internal, all.title) = (true, "Opfølgende møde".into());
    programme.milestones = vec![own, all];
    let world = World::opened(programme);
    for (kind, format) in [
        (Kind::ActionPlan, Format::Markdown),
        (Kind::ActionPlan, Format::Ics),
        (Kind::Memo, Format::Markdown),
        (Kind::Briefing, Format::Markdown),
    ] {
        let said = public(&world, kind, State::Final, format).replace("\r\n ", "");
        assert!(!said.contains("Udkast til styregruppen"), "{said}");
        assert!(kind == Kind::Briefing || said.contains("Opfølgende møde"), "{said}");
    }
    assert!(world.markdown(Kind::ActionPlan).contains("Udkast til styregruppen"));
}

#[test]
fn what_is_not_reproduced_and_what_nobody_wrote_is_told_as_it_is() {
    let mut world = World::opened(session("ringsted-2022"));
    let theme = world.meeting.themes.all().next().unwrap().id.clone();
    let notes = [1, 1].map(|table| world.writes(table, &theme.0, None, "Flere bænke"));
    world.gathers("Der skal være flere bænke", &notes);
    world.gathers("Vi skal huske kysten", &[]);
    let internal = world.markdown(Kind::Memo);
    assert!(internal.contains("2 af dem er samlet i 1 pointe. 1 pointe er skrevet ved opsamlingen"), "{internal}");
    assert!(internal.contains("**Vi skal huske kysten** – uden indlæg bag"), "{internal}");
    assert!(internal.contains("Intet er udeladt."), "{internal}");
    let said = public(&world, Kind::Memo, State::Final, Format::Markdown);
    assert!(!said.contains("Intet er udeladt.") && said.contains("Ingen indlæg er taget ud."), "{said}");
    assert!(!said.contains("ingen borde"), "{said}");
}

#[test]
fn the_memo_tells_how_many_took_part() {
    let mut world = with_people();
    let counted = |world: &World| public(world, Kind::Memo, State::Final, Format::Markdown);
    assert!(
        counted(&world).contains("\n- Deltagere: 3 tilmeldte (1 politiker og 2 andre), 2 borde\n"),
        "{}",
        counted(&world)
    );
    let ticks = |world: &mut World, name: &str, attendance| {
        let person = Person::named(name);
        world.asks(Command::Arrival(ArrivalCommand::Mark { person, attendance: Some(attendance) }));
    };
    ticks(&mut world, "Gurli Holm", Attendance::Away);
    assert!(
        counted(&world).contains("\n- Deltagere: 2 af 3 tilmeldte (1 politiker og 1 anden), 2 borde\n"),
        "{}",
        counted(&world)
    );
    ticks(&mut world, "Vera Krog", Attendance::Came);
    assert!(counted(&world).contains("\n- Deltagere: 1 af 3 tilmeldte, 2 borde\n"), "{}", counted(&world));
    world.sums_up(Passage::Present, "130, heraf 52 brugere");
    assert!(counted(&world).contains("\n- Deltagere: 130, heraf 52 brugere (2 borde)\n"), "{}", counted(&world));
}

#[test]
fn the_list_of_participants_has_persons_by_surname_and_associations_beside_them() {
    let world = World::opened(seated(vec![
        member("Aase Ærø, Ældre Sagen", None),
        member("Bent Kristensen, Ørslev Lokalråd", None),
        member("Gurli Bang", Some(MemberRole::User)),
    ]));
    let list = world.markdown(Kind::Participants);
    let at = |line: &str| list.find(line).unwrap_or_else(|| panic!("{line}: {list}"));
    let lines =
        ["| Gurli Bang | bruger | 1 |", "| Bent Kristensen | Ørslev Lokalråd | 1 |", "| Aase Ærø | Ældre Sagen | 1 |"];
    assert!(at(lines[0]) < at(lines[1]) && at(lines[1]) < at(lines[2]), "{list}");
    assert_eq!(world.meeting.bodies(), ["Ældre Sagen", "Ørslev Lokalråd"]);
}

#[test]
fn what_looks_like_an_own_case_is_held_back_outside_the_house_wherever_it_stands() {
    const NUMBER: &str = "Ring om 010190-1234";
    const SON: &str = "Min søn på 24 har skizofreni";
    let mut world = with_people();
    let theme = world.meeting.themes.all().next().unwrap().id.clone();
    let (number, son) = (world.writes(1, &theme.0, None, NUMBER), world.writes(2, &theme.0, None, SON));
    world.writes(2, &theme.0, None, "Bussen kører for sjældent");
    let words = Words::new(Language::Da);
    let report =
        |world: &World, audience| Report::of(&world.meeting, &words, world.now, State::Final, audience).unwrap();
    let texts =
        |report: &Report| -> Vec<String> { report.contributions.iter().map(|note| note.text.clone()).collect() };
    let inside = report(&world, Audience::Internal);
    assert_eq!((inside.left_out.held_back, &texts(&inside)[..2]), (0, &[NUMBER.to_owned(), SON.to_owned()][..]));
    assert!(
        public(&world, Kind::Memo, State::Final, Format::Markdown).contains("2 indlæg er holdt tilbage: Det handler")
    );
    // Neither a star nor a kind nor a point says that strangers may read it.
    for contribution in [number, son] {
        world.contribution(ContributionCommand::Star { contribution, starred: true });
        world.contribution(ContributionCommand::SetKind { contribution, kind: Some(ContributionKind::Example) });
    }
    let point = world.gathers(SON, &[son]);
    world.dissents(point, "Vores datter har skizofreni og er glad for bussen");
    let condition = Some("Hvis min søn igen får skizofreni".into());
    let terms = Terms { what: format!("{SON}, og det skal løses"), condition, ..Terms::default() };
    world.agrees(terms, Some(Source::Contribution(son)));
    let item = world.meeting.programme().unwrap().items[1].id.clone();
    let party = || "SIND".to_owned();
    for passage in [
        Passage::Intro,
        Passage::Conclusion,
        Passage::Economy,
        Passage::Theme(theme),
        Passage::Decision(item),
        Passage::TakesHome(party()),
        Passage::DissentingView { party: party(), theme: None, question: None },
    ] {
        world.sums_up(passage, "Hendes søn med skizofreni var med");
    }
    assert_eq!(world.meeting.likely_own_cases().len(), 2 + 3 + 7);
    let outside = report(&world, Audience::Public);
    assert_eq!((outside.left_out.held_back, outside.left_out.held_back_elsewhere), (2, 10));
    for document in documents(&outside, &words, &Format::ALL) {
        let said = String::from_utf8_lossy(&document.bytes);
        assert!(!said.contains("010190") && !said.contains("kizofreni"), "{:?} {:?}", document.kind, document.format);
    }
    let memo = public(&world, Kind::Memo, State::Final, Format::Markdown);
    assert!(memo.contains("10 steder i pointer, handlinger og opsamlingens ord er holdt tilbage"), "{memo}");
    // Somebody finds that the son's note is none, and so is public whatever was made of its words alone.
    world.finds_no_own_case(Matter::Note(son));
    let found = report(&world, Audience::Public);
    assert_eq!((found.left_out.held_back, found.left_out.held_back_elsewhere), (1, 9));
    let memo = public(&world, Kind::Memo, State::Final, Format::Markdown);
    assert!(memo.contains(SON) && !memo.contains("datter"), "{memo}");
    world.finds_no_own_case(Matter::Dissent(point));
    world.finds_no_own_case(Matter::Passage(Passage::Intro));
    // The other passages say the same words as the introduction.
    assert_eq!(report(&world, Audience::Public).left_out.held_back_elsewhere, 1);
    // Who sits in which association is no own case.
    world.sums_up(Passage::Present, "Karen Holm, Epilepsiforeningen");
    assert_eq!(world.meeting.likely_own_cases().len(), 2);
    // Other words bring a note back; a civil number never may stand.
    for contribution in [number, son] {
        let text = "Unge med skizofreni mangler ro".into();
        world.contribution(ContributionCommand::Edit { contribution, text });
    }
    assert_eq!(report(&world, Audience::Public).left_out.held_back, 0);
}
