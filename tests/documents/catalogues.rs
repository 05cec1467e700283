//! Idea catalogues, collections of examples and the proposals of a consultation round: each idea once, with all whose it is.

use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::action::Source;
use rundbord::domain::contribution::{ContributionCommand, ContributionKind};
use rundbord::domain::id::TableNumber;
use rundbord::domain::priority::Vote;
use rundbord::domain::programme::{HeadField, MilestoneWarning};
use rundbord::domain::terms::Terms;
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::languages::consultation;
use crate::packed::text_of;
use crate::world::{World, about, exact, session};

const IDEA: Option<ContributionKind> = Some(ContributionKind::Idea);
const EXAMPLE: Option<ContributionKind> = Some(ContributionKind::Example);

#[test]
fn ideas_are_numbered_as_they_stand_and_those_of_one_point_are_one() {
    let mut world = World::opened(session("ringsted-2022"));
    let late = world.writes(4, "modeller", IDEA, "Fast møde to gange om året");
    world.writes(2, "bedste-vej", IDEA, "Et telefonnummer, der bliver taget");
    let other = world.writes(10, "modeller", IDEA, "Fast møde hvert halve år");
    world.writes(11, "modeller", IDEA, "Brugerne skriver dagsordenen");
    let point = world.gathers("Fast dialogmøde", &[late, other]);
    world.dissents(point, "Bord 10 vil mødes oftere.");
    let catalogue = world.markdown(Kind::IdeaCatalogue);
    let headings: Vec<&str> = catalogue.lines().filter(|line| line.starts_with("### ")).collect();
    let expected = [
        "### Nr. 1: Et telefonnummer, der bliver taget",
        "### Nr. 2: Fast dialogmøde",
        "### Nr. 3: Brugerne skriver dagsordenen",
    ];
    assert_eq!(headings, expected);
    assert!(catalogue.contains("- **Fra:** Bord 2, indlæg 2\n"), "{catalogue}");
    assert!(catalogue.contains("> Bord 4, indlæg 1: *Fast møde to gange om året*"), "{catalogue}");
    assert!(
        catalogue.contains("- **Fra:** to borde (4, 10)\n- **Uenighed:** Bord 10 vil mødes oftere."),
        "{catalogue}"
    );
}

#[test]
fn the_same_idea_in_the_same_words_names_all_whose_it_is() {
    let mut world = World::opened(session("ringsted-2022"));
    let notes = [1, 2].map(|table| world.writes(table, "modeller", IDEA, "Et fælles råd"));
    world.gathers("Et fælles råd", &notes);
    let catalogue = world.markdown(Kind::IdeaCatalogue);
    assert!(catalogue.contains("> Bord 1, indlæg 1; Bord 2, indlæg 2: *Et fælles råd*"), "{catalogue}");
}

#[test]
fn what_somebody_wrote_behind_a_label_is_not_called_unknown() {
    let mut world = World::opened(session("ringsted-2022"));
    world.writes(9, "modeller", EXAMPLE, "Beboerne sidder med ved ansættelser. Kontakt: Socialafdelingen, Køge");
    let examples = world.markdown(Kind::ExampleCollection);
    assert!(examples.contains("### Nr. 1: Beboerne sidder med ved ansættelser.\n"), "{examples}");
    assert!(examples.contains("- **Kontakt:** Socialafdelingen, Køge\n"), "{examples}");
    assert!(examples.contains("- **Hvor:** Ikke oplyst"), "{examples}");
    assert_eq!(examples.matches("Socialafdelingen").count(), 1, "{examples}");
}

#[test]
fn catalogues_and_letters_have_the_head_of_the_office() {
    let world = crate::golden::syddanmark();
    let letter = world.markdown(Kind::Letters);
    let (head, _) = letter.split_once("# Tak").unwrap();
    assert!(head.starts_with("- Til: Langeland\n- Fra: Region Syddanmark"), "{head}");
    assert!(head.contains("\n- Dato: 29. november 2011\n") && head.matches("- Dato:").count() == 1, "{head}");
    assert!(head.contains("- Journal nr.:\n- Udarbejdet af: ") && !head.contains("- Emne:"), "{head}");
    let mut world = World::opened(session("ringsted-2022"));
    world.writes(1, "modeller", IDEA, "Et fælles råd");
    world.writes(1, "modeller", EXAMPLE, "Rådet i Slagelse");
    for kind in [Kind::IdeaCatalogue, Kind::ExampleCollection] {
        let text = world.markdown(kind);
        let (head, _) = text.split_once("\n# ").unwrap();
        assert!(head.contains("- Journal nr.:\n") && head.contains("- Udarbejdet af:"), "{head}");
    }
}

#[test]
fn a_consultation_rounds_memo_says_input_once_lists_a_proposal_once_and_tells_of_its_annex() {
    let world = consultation();
    let memo = world.markdown(Kind::Collation);
    assert!(memo.contains("# Høringsnotat – Opsamling af input til Nordjysk Socialaftale"), "{memo}");
    assert!(memo.contains("## Forslag til fælles initiativer (1)"), "{memo}");
    assert!(memo.contains("| 1 | De pårørende skal støttes | Thisted og Aalborg | "), "{memo}");
    let (_, added) = memo.split_once("## Tilføjet i svarene\n\n### ").unwrap_or_else(|| panic!("{memo}"));
    assert!(added.contains("Kørsel") && added.contains("- Aalborg: Flextur"), "{added}");
    assert_eq!(memo.matches("Flextur").count(), 1, "{memo}");
    let words = Words::new(Language::Da);
    let public = Report::of(&world.meeting, &words, world.now, State::Draft, Audience::Public).unwrap();
    let printed = documents(&public, &words, &[Format::Markdown]);
    let memo = printed.into_iter().find(|document| document.kind == Kind::Collation).unwrap();
    let memo = String::from_utf8(memo.bytes).unwrap();
    assert!(memo.contains("## Bilag B") && memo.contains("følger ikke med den offentlige udgave"), "{memo}");
}

#[test]
fn no_document_of_a_consultation_round_says_that_those_who_answered_in_writing_sat_at_tables() {
    let mut world = consultation();
    let theme = world.meeting.themes.all().next().unwrap().id.0.clone();
    world.writes(1, &theme, Some(ContributionKind::Idea), "Fælles kørsel");
    let note = world.writes(2, &theme, None, "En fejl");
    world.contribution(ContributionCommand::Withdraw { contribution: note });
    let terms = Terms { what: "Der holdes møde".into(), ..Terms::default() };
    world.agrees(terms, Some(Source::Table(TableNumber(1))));
    for kind in [Kind::Memo, Kind::Collation, Kind::IdeaCatalogue, Kind::ActionPlan, Kind::PlenarySheet] {
        let text = world.markdown(kind).replace("Indlæg bord for bord", "");
        assert!(!text.to_lowercase().contains("bord"), "{kind:?}: {text}");
    }
}

#[test]
fn what_is_still_to_be_done_stands_in_no_final_edition() {
    let world = consultation();
    let words = Words::new(Language::Da);
    let said = |state| -> String {
        let mut programme = session("broenderslev-2019");
        programme.milestones[0].warning = Some(MilestoneWarning::FarFromTheMeeting);
        let alone = World::opened(programme);
        let worlds = [&world, &alone];
        let reports =
            worlds.map(|world| Report::of(&world.meeting, &words, world.now, state, Audience::Internal).unwrap());
        let printed = reports.iter().flat_map(|report| documents(report, &words, &[Format::Markdown]));
        printed.map(|document| String::from_utf8(document.bytes).unwrap()).collect()
    };
    let (draft, last) = (said(State::Draft), said(State::Final));
    for sentence in ["før kataloget sendes ud", "ikke skrevet endnu", "datoen ligger langt fra"] {
        assert!(draft.contains(sentence) && !last.contains(sentence), "{sentence}");
    }
}

#[test]
fn an_idea_that_is_owed_an_answer_is_an_idea_still_and_stands_among_what_is_owed() {
    let mut world = World::opened(session("ringsted-2022"));
    let owed = world.writes(1, "modeller", IDEA, "Et fælles årshjul");
    let other = world.writes(2, "modeller", IDEA, "Årshjul for alle");
    world.writes(3, "modeller", Some(ContributionKind::Question), "Hvem betaler?");
    world.contribution(ContributionCommand::Owe { contribution: owed, who: "Byplan".into() });
    let sheet = world.markdown(Kind::PlenarySheet);
    assert!(sheet.contains("2 idéer, 1 spørgsmål, "), "{sheet}");
    let memo = world.markdown(Kind::Memo);
    let (before, questions) = memo.split_once("## Spørgsmål, vi skylder svar på (2)").unwrap();
    assert!(questions.contains("- Bord 1: Et fælles årshjul – Byplan svarer"), "{questions}");
    assert!(before.contains("Idé fra bord 1: Et fælles årshjul"), "{before}");
    let became = world.markdown(Kind::WhatBecame);
    assert!(became.contains("## Spørgsmål, vi skylder svar på (2)"), "{became}");
    world.gathers("Årshjul", &[owed, other]);
    let catalogue = world.markdown(Kind::IdeaCatalogue);
    assert!(catalogue.contains("> Bord 1, indlæg 1: *Et fælles årshjul*"), "{catalogue}");
    assert!(catalogue.contains("- **Fra:** to borde (1, 2)"), "{catalogue}");
}

#[test]
fn the_plenary_sheet_counts_contributions_of_every_kind() {
    let mut world = World::opened(session("ringsted-2022"));
    for kind in ContributionKind::ALL.map(Some).into_iter().chain([IDEA, None]) {
        world.writes(1, "modeller", kind, "Bussen");
    }
    let sheet = world.markdown(Kind::PlenarySheet);
    let counted = "1 udfordring, 2 idéer, 1 eksempel, 1 spørgsmål, 1 indlæg uden slags, 0 handlinger. ";
    assert!(sheet.contains(counted), "{sheet}");
}

#[test]
fn ideas_stand_by_theme_and_then_by_the_tables_that_had_them() {
    let mut world = World::opened(session("ringsted-2022"));
    world.writes(1, "modeller", IDEA, "En ensom idé");
    let shared = [1, 2, 3].map(|table| world.writes(table, "modeller", IDEA, &format!("Fælles råd {table}")));
    world.gathers("Et fælles råd", &shared);
    let catalogue = world.markdown(Kind::IdeaCatalogue);
    let place = |text: &str| catalogue.find(text).unwrap_or_else(|| panic!("{catalogue}"));
    assert!(place("Nr. 1: Et fælles råd") < place("Nr. 2: En ensom idé"), "{catalogue}");
}

#[test]
fn of_points_of_as_many_tables_the_one_that_the_plenary_put_first_is_told_first() {
    let mut world = World::opened(session("ringsted-2022"));
    let points = ["Rampen", "Bussen", "Skiltet"].map(|text| {
        let notes = [1, 2].map(|table| world.writes(table, "modeller", None, &format!("{text} ved bord {table}")));
        world.gathers(text, &notes)
    });
    let order = |world: &World| {
        let sheet = world.markdown(Kind::PlenarySheet);
        let mut places = ["Rampen", "Bussen", "Skiltet"].map(|text| (sheet.find(&format!("**{text}")).unwrap(), text));
        places.sort_unstable();
        places.map(|(_, text)| text)
    };
    assert_eq!(order(&world), ["Rampen", "Bussen", "Skiltet"]);
    world.votes(points[2], Vote::Hands(Some(27)));
    world.votes(points[1], Vote::Hands(Some(9)));
    assert_eq!(order(&world), ["Skiltet", "Bussen", "Rampen"]);
    // One more table is more than hands.
    let third = world.writes(3, "modeller", None, "Rampen ved bord 3");
    world.contribution(ContributionCommand::Group { contributions: vec![third], point: Some(points[0]) });
    assert_eq!(order(&world), ["Rampen", "Skiltet", "Bussen"]);
}

#[test]
fn a_deadline_says_once_that_it_is_the_latest() {
    let mut world = World::opened(session("ringsted-2022"));
    let when = exact("senest den 1. juni 2022", 2022, 6, 1);
    world.agrees(Terms { what: "Brev".into(), when, ..Terms::default() }, None);
    let when = about("Senest ultimo juni 2022", 2022, 6, 30);
    world.agrees(Terms { what: "Møde".into(), when, ..Terms::default() }, None);
    let plan = world.markdown(Kind::ActionPlan);
    assert!(plan.contains("| Senest |") && plan.matches("enest").count() == 1, "{plan}");
    assert!(plan.contains("| 01-06-2022 |") && plan.contains("| ultimo juni 2022 (ca. 30-06-2022) |"), "{plan}");
}

#[test]
fn the_number_of_the_case_is_called_as_the_head_calls_it() {
    let world = World::opened(session("ringsted-2022"));
    let words = Words::new(Language::Da);
    let sheet = |head: &[&str]| {
        let mut report = world.report(&words);
        report.meeting.head =
            head.iter().map(|label| HeadField { label: (*label).into(), value: String::new() }).collect();
        let printed = documents(&report.of_case("27.69"), &words, &[Format::Markdown]);
        let sheet = printed.into_iter().find(|document| document.kind == Kind::PlenarySheet).unwrap();
        String::from_utf8(sheet.bytes).unwrap()
    };
    assert!(sheet(&["Journal nr."]).contains("- Journal nr.: 27.69\n"));
    assert!(sheet(&["Sagsnr."]).contains("- Sagsnr.: 27.69\n"));
    assert!(sheet(&["Afdeling"]).contains("- Journal nr.: 27.69\n"), "{}", sheet(&["Afdeling"]));
}

#[test]
fn the_action_plan_lies_on_its_side_and_a_text_with_a_table_stands() {
    let mut world = World::opened(session("ringsted-2022"));
    world.agrees(Terms { what: "Brev".into(), ..Terms::default() }, None);
    for document in world.documents_in(Language::Da, &[Format::Docx, Format::Html]) {
        let text = text_of(&document);
        let lies = text.contains("w:orient=\"landscape\"") || text.contains("A4 landscape");
        match document.kind {
            Kind::ActionPlan => assert!(lies, "{:?}", document.format),
            Kind::Memo | Kind::Minutes | Kind::Briefing | Kind::PlenarySheet => assert!(!lies, "{:?}", document.kind),
            _ => {}
        }
    }
}
