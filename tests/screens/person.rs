//! What a person does at the keys, and what comes of it in the meeting and on the screen.

use rundbord::device::effect::Effect;
use rundbord::device::input::Fault;
use rundbord::device::intent::{Intent, Query};
use rundbord::domain::answer::Answer;
use rundbord::domain::command::Command;
use rundbord::domain::contribution::ContributionKind;
use rundbord::domain::id::TableNumber;
use rundbord::domain::timeline::state::{ItemState, State};
use rundbord::language::language::Language;
use rundbord::language::words::Words;
use rundbord::tui::input::Input;
use rundbord::tui::reaction::Reaction;

use crate::room::{Room, clicked, danish, programme, ringsted};

/// Texts of the notes that stand, in order.
fn notes(room: &Room<'_>) -> Vec<String> {
    room.device.meeting().contributions.standing().map(|note| note.text().to_owned()).collect()
}

fn in_notes(words: &Words) -> Room<'_> {
    let mut room = Room::new(words, ringsted(), "2022-04-07 17:05:00");
    room.press("f3");
    room
}

#[test]
fn a_note_costs_its_text_and_one_key() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("Vi opdager først tingene, når det er besluttet");
    room.press("enter");
    assert_eq!(notes(&room), ["Vi opdager først tingene, når det er besluttet"]);
    let picture = room.picture(80, 24);
    assert!(picture.contains("✓ gemt 17.05"), "{picture}");
}

#[test]
fn table_theme_kind_and_question_are_one_key_each() {
    let words = danish();
    let mut room = Room::new(&words, programme("broenderslev-2019"), "2022-04-07 17:05:00");
    room.press("f3 ctrl+b ctrl+t tab tab ctrl+k ctrl+k");
    room.type_text("Et fælles overblik");
    room.press("enter");
    let meeting = room.device.meeting();
    let note = meeting.contributions.standing().next().expect("one note");
    let tables: Vec<TableNumber> = meeting.tables.seated().map(|(number, _)| number).collect();
    let themes: Vec<_> = meeting.themes.all().collect();
    assert_eq!(note.place.table, tables[1 % tables.len()]);
    assert_eq!(note.place.theme, themes[1].id);
    assert_eq!(note.place.question, Some(themes[1].questions[1].id.clone()));
    assert_eq!(note.contribution.kind(), Some(ContributionKind::Idea));
}

#[test]
fn tables_are_gone_to_by_number_and_one_that_is_not_there_is_said() {
    let words = danish();
    let mut room = in_notes(&words);
    room.press("alt+7");
    assert_eq!(room.device.desk().table, Some(TableNumber(7)));
    room.press("ctrl+g 1 2 enter");
    assert_eq!(room.device.desk().table, Some(TableNumber(12)));
    // The palette adds a table that is not there, as plain mode does.
    room.press("ctrl+g 1 4 enter");
    assert_eq!(room.device.desk().table, Some(TableNumber(14)));
}

#[test]
fn what_the_disk_refuses_comes_back_into_the_field_with_the_reason() {
    let words = danish();
    let mut room = in_notes(&words);
    room.fault = Some(Fault::DiskFull);
    room.type_text("Kørsel");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› Kørsel") && picture.contains("Disken er fuld"), "{picture}");
    assert!(picture.contains("gemmer ikke"), "{picture}");
    assert!(room.tui.holds_unsaved() && notes(&room).is_empty());
    room.fault = None;
    room.press("enter");
    assert_eq!(notes(&room), ["Kørsel"]);
    let picture = room.picture(80, 24);
    assert!(!picture.contains("gemmer ikke") && !picture.contains("› Kørsel"), "{picture}");
}

#[test]
fn a_note_on_its_way_to_the_disk_is_seen_as_such() {
    let words = danish();
    let mut room = in_notes(&words);
    room.slow = true;
    room.type_text("Kørsel");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Kørsel") && picture.contains("… gemmer"), "{picture}");
    assert!(room.tui.holds_unsaved());
}

#[test]
fn a_text_that_is_too_long_stays_and_is_said() {
    let words = danish();
    let mut room = in_notes(&words);
    room.input(Input::Paste("æ".repeat(90_000)));
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("30.000 tegn for langt"), "{picture}");
    assert!(notes(&room).is_empty() && room.tui.holds_unsaved());
}

#[test]
fn a_note_is_edited_moved_starred_and_withdrawn_and_each_can_be_undone() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("Pårørende skal inddrages");
    room.press("enter esc enter");
    room.type_text(" aldrig uden samtykke");
    room.press("enter");
    assert_eq!(notes(&room), ["Pårørende skal inddrages aldrig uden samtykke"]);
    room.press("esc ctrl+r ctrl+t ctrl+x");
    let first = |room: &Room<'_>| {
        let note = room.device.meeting().contributions.standing().next().expect("one note");
        (note.contribution.starred(), note.place.theme.clone())
    };
    let second_theme = room.device.meeting().themes.all().nth(1).expect("a second theme").id.clone();
    assert_eq!(first(&room), (true, second_theme.clone()));
    room.press("delete");
    assert!(notes(&room).is_empty());
    room.press("f8");
    assert_eq!(first(&room), (true, second_theme.clone()));
    room.press("f8 f8");
    assert!(!first(&room).0 && first(&room).1 != second_theme);
    room.press("f9");
    assert!(first(&room).0);
}

#[test]
fn editing_gives_back_what_stood_in_the_field() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("første");
    room.press("enter");
    room.type_text("halvt");
    room.press("esc enter");
    assert!(room.picture(80, 24).contains("Ret #1"));
    room.press("esc");
    assert!(room.picture(80, 24).contains("› halvt"));
}

#[test]
fn a_changed_note_is_left_at_the_second_time_of_asking() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("Rampen er stejl");
    room.press("enter esc enter");
    room.type_text(" om vinteren");
    room.press("esc");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› Rampen er stejl om vinteren") && picture.contains("Esc en gang"), "{picture}");
    room.type_text("!");
    room.press("esc");
    assert!(room.picture(80, 24).contains("vinteren!"), "what was typed since is asked about too");
    room.press("esc");
    let picture = room.picture(80, 24);
    assert!(!picture.contains("vinteren") && notes(&room) == ["Rampen er stejl"], "{picture}");
}

#[test]
fn what_is_typed_while_the_list_has_the_focus_goes_whole_into_the_field() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("Skiltning");
    room.press("enter esc");
    assert_eq!(room.cursor(80, 24), None);
    room.type_text("the *set* 1 :u?");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› the *set* 1 :u?"), "{picture}");
    assert_eq!(notes(&room), ["Skiltning"]);
    let note = room.device.meeting().contributions.standing().next().expect("one note");
    assert!(!note.contribution.starred() && room.device.desk().table == Some(TableNumber(1)));
}

#[test]
fn esc_closes_the_coverage_before_it_goes_to_the_list() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("Skiltning");
    room.press("enter esc");
    room.picture(80, 24);
    room.press("ctrl+o");
    assert!(room.picture(80, 24).contains("── Dækning"));
    room.type_text("the");
    room.press("up");
    let picture = room.picture(80, 24);
    assert!(picture.contains("── Dækning") && picture.contains("› the"), "{picture}");
    room.press("esc");
    let picture = room.picture(80, 24);
    assert!(!picture.contains("── Dækning") && room.cursor(80, 24).is_some(), "{picture}");
    room.press("esc");
    assert_eq!(room.cursor(80, 24), None);
}

#[test]
fn the_coverage_says_how_many_tables_do_not_fit() {
    let words = danish();
    let mut room = in_notes(&words);
    room.press("ctrl+g 8 enter");
    room.picture(60, 16);
    room.press("ctrl+o");
    let picture = room.picture(60, 16);
    assert!(picture.contains(" Bord 8 ") && picture.contains("… 9 borde til"), "{picture}");
    assert!(!room.picture(80, 40).contains("borde til"));
}

#[test]
fn the_footer_shows_the_keys_of_what_lies_over_the_screen() {
    let words = danish();
    let mut room = in_notes(&words);
    for keys in ["f1", "esc ctrl+p"] {
        room.press(keys);
        let picture = room.picture(80, 24);
        let footer = picture.lines().last().unwrap_or_default();
        assert_eq!(footer, " Enter Vælg   ↑↓ Op og ned   Esc Luk", "{picture}");
        assert!(picture.contains(" … ╯") || picture.contains(" … │") || picture.contains("─ … "), "{picture}");
    }
    room.type_text("plan");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.lines().last().unwrap_or_default().starts_with(" ↑↓ Rul"), "{picture}");
}

#[test]
fn minutes_ahead_and_behind_are_those_between_the_clocks_on_the_screen() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 15:55:20");
    room.press("enter");
    // Begun 4 minutes and 40 seconds early: 16.10 instead of 16.15.
    let picture = room.picture(80, 24);
    assert!(picture.contains("15.55→16.10") && picture.contains("5 min. foran"), "{picture}");
    // 35 minutes from 16.15.30, and 44 minutes and 40 seconds more.
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    room.now += chrono::TimeDelta::seconds(15 * 60 + 30);
    room.press("enter");
    room.now += chrono::TimeDelta::seconds(35 * 60 + 44 * 60 + 40);
    let said = rundbord::device::reading::time(&words, &room.device.view(room.now));
    assert!(said.contains("45 minutter over tid") && said.contains("45 min. bagud"), "{said}");
}

#[test]
fn no_remarks_and_not_discussed_are_two_answers() {
    let words = danish();
    let mut room = in_notes(&words);
    room.press("ctrl+n ctrl+b ctrl+d");
    let answers: Vec<_> = room.device.meeting().answers.all().map(|(table, _, _, answer)| (table.0, answer)).collect();
    assert_eq!(answers, [(1, Answer::NoRemarks), (2, Answer::NotDiscussed)]);
    room.press("ctrl+d");
    assert_eq!(room.device.meeting().answers.all().count(), 1);
}

#[test]
fn an_own_case_is_on_no_screen() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("Min søn fik clozapin på afsnit 4");
    room.press("ctrl+e");
    assert_eq!(room.device.private(), 1);
    for (width, height) in [(80, 24), (120, 40)] {
        assert!(!room.picture(width, height).contains("clozapin"));
    }
    // A note that turns out to be one leaves the screen as well.
    room.type_text("Min datter har diagnosen");
    room.press("enter esc ctrl+e");
    assert_eq!(room.device.private(), 2);
    assert!(!room.picture(80, 24).contains("datter"));
}

#[test]
fn peoples_text_does_nothing_to_the_screen() {
    let words = danish();
    let mut room = in_notes(&words);
    room.input(Input::Paste("rød \u{1b}[31m\u{202e}bagvendt\u{200b} ⟦\u{7}".into()));
    room.press("enter");
    let (buffer, _) = room.buffer(80, 24);
    for cell in &buffer.content {
        assert!(!cell.symbol().chars().any(|c| c.is_control() || c == '\u{202e}'), "{:?}", cell.symbol());
    }
}

#[test]
fn the_programme_is_stepped_paused_and_made_longer_by_one_key_each() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    let standing = |room: &Room<'_>| room.device.view(room.now).standing;
    assert_eq!(standing(&room).current, Some(0));
    room.press("+");
    assert_eq!(standing(&room).items[0].minutes, 20);
    room.press("space");
    assert_eq!(standing(&room).state, State::Paused);
    room.press("space n");
    assert_eq!((standing(&room).state, standing(&room).current), (State::Running, Some(1)));
    room.press("b");
    assert_eq!(standing(&room).current, Some(0));
    // The hand on an item ahead: its minutes change, and it is skipped.
    room.press("down down down -");
    assert_eq!(standing(&room).items[3].minutes, 55);
    room.press("s");
    assert_eq!(standing(&room).items[3].state, ItemState::Skipped);
    room.press("u");
    assert_eq!(standing(&room).items[3].state, ItemState::Ahead);
}

#[test]
fn a_plan_is_taken_by_its_number_and_undone_by_u() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room.pass(47);
    let end = |room: &Room<'_>| room.device.view(room.now).standing.forecast_end;
    let late = end(&room);
    let picture = room.picture(80, 24);
    assert!(picture.contains("12 min. bagud") && picture.contains("OVER TID"), "{picture}");
    assert!(picture.contains("2  Pausen tages ved bordene"), "{picture}");
    // It could not be read to its end there, so the first press shows all of it and the second takes it.
    room.press("2");
    assert_eq!(end(&room), late);
    for (width, height) in [(60, 16), (80, 24)] {
        let picture = room.picture(width, height);
        let read: String = picture.lines().map(|line| format!("{} ", line.trim())).collect();
        let plans = room.device.meeting().timeline.plans(room.now);
        let view = room.device.view(room.now);
        let title = |id: &rundbord::domain::id::ItemId| {
            view.standing.item(id).map(|item| item.title.clone()).unwrap_or_default()
        };
        for change in rundbord::device::reading::plan_changes(&words, &view, &plans[1], title) {
            assert!(read.contains(&change), "{change}: {picture}");
        }
        assert!(picture.contains("Enter Vælg planen") && !picture.contains("3  En kortere runde"), "{picture}");
    }
    room.press("esc");
    assert!(room.picture(80, 24).contains("3  En kortere runde"));
    // Nothing was taken yet: the undo key closes what is read, and takes back nothing that was done before.
    room.press("2 u");
    assert!(room.picture(80, 24).contains("3  En kortere runde"));
    assert_eq!(end(&room), late);
    room.press("2 2");
    assert!(end(&room) < late);
    room.press("u");
    assert_eq!(end(&room), late);
    room.picture(80, 24);
    room.press("2 enter");
    assert!(end(&room) < late);
    room.press("u");
    // Where all can be read at once, one press is enough.
    room.picture(120, 40);
    room.press("2");
    assert!(end(&room) < late);
}

#[test]
fn what_an_item_is_locked_for_stands_with_the_lock_and_with_the_plan_that_it_makes_impossible() {
    let words = danish();
    let mut programme = ringsted();
    if let Some(last) = programme.items.last_mut() {
        last.locked_for = Some("tolk".into());
    }
    let mut room = Room::new(&words, programme, "2022-04-07 16:00:00");
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room.pass(47);
    let picture = room.picture(200, 60);
    assert!(picture.contains("låst til kl. 18.50 (tolk)"), "{picture}");
    assert!(picture.contains("Tak for i dag og sandwich (tolk) er låst"), "{picture}");
    assert!(room.device.meeting().programme().unwrap().for_guests().items.iter().all(|item| item.locked_for.is_none()));
}

#[test]
fn the_palette_runs_plain_modes_commands_and_says_what_it_cannot_read() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    room.press(":");
    room.type_text("handling Eksempelsamling | ? | ultimo juni");
    room.press("enter");
    assert_eq!(room.device.meeting().actions.standing().len(), 1);
    room.press("ctrl+p");
    room.type_text("bord x");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("bord x") && picture.contains("! "), "{picture}");
    room.press("esc");
    assert!(!room.picture(80, 24).contains("bord x"));
    room.press(": h a n d l i n g e r enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Eksempelsamling") && picture.contains("Mangler ansvarlig"), "{picture}");
}

#[test]
fn what_only_the_door_can_answer_is_asked_there_from_the_palette_too() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    for (typed, asked) in
        [("koder", Query::Codes { json: false }), ("koder kort mappe", Query::Cards { folder: Some("mappe".into()) })]
    {
        room.press(":");
        room.type_text(typed);
        room.press("enter");
        assert_eq!(room.effects.pop(), Some(Effect::Show(asked)), "{typed}");
    }
}

#[test]
fn the_palette_obeys_plain_modes_grammar_before_it_guesses() {
    let words = danish();
    for (typed, seen) in [
        ("plan", "1. Velkomst"),
        ("program", "1. Velkomst"),
        ("tid", "Kl. 17.05."),
        ("time", "Kl. 17.05."),
        ("/tid", "Kl. 17.05."),
        ("list", "Ingen indlæg endnu"),
        ("borde", "Bord 12"),
    ] {
        let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
        room.press(":");
        room.type_text(typed);
        room.press("enter");
        let picture = room.picture(120, 40);
        assert!(picture.contains(seen), "{typed}: {picture}");
        assert!(room.device.meeting().applied() == 1 && room.effects.is_empty(), "{typed}");
    }
    let mut room = in_notes(&words);
    room.press("ctrl+p");
    room.type_text("theme 2");
    room.press("enter ctrl+p");
    room.type_text("ingen");
    room.press("enter");
    let second = room.device.meeting().themes.all().nth(1).expect("a second theme").id.clone();
    let answers: Vec<_> =
        room.device.meeting().answers.all().map(|(_, theme, _, answer)| (theme.clone(), answer)).collect();
    assert_eq!(answers, [(second, Answer::NoRemarks)]);
    room.press("ctrl+p");
    room.type_text("undo");
    room.press("enter");
    assert_eq!(room.device.meeting().answers.all().count(), 0);
}

#[test]
fn closing_the_program_is_not_called_as_closing_the_meeting() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    room.press("f1");
    room.type_text("luk");
    let picture = room.picture(80, 24);
    assert!(picture.contains("Luk programmet"), "{picture}");
}

#[test]
fn a_command_that_could_not_be_saved_comes_back_with_the_reason() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    room.fault = Some(Fault::DiskFull);
    room.press(":");
    room.type_text("pointe Skueproces må ikke gentage sig");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("› pointe Skueproces må ikke") && picture.contains("Disken er fuld"), "{picture}");
    room.fault = None;
    room.press("enter");
    assert_eq!(room.device.meeting().points.standing().len(), 1);
    assert!(!room.picture(80, 24).contains("› pointe"));
}

#[test]
fn the_help_is_searched_and_runs_the_chosen_line() {
    let words = danish();
    let mut room = in_notes(&words);
    room.press("f1");
    assert!(room.picture(80, 24).contains("Hjælp"));
    room.type_text("dækn");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("── Dækning"), "{picture}");
}

#[test]
fn leaving_is_asked_once_and_the_text_in_the_field_is_named() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("halvt");
    room.press("ctrl+q");
    assert!(room.effects.is_empty());
    assert!(room.picture(80, 24).contains("ikke er gemt"));
    room.press("x ctrl+q");
    assert!(room.effects.is_empty());
    room.press("ctrl+q");
    assert_eq!(room.effects, [Effect::Quit]);
}

#[test]
fn the_terminal_is_put_aside_and_painted_anew_by_the_wiring() {
    let words = danish();
    let mut room = in_notes(&words);
    room.press("ctrl+z ctrl+l");
    assert_eq!(room.reactions, [Reaction::Suspend, Reaction::Repaint]);
}

#[test]
fn the_real_cursor_stands_in_the_field() {
    let words = danish();
    let mut room = in_notes(&words);
    room.type_text("æøå");
    let mut terminal = room.frame(80, 24);
    let at = terminal.get_cursor_position().expect("a test terminal");
    let row: String = room.picture(80, 24).lines().nth(usize::from(at.y)).expect("a line").into();
    assert_eq!(row.chars().take(usize::from(at.x)).collect::<String>(), " › æøå");
    room.press("ctrl+p");
    assert!(room.cursor(80, 24).is_some_and(|palette| palette != at));
}

#[test]
fn a_small_window_says_both_sizes_in_one_line() {
    let words = danish();
    let mut room = in_notes(&words);
    let picture = room.picture(50, 10);
    assert_eq!(picture.trim(), "Vinduet er 50x10. Der skal være mindst 60x16.");
    let lines: Vec<String> = room.picture(20, 5).lines().map(str::to_owned).collect();
    assert_eq!(lines, ["", "Vinduet er 20x5. Der", "skal være mindst", "60x16.", ""]);
}

#[test]
fn there_is_no_danish_in_the_english_program() {
    let words = Words::new(Language::En);
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    for keys in ["f3", "f1", "esc ctrl+p", "esc f2 enter", "f1"] {
        room.press(keys);
        let picture = room.picture(120, 40);
        assert!(!picture.contains('⟨'), "{picture}");
        for word in ["Bord 1", "Tema ", "Gem ", "Hjælp", "min. bagud", "Fortryd"] {
            assert!(!picture.contains(word), "{word}: {picture}");
        }
    }
}

#[test]
fn a_click_opens_a_tab_presses_a_key_and_takes_a_row_where_they_were_drawn() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.click(80, 24, "Pointer");
    assert!(room.picture(80, 24).contains("Løse indlæg") || room.picture(80, 24).contains(" Pointer "));
    room.click(80, 24, "Program");
    room.click(80, 24, "Gruppedrøftelse");
    let picture = room.picture(80, 24);
    let row = picture.lines().find(|line| line.contains("Gruppedrøftelse")).expect("the row");
    assert!(row.starts_with('▌'), "{picture}");
    room.scroll(80, 24, 1);
    let picture = room.picture(80, 24);
    let row = picture.lines().find(|line| line.contains("Gruppefremlæggelse")).expect("the next row");
    assert!(row.starts_with('▌'), "{picture}");
    room.click(80, 24, "Næste punkt");
    assert_eq!(room.device.view(room.now).standing.current, Some(0));
    // A line of the help is as good as chosen.
    room.click(80, 24, "F1 Hjælp");
    room.click(80, 24, "Pause / fortsæt");
    assert_eq!(room.device.view(room.now).standing.state, State::Paused);
    // Under what lies over it nothing is hit.
    room.press("ctrl+p");
    let before = room.picture(80, 24);
    room.input(Input::Mouse(clicked(0, 12)));
    assert_eq!(room.picture(80, 24), before);
}

#[test]
fn a_click_takes_a_note_a_point_and_an_action_and_the_field_below_them() {
    let words = danish();
    let mut room = in_notes(&words);
    for text in ["Rampen", "Døren", "Skiltet"] {
        room.type_text(text);
        room.press("enter");
    }
    room.click(80, 24, "Rampen");
    room.press("ctrl+r");
    let starred: Vec<&str> = room
        .device
        .meeting()
        .contributions
        .standing()
        .filter(|note| note.contribution.starred())
        .map(|note| note.text())
        .collect();
    assert_eq!(starred, ["Rampen"]);
    room.press("f4");
    room.click(80, 24, "Døren");
    room.press("p f5");
    for text in ["Brev | Ida", "Møde | Bo"] {
        room.type_text(text);
        room.press("enter");
    }
    room.click(80, 24, "Brev");
    room.press("x");
    let actions = room.device.meeting().actions.standing();
    let left: Vec<String> = actions.iter().map(|view| view.action.terms().what).collect();
    assert_eq!(left, ["Møde"]);
}

#[test]
fn a_notice_never_lies_over_what_one_chooses_from() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    room.pass(15);
    room.press("enter");
    room.pass(47);
    room.seconds(11);
    let calm = room.picture(80, 24);
    let text = "Taleren er over tid. r viser planer for at indhente det, og et tal vælger en; F8 fortryder.";
    room.tui.tell(text, rundbord::tui::widgets::toast::Mood::Plain);
    let picture = room.picture(80, 24);
    let read: String = picture.lines().map(|line| format!("{} ", line.trim_start_matches(['·', ' ']).trim())).collect();
    assert!(read.contains("Taleren er over tid.") && read.contains("F8 fortryder."), "{picture}");
    // Every plan can be read and taken, and the keys stand where they stood.
    let heads =
        calm.lines().filter(|line| line.starts_with("  ") && line[2..].starts_with(|c: char| c.is_ascii_digit()));
    assert_eq!(heads.filter(|head| picture.contains(*head)).count(), 4, "{picture}");
    assert_eq!(picture.lines().last(), calm.lines().last());
    assert_eq!(picture.lines().count(), calm.lines().count());
}

#[test]
fn what_was_wrong_with_a_note_is_not_said_of_another_screen_nor_after_it_was_saved() {
    let words = danish();
    let mut room = in_notes(&words);
    room.fault = Some(Fault::DiskFull);
    room.type_text("Døren");
    room.press("enter");
    room.fault = None;
    let said = |room: &mut Room<'_>| room.picture(120, 40).matches("Disken er fuld").count();
    assert!(said(&mut room) > 0);
    room.press("enter");
    assert_eq!(said(&mut room), 0);
    room.fault = Some(Fault::DiskFull);
    room.type_text("Rampen");
    room.press("enter f2");
    assert_eq!(said(&mut room), 0);
}

#[test]
fn what_nobody_can_see_is_not_done_and_what_is_typed_on_stands_in_its_field() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    let before = |room: &Room<'_>| room.device.view(room.now).standing.state == State::NotStarted;
    assert!(room.picture(40, 10).contains("40x10"));
    room.press("n");
    room.press("enter p delete ctrl+z");
    assert!(before(&room), "nothing was to be seen");
    room.picture(80, 24);
    room.press("f3");
    room.picture(50, 12);
    room.type_text("Kørsel");
    room.press("enter f2");
    assert!(notes(&room).is_empty() && before(&room));
    assert!(room.picture(80, 24).contains("Kørsel"));
    room.press("enter f2 n");
    assert_eq!(notes(&room), ["Kørsel"]);
    assert!(!before(&room));
}

#[test]
fn a_line_that_is_too_long_is_refused_whole_and_stays() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    let long = "Ord ".repeat(700) + "SIDSTE";
    room.press("f5");
    room.input(Input::Paste(format!("{long} | Ansvarlig Person | 1. juni 2022")));
    room.press("enter");
    let meeting = room.device.meeting();
    let terms = meeting.actions.standing()[0].action.terms();
    assert!(terms.what.ends_with("SIDSTE") && terms.who.is_some());
    room.input(Input::Paste("Æ".repeat(90_000)));
    room.press("enter");
    assert_eq!(room.device.meeting().actions.standing().len(), 1);
    assert!(room.tui.holds_unsaved());
    room.press("esc ctrl+p");
    room.input(Input::Paste(format!("/pointe {}", "x".repeat(62_000))));
    room.press("enter");
    assert!(room.device.meeting().points.standing().is_empty());
    let picture = room.picture(80, 24);
    assert!(picture.contains("62.000 tegn, og der er plads til 60.000"), "{picture}");
}

#[test]
fn what_is_said_of_a_text_goes_with_the_text() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter f3");
    room.fault = Some(Fault::DiskFull);
    room.type_text("Rampen");
    room.press("enter");
    assert!(room.picture(80, 24).contains("! Ikke gemt"), "{}", room.picture(80, 24));
    room.press("ctrl+u");
    let picture = room.picture(80, 24);
    assert!(!picture.contains("! Ikke gemt") && !picture.contains("teksten"), "{picture}");
}

#[test]
fn a_point_in_the_plenary_is_taken_in_hand_by_a_click() {
    let words = danish();
    let mut room = crate::points::gathered(&words);
    for table in [4, 5] {
        crate::points::write(&mut room, table, "Ét sted at henvende sig");
    }
    let written = room.device.meeting().contributions.standing().filter(|note| note.text().starts_with("Ét sted"));
    let contributions = written.map(|note| note.id()).collect();
    let theme = room.device.meeting().themes.all().next().map(|theme| theme.id.clone());
    room.want(Intent::Do(Command::Gather { text: "Ét sted at henvende sig".to_owned(), theme, contributions }));
    room.press("f6 tab");
    let hand = |room: &mut Room<'_>| room.picture(80, 24).lines().position(|line| line.contains('▌'));
    let first = hand(&mut room).unwrap();
    room.click(80, 24, "Ét sted at henvende sig");
    let second = hand(&mut room);
    assert!(second > Some(first), "{}", room.picture(80, 24));
    room.press("up");
    assert_eq!(hand(&mut room), Some(first));
}

#[test]
fn every_screen_has_its_tab_at_eighty_columns() {
    for (language, names) in [
        (Language::Da, ["Program", "Indlæg", "Pointer", "Handlinger", "Plenum", "Papirer", "F10"]),
        (Language::En, ["Programme", "Notes", "Points", "Actions", "Plenary", "Papers", "F10"]),
    ] {
        let words = Words::new(language);
        let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
        for key in ["f2", "f3", "f4", "f5", "f6", "f7"] {
            room.press(key);
            let picture = room.picture(80, 24);
            let line = picture.lines().next().unwrap().to_owned();
            assert!(names.iter().all(|name| line.contains(name)), "{line}");
        }
        room.click(80, 24, "F10");
        assert!(room.picture(80, 24).contains(&words.word("tables-title")));
    }
}

#[test]
fn the_guides_are_found_in_the_help() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 16:00:00");
    room.press("enter");
    room.press("f1");
    room.type_text("vejledning for møde");
    room.press("enter");
    let picture = room.picture(80, 24);
    assert!(picture.contains("MØDELEDEREN PÅ ÉN SIDE"), "{picture}");
}

#[test]
fn what_may_be_an_own_case_is_asked_quietly_and_takes_no_key() {
    let words = danish();
    let mut room = Room::new(&words, ringsted(), "2022-04-07 17:05:00");
    room.press("f3");
    room.type_text("Busserne kører for sjældent");
    assert!(!room.picture(80, 24).contains("Egen sag?"), "{}", room.picture(80, 24));
    room.press("ctrl+u");
    room.type_text("Min søn har fået diagnosen skizofreni og får clozapin");
    assert!(room.picture(80, 24).contains("Egen sag? Så Ctrl+E"), "{}", room.picture(80, 24));
    assert!(room.picture(60, 16).contains("Egen sag?"), "{}", room.picture(60, 16));
    room.press("enter");
    assert_eq!(room.device.meeting().contributions.standing().count(), 1, "the scribe decides");
    assert!(!room.picture(80, 24).contains("Egen sag?"));
}
