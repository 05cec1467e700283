//! Two collators work on the same points at the same time.

use std::path::PathBuf;

use crate::host::{Host, notes};
use crate::privacy::holding;
use crate::table::Table;

#[test]
fn what_a_colleague_has_put_elsewhere_since_is_not_taken_back_and_is_said_when_it_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::at_the_tables(&folder.path().join("host"));
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    four.note("rampe ved hovedindgangen");
    four.note("døren er for tung");
    let codes = [1, 2].map(|n| (n, host.code_of("collator")));
    let [mut anna, mut bo] =
        codes.map(|(n, code)| Table::join(&folder.path().join(n.to_string()), Some(&code), host.port));
    let told = anna.hear_either("Du skriver ved", "Du sidder ikke ved et bord");
    assert!(told.contains("Du sidder ikke ved et bord. Skriver du et indlæg, står det ved bord 1"), "{told}");
    anna.ask("/liste alle", "døren er for tung");
    anna.type_line("/pointe Indgangen er svær | 4.1 4.2");
    let made = anna.hear("gemt med 2 indlæg");
    assert!(!made.contains("Taget ud"), "they lay nowhere: {made}");
    bo.ask("/pointer", "Indgangen er svær");
    bo.type_line("/pointe Ramper | 4.1");
    let taken = bo.hear("gemt med 1 indlæg");
    assert!(taken.contains("Taget ud af pointe #"), "{taken}");
    let told = anna.hear("En anden har lagt #4.1 under pointe #");
    assert!(!told.contains("4.2"), "{told}");
    anna.ask("/pointer", "Ramper");

    anna.type_line("/fortryd");
    let undone = anna.hear("Fortrudt: ");
    assert!(undone.contains("Én ting har en anden ændret siden"), "{undone}");
    bo.ask("/pointer", "Ramper");
    bo.type_line("/fortryd");
    let undone = bo.hear("Fortrudt: ");
    assert!(!undone.contains("anden"), "nobody touched it: {undone}");
    for collator in [anna, bo] {
        collator.finish();
    }
    four.finish();
    assert_eq!(notes(&host.close()).len(), 2);
}

#[test]
fn a_point_made_of_a_note_goes_with_it_when_its_table_makes_it_an_own_case() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("host");
    let mut host = Host::at_the_tables(&home);
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    four.note("zebrastriben ved skolen er væk");
    let at = folder.path().join("collator");
    let mut collator = Table::join(&at, Some(&host.code_of("collator")), host.port);
    collator.ask("/liste alle", "zebrastriben");
    collator.type_line("/pointe 4.1");
    collator.hear("gemt med 1 indlæg");
    // It lies at the facilitator's before the table changes its mind.
    collator.ask("/tid", "Nu: ");
    loop {
        host.say("/pointer");
        if host.hear("").contains("zebrastriben") {
            break;
        }
    }
    four.type_line("/egen #4.1");
    four.hear("er nu egen sag");
    let told = host.hear("Ordene stod også i pointe #");
    assert!(!told.contains("zebra"), "{told}");
    collator.ask("/pointer", "Ingen pointer endnu");
    collator.finish();
    four.finish();
    host.close();
    // On no machine but the table's own, and there in what was typed privately.
    for machine in [&home, &at] {
        assert_eq!(holding(machine, "zebra"), Vec::<PathBuf>::new());
    }
}
