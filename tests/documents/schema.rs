//! Every export holds against the published schema, and the published schema is the program's own.

use std::fs;
use std::path::Path;

use rundbord::documents::json::json::export_schema;
use serde_json::{Value, json};

use crate::golden::{broenderslev, followed_up, ringsted, syddanmark};
use crate::hostile::hostile;

fn published() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/export.schema.json")
}

fn mistakes(export: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_str(&export_schema()).unwrap();
    let schema = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    schema.iter_errors(export).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_published_schema_is_the_programs_own() {
    if std::env::var_os("GOLDEN").is_some() {
        fs::write(published(), export_schema()).unwrap();
    }
    assert_eq!(fs::read_to_string(published()).unwrap(), export_schema(), "write it anew with GOLDEN=write");
}

#[test]
fn real_exports_hold_against_it() {
    for world in [ringsted(), syddanmark(), broenderslev(), followed_up(), hostile("\u{202e}\"\\\u{0}")] {
        assert_eq!(mistakes(&world.json()), Vec::<String>::new());
    }
}

#[test]
fn an_export_that_lacks_a_field_or_has_a_time_without_an_offset_does_not() {
    let export = ringsted().json();
    for (field, wrong) in [("left_out", Value::Null), ("generated_at", json!("2022-04-07T18:58:00"))] {
        let mut broken = export.clone();
        broken[field] = wrong;
        assert_ne!(mistakes(&broken), Vec::<String>::new(), "{field}");
    }
    let mut broken = export;
    broken["contributions"][0].as_object_mut().unwrap().remove("number");
    assert_ne!(mistakes(&broken), Vec::<String>::new());
}

#[test]
fn the_fields_are_those_that_other_programs_look_for() {
    let export = ringsted().json();
    assert_eq!(export["generated_at"], "2022-04-07T18:58:00+02:00");
    let talk = &export["programme"]["items"][1];
    assert_eq!((&talk["planned_start"], &talk["planned_minutes"]), (&json!("2022-04-07T16:15:00+02:00"), &json!(35)));
    assert_eq!(
        (&talk["actual_start"], &talk["actual_end"]),
        (&json!("2022-04-07T16:15:00+02:00"), &json!("2022-04-07T17:02:00+02:00"))
    );
    let note = &export["contributions"][1];
    assert_eq!((&note["number"], &note["table"], &note["starred"]), (&json!("2"), &json!(10), &json!(true)));
    assert_eq!((&note["kind"], &note["question"]), (&json!("challenge"), &Value::Null));
    let point = &export["points"][0];
    // Table 7 is a part of table 6 now.
    assert_eq!(point["tables"], json!([2, 4, 6, 10]));
    assert_eq!(point["discussed_by"], json!([2, 4, 6, 10]));
    assert_eq!(point["sources"].as_array().unwrap().len(), 5);
    let pilot = &export["actions"][2];
    assert_eq!((&pilot["missing"], &pilot["when"]), (&json!(["when"]), &Value::Null));
    assert_eq!(pilot["source"]["point"], export["points"][1]["id"]);
    let fuzzy = json!({ "words": "ultimo juni 2022", "day": "2022-06-30", "exact": false });
    assert_eq!(export["actions"][1]["when"], fuzzy);
    assert_eq!(export["answers"][0]["answer"], "no_remarks");
    assert_eq!(export["answers"][1]["answer"], "not_discussed");
    let left_out = &export["left_out"];
    assert_eq!(
        [&left_out["own_cases"], &left_out["withdrawn"], &left_out["erased"]],
        [&json!(3), &json!(1), &json!(1)]
    );
}
