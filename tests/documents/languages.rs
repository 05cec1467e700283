//! In a document of another language than the meeting's, what people wrote says which language it is in, and nothing else
//! does: every word of a person bears a sign here, and the sign and the mark must fall together.

use std::collections::BTreeSet;

use rundbord::documents::export::documents;
use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::documents::report::report::Report;
use rundbord::domain::answer::Answer;
use rundbord::domain::contribution::ContributionKind;
use rundbord::domain::id::TableNumber;
use rundbord::domain::programme::{HeadField, MeetingKind, Member, MemberRole, Table};
use rundbord::domain::summary::Passage;
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use scraper::Html;

use crate::golden::{broenderslev, ringsted, syddanmark};
use crate::packed::part;
use crate::world::{World, place, session};

/// No message of the program has this letter.
const SIGN: char = 'ŧ';

fn sign(text: &mut String) {
    let words: Vec<String> = text.split(' ').map(|word| format!("{SIGN}{word}")).collect();
    *text = words.join(" ");
}

fn sign_if(text: &mut Option<String>) {
    text.iter_mut().for_each(sign);
}

fn sign_each<const N: usize>(texts: [&mut Option<String>; N]) {
    texts.into_iter().for_each(sign_if);
}

/// The meeting with a sign on everything that a person typed.
fn signed(world: &World, words: &Words) -> Report {
    let mut report = world.report(words);
    let about = &mut report.meeting;
    sign(&mut about.title);
    sign_each([&mut about.question, &mut about.purpose, &mut about.place, &mut about.organiser]);
    sign_each([&mut about.laid.resume, &mut about.laid.presentation]);
    about.head.push(HeadField { label: "Sag".into(), value: "27.69".into() });
    for field in &mut about.head {
        sign(&mut field.label);
        sign(&mut field.value);
    }
    for item in &mut report.programme.items {
        sign(&mut item.title);
        sign_each([&mut item.responsible, &mut item.text, &mut item.note, &mut item.decision, &mut item.attendance]);
    }
    for table in &mut report.tables {
        sign_if(&mut table.name);
        table.members.iter_mut().for_each(|member| sign(&mut member.name));
    }
    for theme in &mut report.themes {
        sign(&mut theme.title);
        sign_each([&mut theme.earlier_title, &mut theme.summary]);
        theme.questions.iter_mut().for_each(|question| sign(&mut question.text));
    }
    for note in &mut report.contributions {
        sign(&mut note.text);
        sign_if(&mut note.owed_by);
    }
    for point in &mut report.points {
        sign(&mut point.text);
        sign_if(&mut point.dissent);
    }
    let told = report.summary.status_rounds.iter_mut().flat_map(|round| &mut round.told);
    for action in report.actions.iter_mut().chain(&mut report.agreed).chain(told) {
        sign(&mut action.what);
        sign_each([&mut action.who, &mut action.on_behalf_of, &mut action.condition]);
        action.when.iter_mut().for_each(|when| sign(&mut when.words));
        action.history.iter_mut().for_each(|line| sign_if(&mut line.why));
    }
    for milestone in &mut report.milestones {
        sign(&mut milestone.title);
        sign(&mut milestone.when.words);
    }
    let texts = &mut report.office.texts;
    for text in [&mut texts.method, &mut texts.recommendation, &mut texts.economy, &mut texts.regards] {
        *text = Some(format!("{SIGN}Kontorets {SIGN}egne {SIGN}ord"));
    }
    let summary = &mut report.summary;
    sign_each([&mut summary.intro, &mut summary.conclusion, &mut summary.present, &mut summary.absent]);
    sign_each([&mut summary.approved, &mut summary.next_meeting, &mut summary.receiver, &mut summary.economy]);
    summary.annexes.iter_mut().for_each(sign);
    report.municipalities.iter_mut().for_each(sign);
    for taken in &mut summary.takes_home {
        sign(&mut taken.name);
        sign(&mut taken.text);
    }
    summary.status_rounds.iter_mut().for_each(|round| sign(&mut round.title));
    for view in &mut summary.dissenting_views {
        sign(&mut view.party);
        sign(&mut view.text);
    }
    for received in &mut summary.received {
        sign(&mut received.body);
        sign_each([&mut received.when, &mut received.how]);
    }
    report
}

/// Pieces whose mark is not what they are, each with its document.
fn wrong<'a>(name: &str, pieces: impl Iterator<Item = (&'a str, bool)>) -> BTreeSet<String> {
    let letters = |text: &str| text.chars().any(char::is_alphabetic);
    let is_wrong = |(text, marked): &(&str, bool)| letters(text) && text.contains(SIGN) != *marked;
    let told = |(text, marked): (&str, bool)| {
        let state = if marked { "is marked" } else { "is not marked" };
        format!("{name}: {} {state}", text.trim().chars().take(90).collect::<String>())
    };
    pieces.filter(is_wrong).map(told).collect()
}

/// A committee that is informed for the second time.
pub fn informed() -> World {
    let mut world = syddanmark();
    world.sums_up(Passage::Receiver, "Socialudvalget");
    world.sums_up(Passage::StatusRound(world.now.date_naive().pred_opt().unwrap()), "Status 2010");
    world.sums_up(Passage::StatusRound(world.now.date_naive()), "Status 2011");
    world.sums_up(Passage::Economy, "Inden for rammen");
    world.sums_up(Passage::Annexes, "Metode\nProjektbeskrivelse");
    world.sums_up(Passage::TakesHome("Fanø".into()), "Et møde i foråret");
    world.sums_up(Passage::DissentingView { party: "DH".into(), theme: None, question: None }, "Bedst før billigst");
    world
}

/// A consultation round of three municipalities, of which one has not answered.
pub fn consultation() -> World {
    let mut programme = session("broenderslev-2019");
    programme.kind = MeetingKind::Consultation;
    let asked = |(number, name): (u16, &str)| Table {
        number: TableNumber(number),
        name: None,
        members: vec![Member { name: name.into(), role: Some(MemberRole::Municipality), ..Member::default() }],
    };
    programme.tables = [(1, "Thisted"), (2, "Aalborg"), (3, "Morsø")].map(asked).to_vec();
    let mut world = World::opened(programme);
    let idea = Some(ContributionKind::Idea);
    let question = |table| place(table, "vision", Some("vision-1"));
    let notes = [(1, "Støt de pårørende"), (2, "Aflast de pårørende")]
        .map(|(table, text)| world.writes_to(question(table), idea, text));
    let point = world.gathers("De pårørende skal støttes", &notes);
    world.dissents(point, "Thisted vil begynde i skolen.");
    world.writes_to(place(1, "vision", Some("vision-2")), None, "Kortere");
    world.answers(place(2, "vision", Some("vision-2")), Answer::NoRemarks);
    world.answers(place(1, "fokusomraade-1", None), Answer::NotDiscussed);
    let added = world.adds_theme("Kørsel", 2);
    world.writes(2, &added, None, "Flextur");
    world.sums_up(Passage::Received(TableNumber(1)), "Handicaprådet | 9. december 2019 | brev");
    world
}

fn editions() -> Vec<(World, Language)> {
    let worlds = [ringsted(), broenderslev(), syddanmark(), informed(), consultation()];
    worlds.into_iter().map(|world| (world, Language::En)).collect()
}

#[test]
fn every_html_page_says_of_peoples_words_and_of_nothing_else_that_they_are_in_another_language() {
    let mut found = BTreeSet::new();
    for (world, language) in editions() {
        let words = Words::new(language);
        for document in documents(&signed(&world, &words), &words, &[Format::Html]) {
            let text = String::from_utf8(document.bytes).unwrap();
            let page = Html::parse_document(&text);
            let body = page.select(&scraper::Selector::parse("body").unwrap()).next().unwrap();
            let pieces = body.descendants().filter_map(|node| {
                let text = node.value().as_text()?;
                let language = node.ancestors().find_map(|above| above.value().as_element()?.attr("lang"));
                Some((&**text, language == Some("da-DK")))
            });
            found.extend(wrong(&format!("{:?}", document.kind), pieces));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_word_document_says_so_too() {
    let mut found = BTreeSet::new();
    for (world, language) in editions() {
        let words = Words::new(language);
        for document in documents(&signed(&world, &words), &words, &[Format::Docx]) {
            let xml = part(&document.bytes, "word/document.xml");
            let xml = roxmltree::Document::parse(&xml).unwrap();
            let runs = xml.descendants().filter(|node| {
                node.has_tag_name(("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "r"))
            });
            let pieces: Vec<(String, bool)> = runs
                .map(|run| {
                    let text: String =
                        run.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
                    let marked = run.descendants().any(|node| node.tag_name().name() == "lang");
                    (text, marked)
                })
                .collect();
            found.extend(wrong(
                &format!("{:?}", document.kind),
                pieces.iter().map(|(text, marked)| (text.as_str(), *marked)),
            ));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_quoted_stands_in_the_marks_of_the_papers_language() {
    let world = ringsted();
    for (language, marks, others) in [(Language::Da, ["»", "«"], "“"), (Language::En, ["“", "”"], "»")] {
        let of = |format| {
            let papers = world.documents_in(language, &[format]).into_iter();
            papers.filter(|document| document.kind == Kind::Memo).map(|document| document.bytes).next().unwrap()
        };
        let spoken = String::from_utf8(of(Format::Plain)).unwrap();
        let quoted = format!(": {}", marks[0]);
        assert!(spoken.contains(&quoted) && spoken.contains(marks[1]) && !spoken.contains(others), "{spoken}");
        let word = part(&of(Format::Docx), "word/document.xml");
        assert!(word.contains(&format!(">{}", marks[0])) && !word.contains(others), "{language:?}");
        let page = String::from_utf8(of(Format::Html)).unwrap();
        let rule = format!("quotes: \"{}\" \"{}\"", marks[0], marks[1]);
        assert!(page.contains(&rule), "{rule}");
    }
}
