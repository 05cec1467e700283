//! What must stand in a document, and what must not.

use rundbord::documents::edition::{Audience, State};
use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::action::Source;
use rundbord::domain::contribution::{ContributionCommand, ContributionKind};
use rundbord::domain::number::Mark;
use rundbord::domain::programme::{ItemKind, MeetingKind, Member, MemberRole};
use rundbord::domain::terms::{ActionKind, Terms};
use rundbord::language::language::Language;
use rundbord::language::words::Words;

use crate::golden::{broenderslev, ringsted, syddanmark};
use crate::packed::text_of;
use crate::world::{World, session};

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn head_fields_stand_in_order_and_when_they_are_empty() {
    let memo = ringsted().markdown(Kind::Memo);
    let head: Vec<&str> = lines(&memo).into_iter().take_while(|line| line.starts_with("- ")).collect();
    let labels: Vec<&str> = head.iter().filter_map(|line| line.strip_prefix("- ")?.split(':').next()).collect();
    let expected =
        ["Område", "Afdeling", "Journal nr.", "Dato", "Udarbejdet af", "E-mail", "Telefon", "Status", "Målgruppe"];
    assert_eq!(labels, expected);
    assert!(head.contains(&"- Journal nr.:") && head.contains(&"- Dato: 7. april 2022"), "{head:?}");
}

#[test]
fn what_is_missing_is_written_out_and_counted() {
    let memo = ringsted().markdown(Kind::Memo);
    assert!(memo.contains("3 handlinger. 1 mangler ansvarlig. 1 mangler frist."), "{memo}");
    assert!(memo.contains("**Mangler ansvarlig**") && memo.contains("**Mangler frist**"));
    assert!(memo.contains("| Nr. | Hvad | Hvem | Senest | Form | Kilde | Status |"));
}

#[test]
fn an_own_case_a_withdrawn_and_an_erased_note_are_counted_and_nowhere_said() {
    let world = ringsted();
    for document in world.documents(Language::Da) {
        let text = text_of(&document);
        assert!(!text.contains("Hansen") && !text.contains("ved en fejl"), "{}", document.file_name);
    }
    let memo = world.markdown(Kind::Memo);
    assert!(memo.contains("3 egne sager er ikke gengivet"));
}

#[test]
fn every_note_is_in_the_table_notes_and_every_loose_one_in_the_memo() {
    let world = ringsted();
    let (memo, notes) = (world.markdown(Kind::Memo), world.markdown(Kind::TableNotes));
    for note in world.meeting.contributions.standing() {
        let first = note.text().lines().next().unwrap();
        assert!(notes.contains(first), "{first}");
        if note.contribution.point().is_none() {
            assert!(memo.contains(first), "{first}");
        }
    }
}

#[test]
fn not_discussed_and_no_remarks_are_two_answers() {
    let memo = broenderslev().markdown(Kind::Memo);
    let answered = |number: u32, answer: &str| {
        let begins = format!("- Spørgsmål {number}: ");
        memo.lines().any(|line| line.starts_with(&begins) && line.ends_with(&format!(" – {answer}: bord 1")))
    };
    assert!(answered(2, "Ikke drøftet") && answered(4, "Ingen bemærkninger"), "{memo}");
    assert!(!answered(4, "Ikke drøftet"));
}

#[test]
fn what_came_from_a_note_was_not_agreed_at_its_table() {
    let mut world = World::opened(session("ringsted-2022"));
    let note = world.writes(1, "modeller", None, "Et pilotprojekt i Næstved");
    world.agrees(Terms { what: "Pilotprojekt".into(), ..Terms::default() }, Some(Source::Contribution(note)));
    let memo = world.markdown(Kind::Memo);
    assert!(memo.contains("Pilotprojekt") && memo.contains("Bord 1, indlæg 1"), "{memo}");
    assert!(!memo.contains("blev det aftalt"), "{memo}");
}

#[test]
fn what_one_table_agreed_names_who_sat_there() {
    let memo = syddanmark().markdown(Kind::Memo);
    let sentence =
        "Ved bord 1 (Langeland, Fredericia, Haderslev, Fanø og Region Syddanmark) blev det aftalt: Møder aftales";
    assert!(memo.contains(sentence), "{memo}");
    assert!(memo.contains("Psykiatri- og Socialstaben på vegne af formanden for regionens socialudvalg"));
    assert!(memo.contains("| 09-12-2011 |") && memo.contains("| efter møderne |"));
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for world in [ringsted(), syddanmark(), broenderslev(), World::opened(session("koebenhavn-2007"))] {
        let pages = world.documents(Language::Da).into_iter().filter(|document| document.format == Format::Markdown);
        for (kind, text) in pages.map(|page| (page.kind, String::from_utf8(page.bytes).unwrap())) {
            let levels: Vec<usize> = text
                .lines()
                .filter(|line| line.starts_with('#'))
                .map(|line| line.chars().take_while(|c| *c == '#').count())
                .collect();
            assert_eq!(levels[0], 1, "{kind:?}");
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{kind:?}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{kind:?}: {levels:?}");
        }
    }
}

#[test]
fn nothing_is_drawn_and_citizens_are_not_made_to_mean_anything() {
    for world in [ringsted(), syddanmark(), broenderslev()] {
        for document in world.documents(Language::Da) {
            let text = text_of(&document);
            let drawn = |c: char| ('\u{2500}'..='\u{259f}').contains(&c) || u32::from(c) >= 0x1f000;
            assert!(!text.contains(drawn), "{}", document.file_name);
            assert!(!text.to_lowercase().contains("borgerne mener"), "{}", document.file_name);
        }
    }
}

#[test]
fn each_format_prints_the_kinds_that_it_can() {
    let words = Words::new(Language::Da);
    let report = ringsted().report(&words);
    let kinds = |formats: &[Format]| -> Vec<Kind> {
        let mut kinds: Vec<Kind> = documents(&report, &words, formats).iter().map(|document| document.kind).collect();
        kinds.dedup();
        kinds
    };
    assert_eq!(kinds(&[Format::Json]), [Kind::Data]);
    // Nobody sits at the tables by name, so there is no list of participants and nobody to write a letter to; and nobody is
    // reminded on the day itself.
    let unsaid = [Kind::Consultation, Kind::Collation, Kind::Letters, Kind::Participants, Kind::Reminders];
    let mut said = Kind::ALL.to_vec();
    said.retain(|kind| !unsaid.contains(kind));
    for format in [Format::Markdown, Format::Html, Format::Docx, Format::Plain] {
        assert_eq!(kinds(&[format]), said[1..], "{format:?}");
    }
    assert_eq!(kinds(&[Format::Ics]), [Kind::ActionPlan]);
    assert_eq!(kinds(&[Format::Csv]), [Kind::ActionPlan, Kind::TableNotes]);
    assert_eq!(kinds(&[Format::Json, Format::Json, Format::Markdown]), said);
    assert_eq!(kinds(&[]), []);
}

#[test]
fn who_disagreed_stands_beside_the_point_that_theirs_was_merged_into() {
    let mut world = World::opened(session("ringsted-2022"));
    let [one, other] = [1, 2].map(|table| {
        let note = world.writes(table, "modeller", None, "Et fælles råd");
        world.gathers("Et fælles råd", &[note])
    });
    world.dissents(one, "Bord 1 vil have to råd.");
    world.dissents(other, "Bord 2 vil ikke have noget råd");
    world.merges_points(other, one);
    for kind in [Kind::Memo, Kind::Minutes] {
        let document = world.markdown(kind);
        assert!(document.contains("Bord 1 vil have to råd. Bord 2 vil ikke have noget råd"), "{document}");
    }
}

#[test]
fn a_person_of_an_association_is_no_association() {
    let mut programme = session("ringsted-2022");
    let of = |name: &str, organisation: &str| Member {
        name: name.into(),
        organisation: Some(organisation.into()),
        role: Some(MemberRole::Organisation),
        ..Member::default()
    };
    programme.tables[0].members = vec![of("Åse Ørsted", "Ældrerådet"), of("Ib Jensen", "Ældrerådet")];
    let mut world = World::opened(programme);
    world.writes(1, "modeller", Some(ContributionKind::Example), "I Odense mødes de hver måned");
    let words = Words::new(Language::Da);
    let public = Report::of(&world.meeting, &words, world.now, State::Draft, Audience::Public).unwrap();
    let for_all = documents(&public, &words, &Format::ALL);
    for document in for_all.iter().filter(|document| document.audience == Audience::Public) {
        let text = text_of(document);
        assert!(!text.contains("Ørsted") && !text.contains("Ib Jensen"), "{}", document.file_name);
    }
    assert!(for_all.iter().any(|document| text_of(document).contains("Ældrerådet")));
    let listed = world.markdown(Kind::Participants);
    assert!(listed.contains("| Åse Ørsted | Ældrerådet (forening) |"), "{listed}");
}

#[test]
fn a_public_edition_says_for_whom_a_participant_does_something_and_an_internal_one_who_it_is() {
    let mut programme = session("ringsted-2022");
    let named = |name: &str, role| Member { name: name.into(), role: Some(role), ..Member::default() };
    let people = [("Åse Bæk, SIND", MemberRole::Organisation), ("Anna Kjær", MemberRole::Relative)];
    programme.tables[0].members = people.map(|(name, role)| named(name, role)).into();
    let mut world = World::opened(programme);
    let by = |what: &str, who: &str| Terms { what: what.into(), who: Some(who.into()), ..Terms::default() };
    world.agrees(by("Eksempler samles", "Åse Bæk"), None);
    let behalf = Some("Anna Kjær".to_owned());
    world.agrees(Terms { on_behalf_of: behalf, ..by("Der holdes møde", "Anna Kjær og Styregruppen") }, None);
    world.agrees(by("Kataloget sendes ud", "Mette Krogh"), None);
    let asked = world.writes(1, "modeller", Some(ContributionKind::Question), "Hvem betaler?");
    world.contribution(ContributionCommand::Owe { contribution: asked, who: "Anna Kjær".into() });
    let words = Words::new(Language::Da);
    let said = |audience| -> String {
        let report = Report::of(&world.meeting, &words, world.now, State::Final, audience).unwrap();
        documents(&report, &words, &Format::ALL).iter().map(text_of).collect()
    };
    let (internal, public) = (said(Audience::Internal), said(Audience::Public));
    assert!(internal.contains("Åse Bæk") && internal.contains("Anna Kjær og Styregruppen"));
    assert!(!public.contains("Bæk") && !public.contains("Kjær"));
    for expected in [
        "SIND",
        "Deltager ved bord 1 og Styregruppen på vegne af deltager ved bord 1",
        "Deltager ved bord 1 svarer",
        "Mette Krogh",
    ] {
        assert!(public.contains(expected), "{expected}");
    }
}

#[test]
fn a_question_on_which_nobody_said_anything_was_not_therefore_left_undiscussed() {
    let mut world = World::opened(session("broenderslev-2019"));
    let theme = world.meeting.themes.all().find(|theme| !theme.questions.is_empty()).unwrap().id.0.clone();
    world.writes(1, &theme, None, "Vi er enige i det meste");
    let answer = world.markdown(Kind::Consultation);
    assert!(answer.contains("Ikke besvaret") && !answer.contains("Ikke drøftet"), "{answer}");
}

#[test]
fn a_public_edition_names_no_person_and_says_nothing_of_the_run_sheet() {
    let mut programme = session("ringsted-2022");
    programme.items[0].note = Some("Nøglen ligger hos pedellen".into());
    let named = |name: &str, role| Member { name: name.into(), role: Some(role), ..Member::default() };
    programme.tables[0].members =
        vec![named("Anna Kjær", MemberRole::Relative), named("Slagelse", MemberRole::Municipality)];
    let world = World::opened(programme);
    let words = Words::new(Language::Da);
    let said = |audience| -> String {
        let report = Report::of(&world.meeting, &words, world.now, State::Final, audience).unwrap();
        let documents = documents(&report, &words, &Format::ALL);
        for document in &documents {
            let name = &document.file_name;
            let readers = if document.audience == Audience::Public { "_offentlig_" } else { "_intern_" };
            assert!(name.contains(readers) && name.contains("_endelig."), "{name}");
        }
        documents.into_iter().map(|document| text_of(&document)).collect()
    };
    let (internal, public) = (said(Audience::Internal), said(Audience::Public));
    assert!(internal.contains("Anna Kjær") && internal.contains("pedellen"));
    assert!(!public.contains("Anna Kjær") && !public.contains("pedellen") && public.contains("Slagelse"));
    assert!(!public.contains("Drejebog") && !public.contains("Bordplan"));
}

#[test]
fn a_file_bears_the_day_of_the_meeting_and_a_briefing_the_day_it_was_made() {
    // "medio 2007": held on the 13th of June, and told of a year later.
    let mut world = World::opened(session("koebenhavn-2007"));
    world.on(13, 15, 0).next();
    world.now += chrono::TimeDelta::days(369);
    let day = |kind| -> String {
        let document = world.documents(Language::Da).into_iter().find(|document| document.kind == kind).unwrap();
        document.file_name.chars().take(10).collect()
    };
    assert_eq!((day(Kind::Memo).as_str(), day(Kind::Briefing).as_str()), ("2007-06-13", "2008-06-16"));
}

#[test]
fn a_rehearsal_is_said_to_be_one_in_every_document() {
    let mut world = World::opened(session("ringsted-2022"));
    let mut opened = world.meeting.opening.opened().unwrap().clone();
    opened.rehearsal = true;
    world.meeting = rundbord::domain::meeting::Meeting::default();
    let open = rundbord::domain::opening::OpeningCommand::Open { opened: Box::new(opened) };
    world.asks(rundbord::domain::command::Command::Opening(open));
    for document in world.documents(Language::Da) {
        assert!(document.file_name.contains("_generalproeve-"), "{}", document.file_name);
        if matches!(document.format, Format::Ics | Format::Csv | Format::Xlsx) {
            // Lists without a page: their name says it.
            continue;
        }
        let text = text_of(&document);
        assert!(text.contains("Generalprøve") || text.contains("\"rehearsal\": true"), "{}", document.file_name);
    }
}

/// The pages of a kind as Markdown.
fn all(world: &World, kind: Kind) -> Vec<(String, String)> {
    let of_kind = world.documents(Language::Da).into_iter();
    let of_kind = of_kind.filter(|document| document.kind == kind && document.format == Format::Markdown);
    of_kind.map(|document| (document.file_name, String::from_utf8(document.bytes).unwrap())).collect()
}

#[test]
fn each_municipality_at_a_table_that_agreed_gets_a_letter_on_behalf_of_the_chair() {
    let letters = all(&syddanmark(), Kind::Letters);
    let receivers = ["langeland", "fredericia", "haderslev", "fanoe"];
    assert_eq!(letters.len(), receivers.len(), "the region does not write to itself");
    for ((name, text), receiver) in letters.iter().zip(receivers) {
        assert!(name.contains(&format!("-{receiver}_udkast.md")), "{name}");
        assert!(text.contains("Møder aftales i de enkelte kommuner"));
        assert!(
            text.contains("På vegne af formanden for regionens socialudvalg: Psykiatri- og Socialstaben"),
            "{text}"
        );
    }
    assert!(letters[3].1.contains("Kære deltagere fra Fanø"));
}

#[test]
fn a_consultation_is_answered_in_the_senders_numbering_with_two_silences() {
    let (_, answer) = all(&broenderslev(), Kind::Consultation).remove(0);
    let under = |number: u32| {
        let begins = format!("### Spørgsmål {number}: ");
        let mut lines = answer.lines().skip_while(|line| !line.starts_with(&begins)).skip(2);
        lines.next().unwrap().to_owned()
    };
    assert_eq!(under(1), "- Svar på spørgsmål 1", "one table needs no number");
    assert_eq!((under(2).as_str(), under(4).as_str()), ("*Ikke drøftet*", "*Ingen bemærkninger*"));
    let questions: usize =
        broenderslev().meeting.programme().unwrap().themes.iter().map(|theme| theme.questions.len()).sum();
    assert_eq!(answer.lines().filter(|line| line.starts_with("### Spørgsmål ")).count(), questions);
}

#[test]
fn a_title_that_says_its_date_does_not_say_it_twice() {
    let minutes = all(&World::opened(session("koebenhavn-2007")), Kind::Minutes).remove(0).1;
    assert_eq!(minutes.matches("medio 2007").count(), minutes.matches("Status medio 2007").count() + 1, "{minutes}");
    assert!(!minutes.contains("medio 2007 medio 2007"));
}

#[test]
fn minutes_say_that_the_tables_discussed_only_when_they_have_begun_to() {
    let mut world = World::opened(session("ringsted-2022"));
    let minutes = |world: &World| all(world, Kind::Minutes).remove(0).1;
    assert!(!minutes(&world).contains("Drøftet ved bordene"), "{}", minutes(&world));
    for _ in 0..3 {
        world.next();
    }
    assert!(!minutes(&world).contains("Drøftet ved bordene"), "the break is now");
    world.next();
    assert!(minutes(&world).contains("Drøftet ved bordene"), "{}", minutes(&world));
}

#[test]
fn minutes_of_a_council_say_that_the_decision_is_missing_and_those_of_a_dialogue_do_not() {
    let minutes = |world: &World| all(world, Kind::Minutes).remove(0).1;
    assert!(minutes(&broenderslev()).contains("**Udkast – beslutning mangler**"));
    assert!(!minutes(&ringsted()).contains("beslutning mangler"));
    assert!(minutes(&ringsted()).contains("Særstandpunkter"));
}

#[test]
fn a_table_is_told_where_each_of_its_notes_went() {
    let world = ringsted();
    let (_, told) = all(&world, Kind::WhatBecame).remove(0);
    let notes = world.meeting.contributions.standing().count();
    let went = |line: &&str| line.starts_with("- ");
    assert!(told.lines().filter(went).count() >= notes);
    assert!(told.contains("Skueproces") && told.contains("Indgår i pointen: Brugerne skal med"));
    assert!(told.contains("Handling 1: Idékatalog"), "{told}");
    assert!(told.contains("Står i notatet med jeres egne ord."));
}

#[test]
fn a_list_of_participants_has_two_editions_and_is_never_public() {
    let editions = all(&syddanmark(), Kind::Participants);
    assert_eq!(editions.len(), 2);
    assert!(editions[0].1.contains("| Mødt | Navn |") && !editions[1].1.contains("Mødt"));
    assert_eq!(Kind::Participants.audience(Audience::Public), None);
}

#[test]
fn every_table_has_a_card_with_its_number_its_questions_and_the_house_rules() {
    let (_, cards) = all(&broenderslev(), Kind::Cards).remove(0);
    assert!(cards.contains("## BORD 1") && cards.contains("Én ad gangen."));
    let questions: usize =
        broenderslev().meeting.programme().unwrap().themes.iter().map(|theme| theme.questions.len()).sum();
    assert!(cards.lines().filter(|line| line.starts_with("- ")).count() >= questions + 3);
}

#[test]
fn a_catalogue_holds_every_idea_and_asks_for_what_nobody_said() {
    let world = ringsted();
    let (_, ideas) = all(&world, Kind::IdeaCatalogue).remove(0);
    assert!(ideas.contains("Fast dialogmøde mellem handicapråd") && ideas.contains("**Afprøvet:** Ikke oplyst"));
    let (_, examples) = all(&world, Kind::ExampleCollection).remove(0);
    assert!(examples.contains("I Slagelse læser rådet sagen") && !examples.contains("Fast dialogmøde"));
}

#[test]
fn a_briefing_counts_how_far_the_actions_are() {
    let (_, briefing) = all(&syddanmark(), Kind::Briefing).remove(0);
    assert!(
        briefing.contains("At orienteringen tages til efterretning.")
            && briefing.contains("3 handlinger: 3 ikke startet.")
    );
}

#[test]
fn the_minutes_have_one_heading_for_the_next_steps() {
    let headings = |minutes: &str| -> Vec<String> {
        let lines = minutes.lines().filter(|line| line.starts_with('#') && line.to_lowercase().contains("videre"));
        lines.map(str::to_owned).collect()
    };
    let minutes = ringsted().markdown(Kind::Minutes);
    assert_eq!(headings(&minutes), ["## 5. Videre proces"]);
    let beneath = minutes.split_once("## 5. Videre proces").unwrap().1.split_once("\n## ").unwrap().0;
    assert!(beneath.contains("| 1 | Idékatalog |"), "{beneath}");
    let mut programme = session("ringsted-2022");
    programme.items.retain(|item| item.kind != ItemKind::NextSteps);
    assert_eq!(headings(&World::opened(programme).markdown(Kind::Minutes)), ["## Videre proces"]);
}

#[test]
fn a_document_says_once_when_it_was_made() {
    for world in [ringsted(), syddanmark(), broenderslev()] {
        let readable = [Format::Markdown, Format::Html, Format::Plain];
        for document in world.documents_in(Language::Da, &readable) {
            let text = String::from_utf8(document.bytes).unwrap();
            assert!(text.matches("Dannet ").count() <= 1, "{}", document.file_name);
            // What is printed says it on every sheet; what is not has it where it tells of the summing up.
            let printed = document.format != Format::Markdown;
            assert!(!printed || text.contains("Dannet "), "{}", document.file_name);
        }
    }
}

#[test]
fn a_briefing_says_on_whose_behalf_something_is_done() {
    let mut world = syddanmark();
    let behalf = "på vegne af formanden for regionens socialudvalg";
    assert!(world.markdown(Kind::Briefing).contains(behalf));
    let day = rundbord::domain::summary::Passage::StatusRound(world.now.date_naive());
    world.sums_up(day, "Status ultimo 2011");
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains("Status ultimo 2011") && briefing.contains(behalf), "{briefing}");
    let promised = Terms {
        what: "Svar på alt".into(),
        who: Some("Direktøren".into()),
        on_behalf_of: Some("Region Syddanmark".into()),
        kind: Some(ActionKind::Promise),
        ..Terms::default()
    };
    world.agrees(promised, None);
    let briefing = world.markdown(Kind::Briefing);
    assert!(briefing.contains("| Svar på alt | Direktøren på vegne af Region Syddanmark | "), "{briefing}");
}

#[test]
fn a_public_document_sends_nobody_to_one_that_is_not_public() {
    let words = Words::new(Language::Da);
    let hidden = Kind::ALL.into_iter().filter(|kind| kind.audience(Audience::Public).is_none());
    let hidden: Vec<String> = hidden.map(|kind| format!("»{}«", kind.name(&words))).collect();
    let mut several = World::opened(session("ringsted-2022"));
    let notes = [1, 2, 3, 4, 5].map(|table| several.writes(table, "modeller", None, &format!("Råd {table}")));
    several.gathers("Fælles råd", &notes);
    let mut programme = session("ringsted-2022");
    programme.kind = MeetingKind::Consultation;
    let mut round = World::opened(programme);
    round.writes(1, "modeller", None, "Et fast møde");
    for world in [several, round, ringsted(), syddanmark()] {
        let public = Report::of(&world.meeting, &words, world.now, State::Draft, Audience::Public).unwrap();
        for document in documents(&public, &words, &[Format::Plain]) {
            let text = String::from_utf8(document.bytes).unwrap();
            let named = hidden.iter().find(|name| text.contains(name.as_str()));
            assert_eq!(named, None, "{}: {text}", document.file_name);
        }
    }
}

#[test]
fn an_idea_that_its_heading_holds_whole_is_not_said_again() {
    let mut world = World::opened(session("ringsted-2022"));
    world.writes(1, "modeller", Some(ContributionKind::Idea), "Ét fælles råd");
    world.writes(2, "modeller", Some(ContributionKind::Idea), "Et årshjul\nmed fire møder");
    let catalogue = world.markdown(Kind::IdeaCatalogue);
    assert_eq!(catalogue.matches("Ét fælles råd").count(), 1, "{catalogue}");
    assert!(catalogue.contains("med fire møder"), "{catalogue}");
}

#[test]
fn a_table_is_told_who_owes_it_an_answer_or_that_nobody_does() {
    let mut world = World::opened(session("ringsted-2022"));
    let asked = world.writes(1, "modeller", Some(ContributionKind::Question), "Hvem betaler?");
    world.writes(2, "modeller", Some(ContributionKind::Question), "Hvornår mødes vi igen?");
    world.contribution(ContributionCommand::Owe { contribution: asked, who: "Direktøren".into() });
    let told = world.markdown(Kind::WhatBecame);
    let (tables, owed) = told.split_once("## Spørgsmål, vi skylder svar på (2)").unwrap_or_else(|| panic!("{told}"));
    assert!(tables.contains("Direktøren svarer") && tables.contains("Mangler en, der svarer"), "{tables}");
    assert!(owed.contains("- Bord 1: Hvem betaler? – Direktøren svarer"), "{owed}");
    assert!(owed.contains("- Bord 2: Hvornår mødes vi igen? – **Mangler en, der svarer**"), "{owed}");
}

#[test]
fn the_case_number_fills_the_heads_field_for_it_and_overwrites_none() {
    let world = ringsted();
    let words = Words::new(Language::Da);
    let memo = |report: Report| {
        let made = documents(&report, &words, &[Format::Markdown]);
        let memo = made.into_iter().find(|document| document.kind == Kind::Memo).unwrap();
        String::from_utf8(memo.bytes).unwrap()
    };
    assert!(memo(world.report(&words).of_case(" 11/40722 ")).contains("\n- Journal nr.: 11/40722\n"));
    assert!(memo(world.report(&words).of_case("")).contains("\n- Journal nr.:\n"));
    let mut filed = world.report(&words);
    let number = filed.meeting.head.iter_mut().find(|field| field.label == "Journal nr.").unwrap();
    number.value = "07/1".into();
    assert!(memo(filed.of_case("11/40722")).contains("\n- Journal nr.: 07/1\n"));
}

#[test]
fn the_case_number_stands_once_in_the_head_of_every_document() {
    let words = Words::new(Language::Da);
    let mut bare = session("ringsted-2022");
    bare.head.clear();
    let mut seated = session("ringsted-2022");
    let member = Member { name: "Slagelse".into(), role: Some(MemberRole::Municipality), ..Member::default() };
    seated.tables[0].members = vec![member];
    for world in [ringsted(), syddanmark(), broenderslev(), World::opened(bare), World::opened(seated)] {
        for document in documents(&world.report(&words).of_case("11/40722"), &words, &[Format::Markdown]) {
            let text = String::from_utf8(document.bytes).unwrap();
            assert_eq!(text.matches("11/40722").count(), 1, "{}: {text}", document.file_name);
        }
    }
}

#[test]
fn a_quotation_is_not_repeated_because_another_machine_writes_its_letters_apart() {
    let mut world = World::opened(session("ringsted-2022"));
    let composed = "Åbent råd én gang om måneden";
    let apart = "A\u{30a}bent ra\u{30a}d e\u{301}n gang om ma\u{30a}neden";
    let notes: Vec<_> = [(1, composed), (2, apart), (3, "Oftere møder")]
        .into_iter()
        .map(|(table, text)| world.writes(table, "bedste-vej", None, text))
        .collect();
    world.gathers("Mødes oftere", &notes);
    let memo = world.markdown(Kind::Memo);
    assert!(memo.contains(&format!("*{composed}*")) ^ memo.contains(&format!("*{apart}*")), "{memo}");
    assert!(memo.contains("*Oftere møder*"), "{memo}");
    let mut world = World::opened(session("ringsted-2022"));
    let note = world.writes(1, "bedste-vej", None, apart);
    world.gathers(composed, &[note]);
    assert!(!world.markdown(Kind::Memo).contains("Indlæg fra bord 1"), "a point is no quotation of itself");
}

#[test]
fn the_plenary_sheet_counts_no_kinds_where_nobody_has_said_any() {
    let mut world = World::opened(session("ringsted-2022"));
    let last = |world: &World| {
        let sheet = world.markdown(Kind::PlenarySheet);
        sheet.lines().rfind(|line| !line.is_empty()).unwrap().to_owned()
    };
    assert!(last(&world).starts_with("0 handlinger. Opgjort "), "{}", last(&world));
    for table in 1..=3 {
        world.writes(table, "bedste-vej", None, "Skrevet uden slags");
    }
    assert!(last(&world).starts_with("3 indlæg, ingen af dem mærket med slags, 0 handlinger."), "{}", last(&world));
    world.writes(4, "bedste-vej", Some(ContributionKind::Idea), "En idé");
    assert!(last(&world).starts_with("1 idé, 3 indlæg uden slags, 0 handlinger."), "{}", last(&world));
}

#[test]
fn the_run_sheets_remark_ends_before_what_the_program_says() {
    let mut programme = session("ringsted-2022");
    programme.items.truncate(2);
    for (item, note) in programme.items.iter_mut().zip(["Husk navneskilte", "Er mikrofonen tændt?"]) {
        (item.note, item.locked, item.guessed) = (Some(note.into()), false, vec!["start".into()]);
    }
    let sheet = World::opened(programme).markdown(Kind::RunSheet);
    for remark in ["| Husk navneskilte. Tiden er foreslået. |", "| Er mikrofonen tændt? Tiden er foreslået. |"] {
        assert!(sheet.contains(remark), "{sheet}");
    }
}

#[test]
fn outside_the_house_nothing_bears_the_mark_of_the_machine_that_numbered_it() {
    let mut world = World::opened(session("ringsted-2022"));
    world.mark = Mark("sc".into());
    let theme = session("ringsted-2022").themes[0].id.to_string();
    let note = world.writes(1, &theme, Some(ContributionKind::Idea), "En rampe ved rådhuset");
    let point = world.gathers("Det skal være let at komme ind", &[]);
    for (what, source) in [("Rampe", Source::Contribution(note)), ("Skilt", Source::Point(point))] {
        world.agrees(Terms { what: what.into(), ..Terms::default() }, Some(source));
    }
    let words = Words::new(Language::Da);
    let printed = |audience| -> Vec<String> {
        let report = Report::of(&world.meeting, &words, world.now, State::Draft, audience).unwrap();
        let made = documents(&report, &words, &[Format::Markdown, Format::Csv]);
        made.into_iter().map(|document| String::from_utf8(document.bytes).unwrap()).collect()
    };
    let bears_mark = |text: &String| text.contains("sc.1");
    assert!(printed(Audience::Internal).iter().any(bears_mark));
    let public = printed(Audience::Public);
    assert_eq!(public.iter().find(|text| bears_mark(text)), None);
    assert!(public.iter().any(|text| text.contains("Pointe fra opsamlingen")));
}

#[test]
fn the_plenary_sheet_says_how_many_points_it_leaves_out_and_keeps_opposites_together() {
    let mut world = World::opened(session("ringsted-2022"));
    let theme = world.meeting.themes.all().next().unwrap().id.to_string();
    let said = [
        ("Skolerne skal være små", 5),
        ("Der skal være cykelsti til stadion", 5),
        ("Samme sagsbehandler i mere end et år", 5),
        ("Svar på breve inden en uge", 5),
        ("Skolerne skal være større", 2),
    ];
    for (text, tables) in said {
        let notes: Vec<_> = (1..=tables).map(|table| world.writes(table, &theme, None, text)).collect();
        world.gathers(text, &notes);
    }
    let sheet = world.markdown(Kind::PlenarySheet);
    let at = |text: &str| sheet.find(text).unwrap_or_else(|| panic!("{text}: {sheet}"));
    assert!(at(said[0].0) < at(said[4].0) && at(said[4].0) < at(said[1].0), "{sheet}");
    assert!(!sheet.contains(said[3].0) && sheet.contains("Og 2 pointer mere, der går igen."), "{sheet}");
}

#[test]
fn a_note_whose_words_are_the_points_own_is_no_note_more() {
    let mut world = World::opened(session("ringsted-2022"));
    let theme = world.meeting.themes.all().next().unwrap().id.to_string();
    let notes = ["Flere bænke", "Bænke langs stien", "Flere bænke."];
    let notes: Vec<_> = (1..).zip(notes).map(|(table, text)| world.writes(table, &theme, None, text)).collect();
    world.gathers("Flere bænke", &notes);
    let memo = world.markdown(Kind::Memo);
    assert!(memo.contains("Bænke langs stien") && !memo.contains("indlæg mere"), "{memo}");
}
