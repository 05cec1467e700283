//! The lines about people: who has come, who stays away, who sits down at the door.

use std::collections::BTreeSet;

use crate::device::grammar::problem::Problem;
use crate::device::grammar::reader::Reader;
use crate::device::grammar::table_line::to_a_table;
use crate::device::grammar::verb::Verb;
use crate::device::intent::{Intent, Query};
use crate::device::roll::{is_meant, near};
use crate::domain::arrival::{ArrivalCommand, Attendance, Person};
use crate::domain::command::Command;
use crate::domain::id::TableNumber;
use crate::language::folding::is_same;

pub fn intent(verb: Verb, line: &mut Reader<'_>) -> Result<Intent, Problem> {
    let command = match verb {
        Verb::Came => mark(line, Some(Attendance::Came))?,
        Verb::Away => mark(line, Some(Attendance::Away))?,
        Verb::Expected => mark(line, None)?,
        Verb::Unannounced => {
            // Nobody's name begins with a figure.
            let is_said =
                to_a_table(line) || line.rest().trim_start_matches('#').starts_with(|c: char| c.is_ascii_digit());
            let table = if is_said { line.table()? } else { emptiest(line)? };
            ArrivalCommand::SitDown { name: stranger(line)?, role: None, table }
        }
        Verb::Sit => {
            to_a_table(line);
            let to = line.table()?;
            ArrivalCommand::Move { person: person(line)?, to }
        }
        Verb::Seats => match line.rest().to_lowercase().as_str() {
            "" => return Ok(Intent::Show(Query::Seating)),
            "apply" | "brug" => ArrivalCommand::Arrange,
            _ => return Err(line.strange(line.rest())),
        },
        Verb::Cafe => {
            let said = line.rest();
            let rounds = line.count()?;
            line.end()?;
            if rounds == 0 {
                return Err(line.strange(said));
            }
            return Ok(Intent::Show(Query::Rotation { rounds }));
        }
        _ => return Ok(Intent::Show(Query::People { sought: line.rest().to_owned() })),
    };
    Ok(Intent::Do(Command::Arrival(command)))
}

/// "anne ho", or everybody at "bord 5".
fn mark(line: &mut Reader<'_>, attendance: Option<Attendance>) -> Result<ArrivalCommand, Problem> {
    if to_a_table(line) {
        let table = line.table()?;
        line.end()?;
        return Ok(ArrivalCommand::MarkTable { table, attendance });
    }
    Ok(ArrivalCommand::Mark { person: person(line)?, attendance })
}

/// Whoever is meant by a part of the name, where that is one person: "anne ho".
fn person(line: &Reader<'_>) -> Result<Person, Problem> {
    let sought = line.text()?;
    let tables = &line.around.meeting.tables;
    let names: Vec<&str> =
        tables.all().flat_map(|(_, table)| table.members()).map(|member| member.name.as_str()).collect();
    if let Some(same) = names.iter().find(|name| is_same(name, sought)) {
        return Ok(Person::named(same));
    }
    let mut found: Vec<&str> = names.iter().filter(|name| is_meant(sought, name)).copied().collect();
    found.dedup_by_key(|name| Person::named(name));
    match found[..] {
        [one] => Ok(Person::named(one)),
        [] => {
            let near = near(line.around.meeting, sought);
            Err(Problem::NoPerson { found: sought.to_owned(), near: near.map(str::to_owned) })
        }
        _ => Err(Problem::SeveralPeople {
            found: sought.to_owned(),
            names: found.iter().map(|name| (*name).to_owned()).collect(),
        }),
    }
}

/// The name of somebody who is on no list; where several on it are called so, it may be one of them.
fn stranger(line: &Reader<'_>) -> Result<String, Problem> {
    let name = line.text()?;
    let mut bearers: Vec<&str> = line.around.meeting.members().map(|(_, member)| member.name.as_str()).collect();
    bearers.retain(|listed| is_same(listed.split(',').next().unwrap_or(listed).trim(), name));
    let mut met = BTreeSet::new();
    bearers.retain(|listed| met.insert(Person::named(listed)));
    if bearers.len() < 2 {
        return Ok(name.to_owned());
    }
    let names = bearers.into_iter().map(str::to_owned).collect();
    Err(Problem::SeveralPeople { found: name.to_owned(), names })
}

/// The table at which the fewest are seated who have not said that they stay away.
fn emptiest(line: &Reader<'_>) -> Result<TableNumber, Problem> {
    let meeting = line.around.meeting;
    let away = |name: &str| {
        meeting.arrivals.of(Person::named(name)).is_some_and(|arrival| arrival.attendance == Attendance::Away)
    };
    let sits = |number: TableNumber| {
        let here = meeting.tables.all().filter(|(part, _)| meeting.tables.now(*part) == number);
        here.flat_map(|(_, table)| table.members()).filter(|member| !away(&member.name)).count()
    };
    let tables = meeting.tables.seated().map(|(number, _)| number);
    tables.min_by_key(|number| (sits(*number), *number)).ok_or_else(|| line.missing())
}

#[cfg(test)]
mod tests {
    use crate::device::desk::Desk;
    use crate::device::grammar::problem::Problem;
    use crate::device::grammar::read::read_command;
    use crate::device::grammar::surroundings::Surroundings;
    use crate::device::intent::{Intent, Query};
    use crate::domain::arrival::{ArrivalCommand, Attendance, Person};
    use crate::domain::command::Command;
    use crate::domain::example::given;
    use crate::domain::id::TableNumber;
    use crate::domain::programme::Member;
    use crate::domain::table::TableCommand;
    use crate::language::language::Language;

    fn read(line: &str) -> Result<Intent, Problem> {
        let seat = |table, names: &[&str]| {
            let members =
                names.iter().map(|name| Member { name: (*name).into(), role: None, ..Member::default() }).collect();
            Command::Table(TableCommand::Seat { table: TableNumber(table), members })
        };
        let seats = [
            seat(1, &["Anne Holm, SIND", "Anne Lund"]),
            seat(2, &["Søren Ås"]),
            seat(3, &["Bo", "Carl", "Jens Jensen, LEV", "Jens Jensen, SIND"]),
        ];
        let meeting = given(&seats).0.meeting;
        let desk = Desk::default();
        let now = chrono::DateTime::UNIX_EPOCH;
        read_command(line, Surroundings { meeting: &meeting, desk: &desk, language: Language::Da, now, role: None })
    }

    #[test]
    fn a_whole_table_stays_away_comes_or_is_expected() {
        let of = |attendance| {
            let mark = ArrivalCommand::MarkTable { table: TableNumber(2), attendance };
            Some(Intent::Do(Command::Arrival(mark)))
        };
        assert_eq!(read("udebliver bord 2").ok(), of(Some(Attendance::Away)));
        assert_eq!(read("noshow table 2").ok(), of(Some(Attendance::Away)));
        assert_eq!(read("kom bord 2").ok(), of(Some(Attendance::Came)));
        assert_eq!(read("ventes bord 2").ok(), of(None));
        assert!(read("udebliver bord 2 og 3").is_err());
    }

    #[test]
    fn a_part_of_a_name_is_enough_where_it_is_one_persons() {
        let mark = |name: &str, attendance| {
            let person = Person::named(name);
            Ok(Intent::Do(Command::Arrival(ArrivalCommand::Mark { person, attendance })))
        };
        assert_eq!(read("kom anne ho"), mark("Anne Holm, SIND", Some(Attendance::Came)));
        assert_eq!(read("came soren"), mark("Søren Ås", Some(Attendance::Came)));
        assert_eq!(read("udebliver Bo"), mark("Bo", Some(Attendance::Away)));
        assert_eq!(read("ventes carl"), mark("Carl", None));
        let several = vec!["Anne Holm, SIND".to_owned(), "Anne Lund".to_owned()];
        assert_eq!(read("kom anne"), Err(Problem::SeveralPeople { found: "anne".into(), names: several }));
        let near = Some("Carl".to_owned());
        assert_eq!(read("kom Karl"), Err(Problem::NoPerson { found: "Karl".into(), near }));
    }

    #[test]
    fn who_comes_unannounced_sits_where_the_fewest_do_or_where_it_is_said() {
        let sits = |name: &str, table| {
            let name = name.to_owned();
            let command = ArrivalCommand::SitDown { name, role: None, table: TableNumber(table) };
            Ok(Intent::Do(Command::Arrival(command)))
        };
        assert_eq!(read("uanmeldt Per Hansen"), sits("Per Hansen", 2));
        for line in ["uanmeldt bord 3 Per Hansen", "uanmeldt 3 Per Hansen", "uanmeldt #3 Per Hansen"] {
            assert_eq!(read(line), sits("Per Hansen", 3), "{line}");
        }
        assert!(read("uanmeldt 3").is_err());
        // It may be one of those on the list.
        let names = vec!["Jens Jensen, LEV".to_owned(), "Jens Jensen, SIND".to_owned()];
        let several = Problem::SeveralPeople { found: "jens jensen".into(), names };
        assert_eq!(read("uanmeldt bord 2 jens jensen"), Err(several));
        assert_eq!(read("uanmeldt Jens Jensen, LAP"), sits("Jens Jensen, LAP", 2));
        let moves = ArrivalCommand::Move { person: Person::named("Bo"), to: TableNumber(2) };
        assert_eq!(read("sæt 2 bo"), Ok(Intent::Do(Command::Arrival(moves))));
        assert_eq!(read("deltagere sind"), Ok(Intent::Show(Query::People { sought: "sind".into() })));
        assert_eq!(read("café 2"), Ok(Intent::Show(Query::Rotation { rounds: 2 })));
        assert!(read("café 0").is_err() && read("café").is_err());
        assert!(read("sæt bo 2").is_err() && read("kom").is_err());
    }
}
