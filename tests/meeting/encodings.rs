//! Scripts in the encodings that Danish machines write.

use serde_json::Value;

use crate::world::World;

const SCRIPT: &str = "/næste\r\n/bord 1\r\nÆrø, Ċ og blåbærgrød\r\nanden linje\r\n/export ud\r\n";

fn texts(world: &World, script: &[u8]) -> Vec<String> {
    let told = world.meeting_by(&World::ringsted(), script);
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{told:#?}");
    let data = world.exported("ud");
    let notes = data["contributions"].as_array().unwrap().iter();
    notes.map(|note: &Value| note["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_encoding_of_a_script_gives_the_same_notes() {
    let expected = ["Ærø, Ċ og blåbærgrød", "anden linje"];
    let marked = format!("\u{feff}{SCRIPT}");
    let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for script in [SCRIPT.as_bytes(), marked.as_bytes(), &little, &big] {
        assert_eq!(texts(&World::new(), script), expected, "{:?}", &script[..4]);
    }
}

#[test]
fn a_windows_script_is_read_by_its_own_letters() {
    let script: Vec<u8> = SCRIPT
        .replace('Ċ', "“C”")
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    assert_eq!(texts(&World::new(), &script), ["Ærø, “C” og blåbærgrød", "anden linje"]);
}

#[test]
fn a_line_that_is_no_text_is_said_and_the_next_is_read() {
    // Half of a pair of UTF-16, then a whole line.
    let mut script = b"\xff\xfe\x00\xd8\n\0".to_vec();
    script.extend("/bord 1\nhel\n".encode_utf16().flat_map(u16::to_le_bytes));
    let told = World::new().meeting_by(&World::ringsted(), &script);
    assert_eq!(told.code, Some(0));
    assert!(!told.err.is_empty() && told.says("#1 gemt"), "{told:#?}");
}
