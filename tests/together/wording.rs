//! A collator was told by mouth what a table's own case is about, and proposes words for it without the person.

use crate::host::{Host, notes};
use crate::privacy::holding;
use crate::table::Table;

const PRIVATE: &str = "min datter på 23 med Prader-Willi";
const WORDING: &str = "overgang til eget hjem kræver døgnstøtte";

#[test]
fn what_a_collator_proposes_is_a_note_and_in_documents_only_when_the_table_says_yes() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("host");
    let mut host = Host::at_the_tables(&home);
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    let five = Table::join(&folder.path().join("five"), Some(&host.code(5)), host.port);
    let mut collator = Table::join(&folder.path().join("collator"), Some(&host.code_of("collator")), host.port);
    four.type_line(&format!("/egen {PRIVATE}"));
    four.hear("Egen sag E4.1");
    collator.ask("/borde", "1 egen sag (E4.1)");
    collator.type_line("/fælles 4.1 en ordlyd, der siger for lidt");
    collator.hear("Ordlyd foreslået til egen sag E4.1. Den bliver et indlæg, når bord 4 siger ja.");
    four.hear("»en ordlyd, der siger for lidt« Brug den med /fælles 4.1");
    four.type_line("/fælles 1 -");
    four.hear("lagt væk");
    collator.hear("Bordet har lagt ordlyden til egen sag E4.1 væk");
    // Words that still look like one are proposed all the same, and who proposes them hears it.
    collator.type_line("/fælles 4.1 min datter på 23 får for lidt hjælp");
    let told = collator.hear("Ordlyd foreslået til egen sag E4.1");
    assert!(told.contains("ligner stadig en egen sag") && told.contains("/fælles 4.1 "), "{told}");
    four.hear("min datter på 23 får for lidt hjælp");
    collator.type_line(&format!("/fælles 4.1 {WORDING}"));
    let told = collator.hear("Ordlyd foreslået til egen sag E4.1");
    assert!(!told.contains("ligner stadig"), "{told}");
    four.hear(WORDING);
    // Nobody says yes for the table, and until then it stands nowhere.
    collator.type_line("/fælles 4.1");
    collator.hear_complaint("Kun bord 4 kan sige ja til ordlyden.");
    host.say(&format!("/eksport {}", home.join("papirer").display()));
    host.hear("papirer");
    four.type_line("/fælles 1");
    four.hear("#4.1 gemt som fælles sag");
    collator.hear("Bordet bruger ordlyden til egen sag E4.1: den er nu indlæg #4.1.");
    assert!(
        holding(&home.join("papirer"), WORDING).is_empty() && holding(&folder.path().join("five"), WORDING).is_empty()
    );
    five.finish();
    collator.finish();
    four.finish();
    let texts: Vec<String> = notes(&host.close()).into_iter().map(|(_, _, text)| text).collect();
    assert_eq!(texts, [WORDING]);
    for at in ["host", "collator", "five"] {
        assert!(holding(&folder.path().join(at), PRIVATE).is_empty(), "{at}");
    }
}
