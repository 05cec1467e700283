//! Two collators work on the same points at the same time.

use crate::host::{Host, free_port, notes};
use crate::table::Table;

#[test]
fn what_a_colleague_has_put_elsewhere_since_is_not_taken_back_and_is_said_when_it_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("host");
    std::fs::create_dir_all(&home).unwrap();
    let mut host = Host::start(&home, free_port());
    (0..4).for_each(|_| host.say("/næste"));
    host.hear("Gruppedrøftelse");
    let mut four = Table::join(&folder.path().join("four"), Some(&host.code(4)), host.port);
    four.note("rampe ved hovedindgangen");
    four.note("døren er for tung");
    let codes = [1, 2].map(|n| (n, host.code_of("collator")));
    let [mut anna, mut bo] =
        codes.map(|(n, code)| Table::join(&folder.path().join(n.to_string()), Some(&code), host.port));
    anna.ask("/liste alle", "døren er for tung");
    anna.type_line("/pointe Indgangen er svær | 4.1 4.2");
    let made = anna.hear("gemt med 2 indlæg");
    assert!(!made.contains("Taget ud"), "they lay nowhere: {made}");
    bo.ask("/pointer", "Indgangen er svær");
    bo.type_line("/pointe Ramper | 4.1");
    let taken = bo.hear("gemt med 1 indlæg");
    assert!(taken.contains("Taget ud af pointe #"), "{taken}");
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
