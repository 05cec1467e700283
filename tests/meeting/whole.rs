//! Whole meetings by keys alone, from the first item to the documents, with what goes wrong on the way; the keys are counted.

use std::fs;

use serde_json::Value;

use crate::screens::Person;
use crate::world::{PROGRAM, World};

const F2: &str = "\x1bOQ";
const F3: &str = "\x1bOR";
const F4: &str = "\x1bOS";
const F5: &str = "\x1b[15~";
const F6: &str = "\x1b[17~";
const F7: &str = "\x1b[18~";
const F10: &str = "\x1b[21~";
const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";
const HOME: &str = "\x1b[H";
const ESC: &str = "\x1b";
const ENTER: &str = "\r";
const CTRL_A: &str = "\x01";
const CTRL_D: &str = "\x04";
const CTRL_E: &str = "\x05";
const CTRL_N: &str = "\x0e";
const CTRL_R: &str = "\x12";
const CTRL_T: &str = "\x14";
const CTRL_X: &str = "\x18";
const CTRL_U: &str = "\x15";

/// A table's field of notes.
fn sits(person: &mut Person, table: u16) {
    person.presses(&format!("\x1b{table}"));
    person.sees(&format!("Bord {table} Ctrl+B"));
}

/// An action as it is said; it costs its text and two keys at most.
fn agrees(person: &mut Person, action: &str, seen: &str) {
    let keys = person.costs(|person| person.presses(&format!("{action}\r")));
    assert!(keys <= action.chars().count() + 2, "{action}: {keys}");
    // Where the field is empty, what is seen stands in the list.
    let is_listed = |text: String| text.contains(seen) && text.contains("hvad | hvem | hvornår");
    person.waits(seen, |screen| is_listed(screen.contents()));
}

/// All papers into the folder, and what the data among them says.
fn writes_the_papers(world: &World, person: &mut Person) -> Value {
    person.presses(F7);
    person.sees("Udkast");
    let keys = person.costs(|person| {
        person.presses(ENTER);
        person.sees("dokumenter skrevet");
    });
    assert_eq!(keys, 1);
    person.presses(ESC);
    person.waits("the list of documents gone", |screen| !screen.contents().contains("dokumenter skrevet"));
    let files = world.files();
    assert!(files.iter().any(|path| path.extension().is_some_and(|end| end == "html")), "{files:?}");
    let is_data = |text: &String| text.contains("\"contributions\"");
    let json = files.iter().filter(|path| path.extension().is_some_and(|end| end == "json"));
    let data = json.filter_map(|path| fs::read_to_string(path).ok()).find(is_data);
    serde_json::from_str(&data.unwrap_or_else(|| panic!("no data among {files:?}"))).unwrap()
}

#[test]
fn ringsted_with_all_that_goes_wrong_from_the_first_item_to_the_documents() {
    let world = World::new();
    let mut person = Person::runs_ringsted(&world);
    person.sees("Velkomst");
    // Two tables are one before it begins.
    person.presses(F10);
    person.sees("døren er lukket");
    person.presses(&DOWN.repeat(6));
    person.presses("m");
    person.sees("lægsammen 7");
    person.presses("6\r");
    person.sees("Bord 6 + 7");
    person.presses(F2);
    person.presses(ENTER);
    person.sees("16.00→16.15");
    person.commands("vent 15m");
    person.presses(ENTER);
    person.sees("v/ repræsentanter");
    // The talk runs over: the coffee is taken along by two keys, and by one it is as before.
    person.commands("vent 47m");
    person.sees("12 min. bagud");
    let keys = person.costs(|person| {
        person.presses("2");
        person.sees("2 vælger planen");
        person.presses("2");
        person.sees("ved bordene  Kaffepause");
    });
    assert_eq!(keys, 2);
    person.presses("u");
    person.sees("Fortrudt");
    person.presses("U");
    person.sees("ved bordene  Kaffepause");
    person.presses(ENTER);
    person.sees("▶ Gruppedrøftelse");
    // The tables.
    person.presses(F3);
    person.sees("Nyt indlæg");
    sits(&mut person, 2);
    person.notes("Vi opdager først tingene, når det er besluttet", 1);
    sits(&mut person, 9);
    person.notes("Skueproces", 2);
    sits(&mut person, 4);
    person.notes("pårørende skal inddrages", 3);
    // A slip of the pen: two keys to the text, two to another theme.
    let keys = person.costs(|person| {
        person.presses(ESC);
        person.sees("Mellemrum Markér");
        person.presses(ENTER);
        person.sees("Ret #3");
    });
    assert_eq!(keys, 2);
    person.presses(&format!("{CTRL_U}pårørende skal ikke inddrages uden samtykke\r"));
    person.sees("ikke inddrages");
    person.presses(ESC);
    person.sees("Mellemrum Markér");
    let keys = person.costs(|person| {
        person.presses(CTRL_T);
        person.sees("Tema 2:");
        person.presses(CTRL_X);
        person.sees("#3   T2");
    });
    assert_eq!(keys, 2);
    person.presses(CTRL_R);
    person.sees("★");
    person.presses(ESC);
    person.sees("Esc Til listen");
    // An own case is asked about while it is typed, and is one by one key.
    person.presses("Min søn har fået diagnosen skizofreni og får clozapin");
    person.sees("Egen sag?");
    person.presses(CTRL_E);
    person.sees("1 egen sag");
    // A table's own theme.
    person.commands("tema + Kørsel");
    person.sees("Tema 5: Kørsel");
    person.notes("Ingen bus efter klokken 18", 4);
    // By hand: the same in other words.
    person.presses(F4);
    person.sees("4 tilbage");
    person.presses(HOME);
    person.presses("p");
    person.sees("1 pointe ");
    let keys = person.costs(|person| {
        person.waits("the note of table 9 in hand", |screen| screen.contents().contains("▌ #2"));
        person.presses("1");
        person.sees("(2, 9)");
    });
    assert!(keys <= 2, "{keys}");
    // The tables report, and what recurs is gathered up.
    person.presses(F2);
    person.commands("vent 60m");
    person.presses(ENTER);
    person.sees("▶ Gruppefremlæggelse");
    person.presses(F6);
    person.sees("1 af 11");
    person.presses(&ENTER.repeat(4));
    person.sees("★ pårørende skal ikke");
    person.presses("\t\r");
    person.sees("på væggen");
    person.sees("Vi opdager først");
    // What was agreed, with a name that is missing and then found.
    person.presses(F2);
    person.commands("vent 30m");
    person.presses(ENTER);
    person.sees("▶ Videre proces");
    person.presses(F5);
    person.sees("Ny handling");
    agrees(&mut person, "Idékatalog | Styregruppen | 1/6-2022 | idékatalog", "Styregruppen | 1/6-2022");
    agrees(&mut person, "Nogen bør samle eksempler | ? | ultimo juni 2022", "1 mangler ansvarlig");
    person.presses(ESC);
    person.sees("2 hvem");
    person.presses("r");
    person.sees("Mangler ansvarlig");
    person.presses("2");
    person.sees("Ret handling");
    person.presses("Næstved\r");
    person.waits("nobody missing", |screen| !screen.contents().contains("mangler ansvarlig"));
    let data = writes_the_papers(&world, &mut person);
    person.quits();
    person.leaves();
    let text = data.to_string();
    assert!(text.contains("ikke inddrages uden samtykke") && !text.contains("clozapin"), "{text}");
    assert_eq!(data["points"][0]["tables"], serde_json::json!([2, 9]), "{data}");
    let who: Vec<&Value> = data["actions"].as_array().unwrap().iter().map(|action| &action["who"]).collect();
    assert_eq!(who, ["Styregruppen", "Næstved"]);
}

#[test]
fn the_council_in_broenderslev_answers_its_questions_and_agrees_by_keys_alone() {
    let world = World::new();
    let file = World::session("broenderslev-2019.json");
    let arguments = ["run", file.to_str().unwrap(), "--clock", "2019-12-03T14:00:00+01:00"];
    let mut person = Person::starts(&world, PROGRAM, &arguments, 80, 24);
    person.sees("14.00");
    person.presses(ENTER);
    person.sees("▶");
    person.presses(F3);
    person.sees("Nyt indlæg");
    person.presses("\t");
    person.notes("Fælles kursus for plejehjem", 1);
    person.notes("Ét kursus på tværs af plejehjemmene", 2);
    // The next question: nothing to add; the one after it was not reached.
    person.presses(&format!("\t{CTRL_N}"));
    person.sees("Ingen bemærkninger");
    person.presses(&format!("{CTRL_T}{CTRL_D}"));
    person.sees("kke drøftet");
    person.presses(F4);
    person.sees("2 tilbage");
    let keys = person.costs(|person| {
        person.presses("p");
        person.sees("1 pointe ");
        person.sees("1 tilbage");
        person.presses("1");
    });
    person.sees("0 tilbage");
    assert!(keys <= 3, "{keys}");
    person.presses(F5);
    person.sees("Ny handling");
    agrees(&mut person, "Høringssvar | Sekretæren | 20. januar 2020 | brev", "Sekretæren | 20. januar 2020");
    let data = writes_the_papers(&world, &mut person);
    person.quits();
    person.leaves();
    let text = data.to_string();
    assert!(text.contains("Fælles kursus for plejehjem"), "{text}");
    assert!(text.contains("no_remarks") && text.contains("not_discussed"), "{text}");
    assert_eq!(data["actions"][0]["who"], "Sekretæren");
    let answer = world.files().into_iter().any(|path| path.to_string_lossy().contains("hoeringssvar"));
    assert!(answer, "{:?}", world.files());
}

#[test]
fn the_theme_day_goes_on_after_a_crash_and_an_action_is_born_at_a_table() {
    let world = World::new();
    let file = World::session("syddanmark-2011.json");
    let arguments = ["run", file.to_str().unwrap(), "--clock", "2011-11-29T13:00:00+01:00"];
    let mut person = Person::starts(&world, PROGRAM, &arguments, 80, 24);
    person.sees("13.00");
    person.presses(ENTER);
    person.presses(F3);
    person.sees("Nyt indlæg");
    person.notes("Regionens socialudvalg kommer på besøg", 1);
    person.notes("Snitflader", 2);
    let action = "Besøg af socialudvalget | Region Syddanmark";
    let keys = person.costs(|person| {
        person.presses(UP);
        person.presses(UP);
        person.presses(CTRL_A);
        person.sees("fra indlæg #1");
        person.presses(CTRL_U);
        person.presses(&format!("{action}\r"));
    });
    // Two of them choose a note that is not the newest, and one takes its words away for others.
    assert!(keys <= action.chars().count() + 2 + 3, "{keys}");
    person.sees("Besøg af socialudvalget");
    agrees(&mut person, "Brev til fire kommuner | Staben | 9. december 2011", "Staben | 9. december 2011");
    person.is_told("KILL");
    person.dies();
    // The same place, and nothing lost.
    let mut person = Person::starts(&world, PROGRAM, &arguments, 80, 24);
    person.sees("13.0");
    person.presses(F3);
    person.sees("Regionens socialudvalg");
    person.presses(F5);
    person.sees("Besøg af socialudvalget");
    agrees(&mut person, "Stikord fra møderne | ? | ? | ? | ? | hvis møderne bliver en succes", "hvis møderne bliver");
    let data = writes_the_papers(&world, &mut person);
    person.quits();
    person.leaves();
    assert_eq!(data["actions"].as_array().map(Vec::len), Some(6), "{data}");
}
