//! Files that were made to hurt: whatever the bytes, the reader ends soon and with a file that can be read again.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use proptest::prelude::{ProptestConfig, any, prop, proptest};
use proptest::prop_assert;
use rundbord::intake::invitation::invitation::{read, read_text};
use rundbord::intake::invitation::proposal::programme_file;
use rundbord::intake::programme::here::Here;
use rundbord::intake::programme::reader;
use rundbord::intake::programme::settle::settle;

use crate::expected::invitations;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 15).unwrap()
}

#[test]
fn every_proposal_is_a_programme_file_that_check_reads() {
    for expected in invitations("").into_iter().chain(invitations("held")) {
        let file = programme_file(&read(&expected.bytes, today()).unwrap());
        let text = file.text();
        let again =
            reader::read(text.as_bytes()).unwrap_or_else(|problems| panic!("{}: {problems:?}\n{text}", expected.name));
        assert_eq!(again, file, "{}", expected.name);
        assert!(!settle(&again, &Here::without_summer_time(today())).programme.items.is_empty(), "{}", expected.name);
    }
}

/// A megabyte of what makes naive readers go back and forth. The bound is a hundred times what it takes.
#[test]
fn a_megabyte_of_anything_is_soon_read() {
    let pieces = [
        "16.00 ",
        "kl. ",
        "1/1 ",
        "(",
        "[a](",
        "<",
        "v/ ",
        "- \n",
        "16.00 a\n",
        "* * ",
        "|",
        "> ",
        "æ",
        "16.00-",
        "ProgramProgram",
        "1) ",
        "den 1. ",
        "halv ",
        "10 min. ",
        "Ida Holm ",
        "\t",
        "Hvad? ",
        "a. A",
        "Program\n16.00 Velkomst v/ Ida Holm, senest 1. maj\n",
        "-\n",
        "ved ",
        "\u{b}",
        ": ",
        "Den 12.-13. ",
    ];
    for piece in pieces {
        let text = piece.repeat(1_000_000 / piece.len());
        let begun = Instant::now();
        let file = programme_file(&read(text.as_bytes(), today()).unwrap());
        let took = begun.elapsed();
        println!("{piece:?} {took:?}");
        assert!(took < Duration::from_secs(20), "{piece:?} took {took:?}");
        assert!(reader::read(file.text().as_bytes()).is_ok(), "{piece:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..3000), head in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf"])) {
        let _ = read(&[head, &bytes].concat(), today());
    }

    #[test]
    fn whatever_is_read_can_be_read_again(
        words in prop::collection::vec(prop::sample::select(vec![
            "16.00", "kl. 17", "halv syv", "-", "\n", "\n\n", "Velkomst", "v/", "ved", "borgmester", "Ida Holm", "(10 min.)", "Program", "|", "\t", "7. april 2025", "senest", "30/3", ":", "?",
            "Dag 2", "Tilmelding", "Med venlig hilsen", "•", "1.", "24.00", "00.00", "999999 min.", "\"", "\\", "\u{0}", "İ", "ẞ", "Tema 1:", "12.-13. maj", "**", "#", ">", "kl. 25",
        ]), 0..120),
    ) {
        let file = programme_file(&read_text(&words.join(" "), today()));
        let text = file.text();
        let again = reader::read(text.as_bytes());
        prop_assert!(again.is_ok(), "{again:?}\n{text}");
        settle(&again.unwrap(), &Here::without_summer_time(today()));
    }
}
