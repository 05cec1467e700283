//! The calendar as a strict reader of RFC 5545 finds it: the entries that the meeting has, and none that a text forged.

use rundbord::documents::format::Format;
use rundbord::documents::kind::Kind;
use rundbord::domain::status::Status;
use rundbord::domain::terms::Terms;
use rundbord::language::language::Language;

use crate::golden::{broenderslev, ringsted};
use crate::hostile::{HOSTILE, hostile};
use crate::world::{World, about, exact};

/// A component: its properties in order, and the components in it.
#[derive(Debug, Default, PartialEq)]
struct Component {
    name: String,
    properties: Vec<(String, String)>,
    inner: Vec<Component>,
}

impl Component {
    fn value(&self, name: &str) -> Option<&str> {
        self.properties.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    fn entries(&self) -> Vec<&Component> {
        self.inner.iter().filter(|component| component.name == "VEVENT").collect()
    }
}

/// Reads the whole file or panics: line ends, folding, nesting, names, and text without bare separators.
fn read(bytes: &[u8]) -> Component {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.ends_with("\r\n"));
    let lines: Vec<&str> = text.strip_suffix("\r\n").unwrap().split("\r\n").collect();
    let mut whole: Vec<String> = Vec::new();
    for line in lines {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
        match line.strip_prefix(' ') {
            Some(rest) => whole.last_mut().unwrap().push_str(rest),
            None => whole.push(line.to_owned()),
        }
    }
    let mut open: Vec<Component> = vec![Component::default()];
    for line in whole {
        let (name, value) = line.split_once(':').unwrap();
        let (key, _) = name.split_once(';').unwrap_or((name, ""));
        assert!(key.bytes().all(|b| b.is_ascii_uppercase() || b == b'-'), "{line:?}");
        match key {
            "BEGIN" => open.push(Component { name: value.to_owned(), ..Component::default() }),
            "END" => {
                let done = open.pop().unwrap();
                assert_eq!(done.name, value);
                open.last_mut().unwrap().inner.push(done);
            }
            _ => open.last_mut().unwrap().properties.push((name.to_owned(), unescaped(value))),
        }
    }
    assert_eq!(open.len(), 1, "everything that begins ends");
    let calendar = open.pop().unwrap().inner.pop().unwrap();
    assert_eq!((calendar.name.as_str(), calendar.value("VERSION")), ("VCALENDAR", Some("2.0")));
    for entry in calendar.entries() {
        for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY"] {
            let is_it = |property: &str| property.split(';').next() == Some(name);
            let found = entry.properties.iter().filter(|(property, _)| is_it(property)).count();
            assert_eq!(found, 1, "{name} in {entry:?}");
        }
    }
    calendar
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => text.push(match rest.next().unwrap() {
                'n' => '\n',
                c @ ('\\' | ';' | ',') => c,
                c => panic!("\\{c}"),
            }),
            ';' | ',' => panic!("a bare {c:?} in {value:?}"),
            c => text.push(c),
        }
    }
    text
}

fn calendar(world: &World) -> Component {
    let of_format = world.documents_in(Language::Da, &[Format::Ics]).into_iter().next();
    let document = of_format.unwrap();
    assert_eq!(document.kind, Kind::ActionPlan);
    read(&document.bytes)
}

#[test]
fn exact_days_remind_and_proposed_ones_are_marked_and_silent() {
    let calendar = calendar(&ringsted());
    let entries = calendar.entries();
    let entry = |title: &str| *entries.iter().find(|entry| entry.value("SUMMARY") == Some(title)).unwrap();
    let exact = entry("Idékatalog");
    assert_eq!(exact.value("DTSTART;VALUE=DATE"), Some("20220601"));
    assert_eq!(exact.value("DTEND;VALUE=DATE"), Some("20220602"));
    assert_eq!(exact.value("DTSTAMP"), Some("20220407T165800Z"));
    assert_eq!(exact.inner.len(), 1);
    assert_eq!((exact.inner[0].name.as_str(), exact.inner[0].value("TRIGGER")), ("VALARM", Some("-PT15H")));
    assert!(exact.value("DESCRIPTION").unwrap().contains("Styregruppen v/ sekretariatet"));
    let proposed = entry("ca. Eksempelsamling om medborgerpolitik");
    assert_eq!(proposed.value("DTSTART;VALUE=DATE"), Some("20220630"));
    assert!(proposed.inner.is_empty() && proposed.value("DESCRIPTION").unwrap().contains("ultimo juni 2022"));
    assert!(!entries.iter().any(|entry| entry.value("SUMMARY").unwrap().contains("fælles indgang")), "it has no day");
}

#[test]
fn a_day_with_its_clock_stands_at_that_clock() {
    let mut world = ringsted();
    for (what, when) in [("Besøg", "10. juni 2022 kl. 10"), ("Møde", "10/6-2022 kl. 13-15")] {
        world.agrees(Terms { what: what.into(), when: exact(when, 2022, 6, 10), ..Terms::default() }, None);
    }
    let calendar = calendar(&world);
    let entries = calendar.entries();
    let entry = |title: &str| *entries.iter().find(|entry| entry.value("SUMMARY") == Some(title)).unwrap();
    let visit = entry("Besøg");
    assert_eq!((visit.value("DTSTART"), visit.value("DTEND")), (Some("20220610T100000"), None));
    assert_eq!(visit.value("DTSTART;VALUE=DATE"), None);
    assert_eq!(visit.inner[0].value("TRIGGER"), Some("-P1D"));
    let meeting = entry("Møde");
    assert_eq!((meeting.value("DTSTART"), meeting.value("DTEND")), (Some("20220610T130000"), Some("20220610T150000")));
}

#[test]
fn what_is_dropped_later_is_struck_out_of_the_calendar_that_has_it() {
    let mut world = ringsted();
    let terms = Terms { what: "Fælles kursus".into(), when: exact("1.5.2023", 2023, 5, 1), ..Terms::default() };
    let action = world.agrees(terms, None);
    let entry = |world: &World| {
        let entries = calendar(world).inner;
        entries.into_iter().find(|entry| entry.value("SUMMARY") == Some("Fælles kursus")).unwrap()
    };
    let before = entry(&world);
    assert_eq!((before.value("STATUS"), before.inner.len()), (None, 1));
    world.reports(action, Status::Dropped, "ingen midler");
    let after = entry(&world);
    assert_eq!((after.value("STATUS"), after.inner.len()), (Some("CANCELLED"), 0));
    assert_eq!(after.value("UID"), before.value("UID"));
}

#[test]
fn milestones_are_entries_and_every_entry_has_an_id_of_its_own_that_stays() {
    let dates: Vec<String> = calendar(&broenderslev())
        .entries()
        .iter()
        .map(|entry| entry.value("DTSTART;VALUE=DATE").unwrap().to_owned())
        .collect();
    assert!(dates.contains(&"20200120".to_owned()) && dates.contains(&"20200203".to_owned()), "{dates:?}");
    let ids = |world: &World| -> Vec<String> {
        calendar(world).entries().iter().map(|entry| entry.value("UID").unwrap().to_owned()).collect()
    };
    let mut world = ringsted();
    let before = ids(&world);
    world.at(23, 0);
    assert_eq!(ids(&world), before, "made later, the ids are the same");
    let mut all = [before, ids(&broenderslev())].concat();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn no_text_of_a_person_makes_an_entry() {
    for text in HOSTILE.into_iter().chain(["x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:forged", "æ".repeat(200).as_str()])
    {
        let mut world = hostile(text);
        let before = calendar(&world).entries().len();
        if text.trim().is_empty() {
            continue;
        }
        for when in [exact(text, 2026, 5, 1), about(text, 2026, 6, 30)] {
            world.agrees(Terms { what: text.into(), who: Some(text.into()), when, ..Terms::default() }, None);
        }
        let calendar = calendar(&world);
        assert_eq!(calendar.entries().len(), before + 2, "{text:?}");
        assert_eq!(calendar.inner.len(), calendar.entries().len());
    }
}
