//! The answer to a consultation where the tables were not of one mind in saying nothing.

use rundbord::documents::kind::Kind;
use rundbord::domain::answer::Answer;
use rundbord::domain::id::{TableNumber, ThemeId};
use rundbord::domain::programme::{MeetingKind, Programme, ThemeAssignment};
use rundbord::domain::summary::Passage;

use crate::world::{World, place, session};

const THEME: &str = "modeller";

/// Three tables that all discuss one theme with three questions.
fn three_tables() -> Programme {
    let mut programme = session("ringsted-2022");
    programme.tables.truncate(3);
    programme.assignments.clear();
    let asked = session("broenderslev-2019").themes.iter().find(|theme| theme.questions.len() > 1).unwrap().clone();
    let theme = programme.themes.iter_mut().find(|theme| theme.id.0 == THEME).unwrap();
    theme.questions = asked.questions;
    programme
}

fn question(world: &World, number: u32) -> String {
    let theme = world.meeting.themes.all().find(|theme| theme.id.0 == THEME).unwrap();
    theme.questions.iter().find(|question| question.number == number).unwrap().id.0.clone()
}

/// What stands under a question of the theme.
fn under(world: &World, number: u32) -> String {
    let answer = world.markdown(Kind::Consultation);
    let (_, rest) = answer.split_once(&format!("### Spørgsmål {number}: ")).unwrap_or_else(|| panic!("{answer}"));
    rest.split("\n#").next().unwrap().lines().skip(2).collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[test]
fn that_one_table_had_no_remarks_is_told_of_that_table() {
    let mut world = World::opened(three_tables());
    let (first, second) = (question(&world, 1), question(&world, 2));
    world.answers(place(2, THEME, Some(&first)), Answer::NoRemarks);
    assert_eq!(under(&world, 1), "- Ingen bemærkninger: bord 2");
    assert_eq!(under(&world, 2), "*Ikke besvaret*");
    world.answers(place(1, THEME, Some(&first)), Answer::NoRemarks);
    world.answers(place(3, THEME, Some(&first)), Answer::NotDiscussed);
    assert_eq!(under(&world, 1), "- Ingen bemærkninger: bord 1 og 2\n- Ikke drøftet: bord 3");
    world.answers(place(3, THEME, Some(&first)), Answer::NoRemarks);
    assert_eq!(under(&world, 1), "*Ingen bemærkninger*");
    world.writes_to(place(3, THEME, Some(&second)), None, "Hellere to møder");
    world.answers(place(1, THEME, Some(&second)), Answer::NoRemarks);
    assert_eq!(under(&world, 2), "- Bord 3: Hellere to møder");
}

#[test]
fn what_a_table_said_of_the_question_itself_goes_before_what_it_said_of_the_theme() {
    let mut world = World::opened(three_tables());
    let first = question(&world, 1);
    world.answers(place(1, THEME, Some(&first)), Answer::NotDiscussed);
    for table in 1..=3 {
        world.answers(place(table, THEME, None), Answer::NoRemarks);
    }
    assert_eq!(under(&world, 1), "- Ingen bemærkninger: bord 2 og 3\n- Ikke drøftet: bord 1");
    assert_eq!(under(&world, 2), "*Ingen bemærkninger*");
}

#[test]
fn an_answer_has_the_points_in_their_order_before_what_stands_alone() {
    let mut world = World::opened(three_tables());
    let first = question(&world, 1);
    let mut writes = |table, text: &str| world.writes_to(place(table, THEME, Some(&first)), None, text);
    let (bus, _, light) = (writes(1, "Bus"), writes(1, "Kaffe"), writes(2, "Lys"));
    world.gathers("Lys på stien", &[light]);
    world.gathers("En bus mere", &[bus]);
    let said = under(&world, 1);
    let place_of = |words: &str| said.find(words).unwrap_or_else(|| panic!("{words}: {said}"));
    assert!(
        place_of("Lys på stien") < place_of("En bus mere") && place_of("En bus mere") < place_of("Kaffe"),
        "{said}"
    );
}

#[test]
fn only_the_tables_that_were_given_the_theme_are_waited_for() {
    let given = ThemeAssignment { round: 1, theme: ThemeId::from(THEME), tables: [1, 2].map(TableNumber).to_vec() };
    let mut world = World::opened(Programme { assignments: vec![given], ..three_tables() });
    world.answers(place(1, THEME, None), Answer::NoRemarks);
    assert_eq!(under(&world, 1), "- Ingen bemærkninger: bord 1");
    world.answers(place(2, THEME, None), Answer::NoRemarks);
    assert_eq!(under(&world, 1), "*Ingen bemærkninger*");
}

#[test]
fn only_municipalities_are_counted_as_municipalities_and_whoever_a_table_is_named_after_takes_something_home() {
    let told = |names: [&str; 2]| {
        let mut programme = three_tables();
        programme.kind = MeetingKind::Consultation;
        programme.tables.truncate(2);
        for (table, name) in programme.tables.iter_mut().zip(names) {
            (table.name, table.members) = (Some(name.into()), Vec::new());
        }
        let mut world = World::opened(programme);
        let notes = [1, 2].map(|table| world.writes(table, THEME, None, "Højst tre etager"));
        world.gathers("Højst tre etager", &notes);
        world.sums_up(Passage::TakesHome(names[0].into()), "Et møde i foråret");
        world.markdown(Kind::Memo)
    };
    let memo = told(["Marstal Sejlklub", "Aabenbo Ejendomme (bygherre)"]);
    assert!(memo.contains("begge afsendere (Marstal Sejlklub og Aabenbo Ejendomme (bygherre))"), "{memo}");
    assert!(memo.contains("Marstal Sejlklub: Et møde i foråret") && !memo.contains("begge kommuner"), "{memo}");
    let memo = told(["Brønderslev", "Hjørring Kommune"]);
    assert!(memo.contains("begge kommuner (Brønderslev og Hjørring Kommune)"), "{memo}");
}

#[test]
fn all_are_all_who_were_asked_and_else_all_who_answered_the_question_or_its_theme() {
    let mut programme = three_tables();
    programme.kind = MeetingKind::Consultation;
    for (table, name) in programme.tables.iter_mut().zip(["Brønderslev", "Hjørring", "Læsø"]) {
        (table.name, table.members) = (Some(name.into()), Vec::new());
    }
    let mut world = World::opened(programme);
    let first = question(&world, 1);
    let notes = [1, 2].map(|table| world.writes(table, THEME, None, "Højst tre etager"));
    world.gathers("Højst tre etager", &notes);
    let asked = [1, 2].map(|table| world.writes_to(place(table, THEME, Some(&first)), None, "Gerne i træ"));
    world.gathers("Der bygges i træ", &asked);
    let memo = world.markdown(Kind::Memo);
    for told in
        ["etager** – begge kommuner, der besvarede temaet (", "træ** – begge kommuner, der besvarede spørgsmålet ("]
    {
        assert!(memo.contains(told), "{memo}");
    }
    world.answers(place(3, THEME, None), Answer::NoRemarks);
    assert!(world.markdown(Kind::Memo).contains("etager** – to kommuner (Brønderslev og Hjørring)"));
}

#[test]
fn who_does_not_agree_with_a_theme_or_with_the_whole_has_a_section_of_their_own() {
    let mut world = World::opened(session("broenderslev-2019"));
    let view = |party: &str, theme: Option<&str>| Passage::DissentingView {
        party: party.into(),
        theme: theme.map(|theme| ThemeId(theme.into())),
        question: None,
    };
    world.sums_up(view("DH", Some("fokusomraade-3")), "Bedst før billigst.");
    world.sums_up(view("LEV", None), "Fristen er for kort.");
    let theme = ThemeId("fokusomraade-3".into());
    let asked = world.meeting.themes.get(&theme).unwrap().questions[1].id.clone();
    let of_question = |party: &str| Passage::DissentingView {
        party: party.into(),
        theme: Some(theme.clone()),
        question: Some(asked.clone()),
    };
    world.sums_up(of_question("ULF"), "Ingen retning endnu.");
    let note = world.writes_to(place(1, "fokusomraade-3", None), None, "Nej tak");
    world.gathers("Særstandpunkt fra SIND: nej tak", &[note]);
    for kind in [Kind::Minutes, Kind::Consultation] {
        let said = world.markdown(kind);
        let (_, section) = said.split_once("## Særstandpunkter\n\n").unwrap_or_else(|| panic!("{said}"));
        let section = section.split("\n\n").next().unwrap();
        let title = "»Fokusområde 3: Hvordan udvikles de bedste og billigste tilbud i Nordjylland?«";
        let about_theme = format!("- Særstandpunkt fra DH til {title}: Bedst før billigst.");
        let about_question = format!("- Særstandpunkt fra ULF til {title}, spørgsmål 2: Ingen retning endnu.");
        let (whole, gathered) = ("- Særstandpunkt fra LEV: Fristen er for kort.", "- Særstandpunkt fra SIND: nej tak");
        let mut expected = vec![about_theme.as_str(), whole, gathered];
        // The answer tells it with its question.
        if kind == Kind::Minutes {
            expected.insert(2, &about_question);
        } else {
            let (_, answers) = said.split_once("\n## Fokusområde 3").unwrap();
            let second = answers.split("\n### Spørgsmål ").nth(2).unwrap();
            assert!(
                second.starts_with('2') && second.contains("- Særstandpunkt fra ULF: Ingen retning endnu."),
                "{said}"
            );
        }
        assert_eq!(section, expected.join("\n"), "{said}");
        let message = said.split_once("Hovedbudskab").map(|(_, rest)| rest.split("\n## ").next().unwrap());
        assert!(message.is_none_or(|message| !message.contains("SIND")), "{said}");
    }
    assert!(world.markdown(Kind::Memo).contains("## Særstandpunkter\n\n- Særstandpunkt fra DH til"));
    assert_eq!(world.json()["summary"]["dissenting_views"][0]["theme"], "fokusomraade-3");
}

#[test]
fn who_did_not_discuss_a_question_did_not_answer_it_though_it_had_no_remarks_to_the_theme_and_all_stand_in_the_alphabet()
 {
    let mut programme = three_tables();
    programme.kind = MeetingKind::Consultation;
    for (table, name) in programme.tables.iter_mut().zip(["Aalborg", "Vesthimmerland", "Brønderslev"]) {
        (table.name, table.members) = (Some(name.into()), Vec::new());
    }
    let mut world = World::opened(programme);
    let first = question(&world, 1);
    world.answers(place(3, THEME, Some(&first)), Answer::NotDiscussed);
    world.answers(place(3, THEME, None), Answer::NoRemarks);
    let notes = [1, 2].map(|table| world.writes_to(place(table, THEME, Some(&first)), None, "Gerne i træ"));
    world.gathers("Der bygges i træ", &notes);
    let memo = world.markdown(Kind::Memo);
    assert!(memo.contains("begge kommuner, der besvarede spørgsmålet (Vesthimmerland og Aalborg)"), "{memo}");
    let own = world.markdown(Kind::TableNotes);
    let at = |name: &str| own.find(&format!("## {name}")).unwrap_or_else(|| panic!("{own}"));
    assert!(at("Vesthimmerland") < at("Aalborg"), "{own}");
}
