//! Whole documents, letter by letter: run with `GOLDEN=write` to write them anew, and read what has changed.

use std::fs;

use rundbord::documents::format::Format;
use rundbord::documents::report::report::Report;
use rundbord::domain::action::Source;
use rundbord::domain::answer::Answer;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::{ContributionCommand, ContributionKind};
use rundbord::domain::erasure::Erasable;
use rundbord::domain::id::{ContributionId, ItemId, TableNumber, ThemeId};
use rundbord::domain::priority::{Class, Vote};
use rundbord::domain::status::Status;
use rundbord::domain::summary::Passage;
use rundbord::domain::table::TableCommand;
use rundbord::domain::terms::{ActionKind, Terms};
use rundbord::domain::timeline::command::TimelineCommand;
use rundbord::domain::timeline::plan_name::PlanName;
use rundbord::language::language::Language;

use crate::packed::part;
use crate::world::{World, about, exact, golden_folder, place, session};

const CHALLENGE: Option<ContributionKind> = Some(ContributionKind::Challenge);
const IDEA: Option<ContributionKind> = Some(ContributionKind::Idea);
const EXAMPLE: Option<ContributionKind> = Some(ContributionKind::Example);
const QUESTION: Option<ContributionKind> = Some(ContributionKind::Question);

/// What every HTML page looks like.
const STYLE: &str = include_str!("../../src/documents/html/style.css");

/// A theme, a point under it, and what which table said.
type Said = (&'static str, &'static str, &'static [(u16, &'static str)]);

/// The dialogue meeting in Ringsted on 7 April 2022; what the tables say is invented.
pub fn ringsted() -> World {
    let mut world = World::opened(session("ringsted-2022"));
    let (challenges, way, quality, models) = ("faelles-udfordringer", "bedste-vej", "kvalitet", "modeller");
    world.next();
    world.at(16, 15).next();
    world.at(17, 2).asks(Command::Timeline(TimelineCommand::TakePlan { plan: PlanName::BreakAtTheTables }));
    world.next();
    world.at(17, 6);
    let early = [
        (2, "Vi opdager først tingene, når det er besluttet"),
        (10, "Skueproces"),
        (7, "Høring kommer for sent"),
        (6, "Inddrages, når brochuren er trykt"),
        (4, "Vi vil være med fra begyndelsen"),
    ];
    let early: Vec<ContributionId> =
        early.iter().map(|(table, text)| world.writes(*table, challenges, CHALLENGE, text)).collect();
    world.contribution(ContributionCommand::Star { contribution: early[1], starred: true });
    world.at(17, 10).merges_tables(7, 6);
    let one = [(1, "Ét sted at henvende sig"), (3, "Vi vil ikke være budbringere mellem kommune og region")];
    let one: Vec<ContributionId> = one.iter().map(|(table, text)| world.writes(*table, way, IDEA, text)).collect();
    let consent = world.writes(5, way, CHALLENGE, "Pårørende skal inddrages");
    world.contribution(ContributionCommand::Edit {
        contribution: consent,
        text: "Pårørende skal ikke inddrages uden samtykke".into(),
    });
    world.contribution(ContributionCommand::Place { moves: vec![(consent, place(5, quality, None))] });
    let driving = world.at(17, 40).adds_theme("Kørsel", 9);
    let rides: Vec<ContributionId> = [9, 11, 12]
        .iter()
        .map(|table| world.writes(*table, &driving, CHALLENGE, "Bilen kommer, når mødet er slut"))
        .collect();
    for table in [2, 2, 8] {
        world.at(17, 45).notes_own_case(table, quality);
    }
    world.writes(8, models, IDEA, "Fast dialogmøde mellem handicapråd\nog fagudvalg");
    world.writes(1, models, EXAMPLE, "I Slagelse læser rådet sagen, før den er skrevet færdig");
    world.writes(12, quality, QUESTION, "Hvem svarer på vores høringssvar?");
    world.writes(3, models, None, "Tavse borgere");
    let slip = world.writes(3, models, None, "Skrevet ved en fejl");
    world.contribution(ContributionCommand::Withdraw { contribution: slip });
    let name = world.writes(4, models, None, "Hr. Hansen på Birkevej");
    world.asks(Command::Erase { what: Erasable::Contribution(name) });
    world.answers(place(10, models, None), Answer::NoRemarks);
    world.answers(place(11, models, None), Answer::NotDiscussed);
    world.at(18, 0);
    let late = world.gathers("Brugerne skal med, før beslutningen er truffet", &early);
    world.dissents(late, "Bord 12 frygter, at det forsinker sagerne.");
    let entrance = world.gathers("Én indgang til kommunen", &one);
    world.gathers("Samtykke før inddragelse", &[consent]);
    world.gathers("Kørslen passer ikke til møderne", &rides);
    world.at(18, 5).next();
    world.at(18, 35).next();
    world.agrees(
        Terms {
            what: "Idékatalog".into(),
            who: Some("Styregruppen v/ sekretariatet".into()),
            when: exact("1. juni 2022", 2022, 6, 1),
            kind: Some(ActionKind::IdeaCatalogue),
            ..Terms::default()
        },
        Some(Source::Point(late)),
    );
    world.agrees(
        Terms {
            what: "Eksempelsamling om medborgerpolitik".into(),
            when: about("ultimo juni 2022", 2022, 6, 30),
            kind: Some(ActionKind::ExampleCollection),
            ..Terms::default()
        },
        None,
    );
    world.agrees(
        Terms {
            what: "Pilotprojekt: fælles indgang".into(),
            who: Some("Slagelse og Næstved kommuner".into()),
            kind: Some(ActionKind::Pilot),
            condition: Some("hvis byrådene er med".into()),
            ..Terms::default()
        },
        Some(Source::Point(entrance)),
    );
    world.at(18, 50).next();
    world.at(18, 58);
    world
}

/// The theme day of Region Syddanmark on 29 November 2011, with the tables and sentences of its memo.
pub fn syddanmark() -> World {
    let mut world = World::opened(session("syddanmark-2011"));
    for table in 2..=9 {
        world.asks(Command::Table(TableCommand::Add { table: TableNumber(table) }));
    }
    let (needs, common) = ("behov-og-nytaenkning", "faelles-loesninger");
    world.next();
    world.at(13, 30).next();
    let said: [Said; 7] = [
        (
            needs,
            "Snitflader mellem kommuner og region",
            &[(1, "Hvad er regionens opgave?"), (4, "Hvem driver hvad"), (7, "Snitflader")],
        ),
        (
            needs,
            "Omstillingsparathed, § 107, konsulentydelse",
            &[(1, "Omstillingsparathed"), (3, "§ 107 eller konsulenter")],
        ),
        (
            needs,
            "Koordinering af kapacitet ved hjemtagning",
            &[
                (2, "Hjemtagning med kort varsel"),
                (1, "Kapaciteten kan ikke nå at blive tilpasset"),
                (5, "Kapaciteten kan ikke følge med"),
                (8, "Vi får regningen bagefter"),
            ],
        ),
        (common, "At samle enkeltmandsprojekter", &[(3, "Enkeltmandsprojekter"), (6, "Saml de små projekter")]),
        (
            common,
            "Højt specialiserede fagfolk på tværs, matrikelløst",
            &[(1, "Matrikelløst"), (2, "Fagfolk på tværs"), (6, "Konsulentbistand"), (9, "Ud af botilbuddene")],
        ),
        (common, "Ny teknologi og økonomien i det", &[(4, "Ny teknologi"), (6, "Gå sammen om økonomien")]),
        (common, "Vidensdeling på tværs", &[(5, "Vidensdeling"), (7, "Del viden"), (9, "Viden på tværs")]),
    ];
    for (theme, point, notes) in said {
        let notes: Vec<ContributionId> =
            notes.iter().map(|(table, text)| world.writes(*table, theme, None, text)).collect();
        world.gathers(point, &notes);
    }
    world.at(14, 2);
    world.agrees(
        Terms {
            what: "Møder aftales i de enkelte kommuner, der sad ved bord 1".into(),
            who: Some("Region Syddanmark".into()),
            kind: Some(ActionKind::Meeting),
            ..Terms::default()
        },
        Some(Source::Table(TableNumber(1))),
    );
    world.at(15, 41);
    world.agrees(
        Terms {
            what: "Brev til Langeland, Fredericia, Haderslev og Fanø: tak, forslag om møde, forslag til punkter".into(),
            who: Some("Psykiatri- og Socialstaben".into()),
            on_behalf_of: Some("formanden for regionens socialudvalg".into()),
            when: exact("9. december 2011", 2011, 12, 9),
            kind: Some(ActionKind::Letter),
            ..Terms::default()
        },
        None,
    );
    world.agrees(
        Terms {
            what: "Stikordsopsamling fra møderne".into(),
            when: Some(rundbord::domain::due::Due { words: "efter møderne".into(), day: None, exact: false }),
            condition: Some("hvis møderne bliver en succes, udbredes til flere kommuner".into()),
            ..Terms::default()
        },
        None,
    );
    world.at(17, 30);
    world
}

/// The disability council in Brønderslev on 3 December 2019: two answers without a note, which are not the same.
pub fn broenderslev() -> World {
    let mut world = World::opened(session("broenderslev-2019"));
    let programme = world.meeting.programme().unwrap().clone();
    let table = programme.tables.first().map_or_else(
        || {
            world.asks(Command::Table(TableCommand::Add { table: TableNumber(1) }));
            1
        },
        |table| table.number.0,
    );
    for theme in &programme.themes {
        for question in &theme.questions {
            let here = place(table, &theme.id.0, Some(&question.id.0));
            match question.number {
                2 => world.answers(here, Answer::NotDiscussed),
                4 => world.answers(here, Answer::NoRemarks),
                _ => {
                    world.writes_to(here, None, &format!("Svar på spørgsmål {}", question.number));
                }
            }
        }
    }
    world.at(15, 30);
    world
}

/// Half a year after the meeting of the council in Brønderslev: summed up in people's own words, counted, decided, promised,
/// followed up.
pub fn followed_up() -> World {
    let mut world = broenderslev();
    let notes: Vec<ContributionId> = world.meeting.contributions.standing().map(|note| note.id()).collect();
    let themes: Vec<String> = world.meeting.themes.all().map(|theme| theme.id.0.clone()).collect();
    let items: Vec<ItemId> = world.meeting.programme().unwrap().items.iter().map(|item| item.id.clone()).collect();
    let common = world.gathers("Fælles kurser for plejehjem om udviklingshæmmede ældre", &notes[..2]);
    let price = world.gathers("Bedst før billigst", &notes[2..4]);
    world.dissents(price, "Et medlem vil have begge dele.");
    let asked = world.writes(1, &themes[0], QUESTION, "Hvem betaler for kurserne?");
    world.writes(1, &themes[1], QUESTION, "Hvornår får vi svar på vores kommentarer?");
    world
        .contribution(ContributionCommand::Owe { contribution: asked, who: "Social- og Sundhedsforvaltningen".into() });
    world.sums_up(Passage::Intro, "Rådet drøftede vision og fokusområder i tre grupper.\n\nAlle grupper nåede rundt.");
    world.sums_up(Passage::Conclusion, "Rådet lægger vægt på borgerens egen stemme.");
    world.sums_up(Passage::Theme(ThemeId::from(themes[0].as_str())), "Rådet talte mest om de ældste.");
    world.sums_up(Passage::Decision(items[0].clone()), "Rådets kommentarer sendes til sekretariatet.");
    world.sums_up(Passage::Attendance(items[0].clone()), "Direktøren fra kl. 14.40");
    world.sums_up(Passage::Present, "Alle valgte medlemmer");
    world.sums_up(Passage::Absent, "Afbud fra to");
    world.sums_up(Passage::Approved, "Godkendt den 4. februar 2020 af formanden");
    world.sums_up(Passage::NextMeeting, "4. februar 2020 kl. 14");
    world.votes(common, Vote::Hands(Some(9)));
    world.votes(price, Vote::Hands(Some(11)));
    world.votes(price, Vote::Class(Some(Class::Must)));
    world.votes(common, Vote::Stars { table: TableNumber(1), stars: 2 });
    let letter = world.agrees(
        Terms {
            what: "Kommentarer sendes til sekretariatet".into(),
            who: Some("Sekretæren".into()),
            when: exact("20. januar 2020", 2020, 1, 20),
            kind: Some(ActionKind::Letter),
            ..Terms::default()
        },
        Some(Source::Point(price)),
    );
    let promise = world.agrees(
        Terms {
            what: "Rådet får svar på alle kommentarer".into(),
            who: Some("Direktøren".into()),
            when: about("sommeren 2020", 2020, 8, 31),
            kind: Some(ActionKind::Promise),
            ..Terms::default()
        },
        None,
    );
    world.now += chrono::TimeDelta::days(31);
    world.reports(letter, Status::Ongoing, "udkast er skrevet");
    world.now += chrono::TimeDelta::days(14);
    world.reports(letter, Status::Done, "");
    world.now += chrono::TimeDelta::days(200);
    world.reports(promise, Status::Waiting, "sekretariatet har ikke svaret");
    world
}

/// Compares with the files of a folder; a packed document by its main part.
fn check(folder: &str, world: &World, language: Language, formats: &[Format]) {
    let folder = golden_folder().join(folder);
    let writes = std::env::var_os("GOLDEN").is_some();
    let mut expected: Vec<String> = Vec::new();
    for document in world.documents(language).into_iter().filter(|document| formats.contains(&document.format)) {
        let main = match document.format {
            Format::Docx => Some("word/document.xml"),
            Format::Xlsx => Some("xl/worksheets/sheet1.xml"),
            _ => None,
        };
        let name = if main.is_some() { format!("{}.xml", document.file_name) } else { document.file_name };
        let path = folder.join(&name);
        // A paragraph or a row on a line of its own is what a person compares.
        let apart = |xml: String| xml.replace("</w:p>", "</w:p>\n").replace("</row>", "</row>\n");
        let text = match main {
            Some(main) => apart(part(&document.bytes, main)),
            None => String::from_utf8(document.bytes).unwrap(),
        };
        // Every page has the same style, which is a file of its own already.
        assert_eq!(text.matches(STYLE).count(), usize::from(document.format == Format::Html), "{name}");
        let text = text.replace(STYLE, "/* style.css */\n");
        if writes {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let golden = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(text.replace("\r\n", "\n"), golden.replace("\r\n", "\n"), "{}", path.display());
        expected.push(name);
    }
    let mut found: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "the folder holds every document and no other");
}

/// For data and for people; the other formats print the same pages.
const TEXTS: [Format; 2] = [Format::Json, Format::Markdown];

#[test]
fn ringsted_in_danish() {
    check("ringsted-da", &ringsted(), Language::Da, &Format::ALL);
}

#[test]
fn ringsted_in_english() {
    check("ringsted-en", &ringsted(), Language::En, &[Format::Json, Format::Markdown, Format::Html, Format::Docx]);
}

#[test]
fn the_theme_day_of_2011_has_the_shape_of_its_memo() {
    check("syddanmark-da", &syddanmark(), Language::Da, &TEXTS);
}

#[test]
fn a_council_with_questions() {
    check("broenderslev-da", &broenderslev(), Language::Da, &TEXTS);
}

#[test]
fn a_council_half_a_year_later() {
    check("broenderslev-fulgt-op-da", &followed_up(), Language::Da, &TEXTS);
}

#[test]
fn no_documents_of_a_meeting_that_was_not_opened() {
    let words = rundbord::language::words::Words::new(Language::Da);
    let never = rundbord::domain::meeting::Meeting::default();
    let report = Report::of(&never, &words, ringsted().now, Default::default(), Default::default());
    assert_eq!(report, None);
}
