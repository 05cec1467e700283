//! How the start screen looks: a list under headings, and below it what the line in hand is, or the field.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line as TextLine, Span};
use ratatui::widgets::Widget;

use crate::language::dates;
use crate::language::language::Language;
use crate::language::words::Words;
use crate::tui::eye::Eye;
use crate::tui::start::offer::{ColourWish, Line, Offered, Stands};
use crate::tui::start::prompt::{About, Prompt};
use crate::tui::start::wish::From;
use crate::tui::theme::{Role, sign};
use crate::tui::widgets::list::Selection;
use crate::tui::widgets::panel::Rule;
use crate::tui::widgets::text::{cut, one_line, width, wrap};

/// Rows of what stands below the list: a rule, and three lines.
const BELOW: u16 = 4;

pub fn start(
    offered: &Offered,
    prompt: Option<&Prompt>,
    list: &mut Selection,
    area: Rect,
    eye: Eye<'_>,
    buf: &mut Buffer,
) -> Option<Position> {
    let title = eye.words.word("start-title");
    let line = TextLine::from(vec![
        Span::styled(" rundbord ", eye.theme.style(Role::TabOpen)),
        Span::styled(format!("  {}", cut(&title, usize::from(area.width) - 13)), eye.theme.style(Role::Quiet)),
    ]);
    line.render(Rect { height: 1, ..area }, buf);
    let lines = offered.lines();
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + BELOW), ..area };
    let more = draw_list(offered, &lines, list, body, eye, buf);
    let more = if more > 0 { eye.words.say("screens-more-below", &[("count", more.into())]) } else { String::new() };
    let below = Rect { y: body.bottom(), height: BELOW, ..area };
    match prompt {
        Some(prompt) => draw_prompt(prompt, below, eye, buf),
        None => {
            if let Some(row) = list.chosen(lines.len()) {
                draw_about(offered, lines[row], &more, below, eye, buf);
            }
            None
        }
    }
}

/// The heading that stands over a line.
fn heading(offered: &Offered, row: usize, lines: &[Line], words: &Words) -> Option<String> {
    let group = |line: &Line| match line {
        Line::Meeting(_) => 0,
        Line::Invitation | Line::Pattern(_) | Line::Scratch | Line::File => 1,
        Line::Join => 2,
        Line::Demo => 3,
        Line::Language | Line::Colour => 4,
    };
    let first = row == 0 || group(&lines[row - 1]) != group(&lines[row]);
    first.then(|| match group(&lines[row]) {
        0 => words.say("start-meetings", &[("count", offered.meetings.len().into())]),
        1 => words.word("start-new"),
        2 => words.word("start-at-others"),
        3 => words.word("start-try"),
        _ => words.word("start-settings"),
    })
}

/// Draws the lines that there is room for, and says how many follow.
fn draw_list(
    offered: &Offered,
    lines: &[Line],
    list: &mut Selection,
    area: Rect,
    eye: Eye<'_>,
    buf: &mut Buffer,
) -> usize {
    let headings: Vec<Option<String>> = (0..lines.len()).map(|row| heading(offered, row, lines, eye.words)).collect();
    // Where all of it fits, a free line stands above each heading.
    let airy = lines.len() + headings.iter().flatten().count() * 2 <= usize::from(area.height);
    let needs = |row: usize| if headings[row].is_some() { 2 + usize::from(airy) } else { 1 };
    let chosen = list.chosen(lines.len());
    let mut y = area.y;
    let mut seen = 0;
    for (row, tall) in list.seen(lines.len(), area, needs) {
        if tall < needs(row) && chosen != Some(row) {
            break;
        }
        if tall > 1
            && let Some(heading) = &headings[row]
        {
            y += u16::from(airy);
            let text = TextLine::styled(format!("  {heading}"), eye.theme.style(Role::Title));
            text.render(Rect { y, height: 1, ..area }, buf);
            y += 1;
        }
        draw_line(offered, lines[row], chosen == Some(row), Rect { y, height: 1, ..area }, eye, buf);
        y += 1;
        seen = row + 1;
    }
    lines.len() - seen
}

fn draw_line(offered: &Offered, line: Line, in_hand: bool, area: Rect, eye: Eye<'_>, buf: &mut Buffer) {
    let columns = usize::from(area.width);
    let (text, remark, role) = said(offered, line, eye.words);
    let text = one_line(&text, columns);
    // A title is known by its beginning; how the meeting stands is read whole where that can be.
    let least = width(&text).min(columns / 3);
    let remark = cut(&remark, columns.saturating_sub(least + 6)).into_owned();
    let text = cut(&text, columns.saturating_sub(width(&remark) + 6)).into_owned();
    let gap = columns.saturating_sub(4 + width(&text) + width(&remark) + 1);
    let hand = if in_hand { sign::HAND } else { " " };
    TextLine::from(vec![
        Span::styled(format!(" {hand}  "), eye.theme.style(Role::Key)),
        Span::styled(text, eye.theme.style(if in_hand { Role::Selected } else { Role::Text })),
        Span::raw(" ".repeat(gap)),
        Span::styled(remark, eye.theme.style(role)),
    ])
    .render(area, buf);
}

/// A line's words, what is said of it, and how that looks.
fn said(offered: &Offered, line: Line, words: &Words) -> (String, String, Role) {
    match line {
        Line::Meeting(place) => {
            let meeting = &offered.meetings[place];
            let (stands, role) = stands(&meeting.stands, words);
            (meeting.title.clone(), stands, role)
        }
        Line::Invitation => (words.word("start-invitation"), String::new(), Role::Quiet),
        Line::Pattern(place) => {
            let pattern = &offered.patterns[place];
            let like = words.say("start-pattern", &[("name", pattern.title.as_str().into())]);
            let arguments = [
                ("items", pattern.items.into()),
                ("tables", pattern.tables.into()),
                ("time", duration(pattern.minutes, words).into()),
            ];
            (like, words.say("start-pattern-remark", &arguments), Role::Quiet)
        }
        Line::Scratch => (words.word("start-scratch"), String::new(), Role::Quiet),
        Line::File => (words.word("start-file"), String::new(), Role::Quiet),
        Line::Join => (words.word("start-join"), String::new(), Role::Quiet),
        Line::Demo => (words.word("start-demo"), words.word("start-demo-remark"), Role::Quiet),
        Line::Language => {
            let language = match offered.set.language {
                None => words.word("start-language-meeting"),
                // Each language by its own name, for whoever cannot read the other.
                Some(Language::Da) => "dansk".to_owned(),
                Some(Language::En) => "English".to_owned(),
            };
            (words.word("start-language"), language, Role::Text)
        }
        Line::Colour => {
            let colour = match offered.set.colour {
                ColourWish::Auto => words.word("start-colour-auto"),
                ColourWish::Always => words.word("start-colour-always"),
                ColourWish::Never => words.word("start-colour-never"),
            };
            (words.word("start-colour"), colour, Role::Text)
        }
    }
}

/// "3 t.", "3 t. 15 min."
fn duration(minutes: i64, words: &Words) -> String {
    words.say("start-duration", &[("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())])
}

fn stands(stands: &Stands, words: &Words) -> (String, Role) {
    let language = words.language();
    let notes = |notes: usize| words.say("start-notes", &[("count", notes.into())]);
    match stands {
        Stands::Looking => (words.word("start-looking"), Role::Quiet),
        Stands::NotBegun { day, guessed: false } => {
            (words.say("start-not-begun", &[("day", dates::day(language, *day).into())]), Role::Quiet)
        }
        Stands::NotBegun { guessed: true, .. } => (words.word("start-not-begun-no-day"), Role::Quiet),
        Stands::At { number, of, since, notes: count } => {
            let arguments = [
                ("number", (*number).into()),
                ("of", (*of).into()),
                ("clock", dates::clock(language, since.time()).into()),
                ("notes", notes(*count).into()),
            ];
            (format!("{} {}", sign::NOW, words.say("start-at", &arguments)), Role::Now)
        }
        Stands::Ended { notes: count } => (words.say("start-ended", &[("notes", notes(*count).into())]), Role::Text),
        Stands::Closed { when, notes: count } => {
            let arguments = [("day", dates::day(language, when.date()).into()), ("notes", notes(*count).into())];
            (format!("{} {}", sign::PAST, words.say("start-closed", &arguments)), Role::Quiet)
        }
        Stands::Gone => (format!("{} {}", sign::BAD, words.word("start-gone")), Role::Bad),
        Stands::FileUnknown { notes: count } => {
            (words.say("start-file-unknown", &[("notes", notes(*count).into())]), Role::Quiet)
        }
        Stands::Seat { notes: count } => (words.say("start-seat", &[("notes", notes(*count).into())]), Role::Now),
        Stands::Unreadable { .. } => (format!("{} {}", sign::BAD, words.word("start-unreadable")), Role::Bad),
    }
}

fn draw_about(offered: &Offered, line: Line, more: &str, area: Rect, eye: Eye<'_>, buf: &mut Buffer) {
    let (title, _, _) = said(offered, line, eye.words);
    let title = one_line(&title, area.width.into());
    Rule { title: &title, remark: more, focused: false, theme: eye.theme }.render(Rect { height: 1, ..area }, buf);
    let mut texts: Vec<String> = Vec::new();
    match line {
        Line::Meeting(place) => {
            let meeting = &offered.meetings[place];
            texts.push(one_line(&meeting.place, 400));
            texts.push(match &meeting.stands {
                Stands::Unreadable { why } => why.clone(),
                Stands::Gone => eye.words.word("start-about-gone"),
                Stands::Seat { .. } => eye.words.word("start-about-seat"),
                Stands::FileUnknown { .. } => eye.words.word("start-about-unknown"),
                Stands::Closed { .. } => eye.words.word("start-about-closed"),
                Stands::NotBegun { .. } => eye.words.word("start-about-not-begun"),
                _ => eye.words.word("start-about-meeting"),
            });
        }
        Line::Invitation => texts.push(eye.words.word("start-about-invitation")),
        Line::Pattern(place) => {
            texts.push(offered.patterns[place].title.clone());
            texts.push(eye.words.word("start-about-pattern"));
        }
        Line::Scratch => texts.push(eye.words.word("start-about-scratch")),
        Line::File => texts.push(eye.words.word("start-about-file")),
        Line::Join => texts.push(eye.words.word("start-about-join")),
        Line::Demo => texts.push(eye.words.word("start-about-demo")),
        Line::Language | Line::Colour => texts.push(eye.words.word("start-about-setting")),
    }
    let columns = usize::from(area.width).saturating_sub(4);
    let lines = texts.iter().flat_map(|text| wrap(text, columns, 2)).take(usize::from(BELOW) - 1);
    for (y, text) in (area.y + 1..area.bottom()).zip(lines) {
        buf.set_stringn(area.x + 2, y, text, columns, eye.theme.style(Role::Quiet));
    }
}

fn draw_prompt(prompt: &Prompt, area: Rect, eye: Eye<'_>, buf: &mut Buffer) -> Option<Position> {
    let (title, hint) = match &prompt.about {
        About::Invitation => (eye.words.word("start-ask-invitation"), eye.words.word("start-hint-invitation")),
        About::File => (eye.words.word("start-ask-file"), eye.words.word("start-hint-file")),
        About::Code { seat: None } => (eye.words.word("start-ask-code"), eye.words.word("start-hint-code")),
        About::Code { seat: Some(_) } => (eye.words.word("start-ask-code"), eye.words.word("start-hint-code-or-seat")),
        About::Name { from, folder } => {
            let title = match from {
                From::Invitation => eye.words.word("start-ask-name-invitation"),
                From::Pattern(_) | From::Scratch => eye.words.word("start-ask-name"),
            };
            (title, eye.words.say("start-hint-name", &[("folder", folder.as_str().into())]))
        }
    };
    Rule { title: &title, remark: "", focused: true, theme: eye.theme }.render(Rect { height: 1, ..area }, buf);
    let (y, columns) = (area.y + 1, usize::from(area.width));
    buf.set_stringn(area.x, y, " › ", columns, eye.theme.style(Role::Key));
    let field = Rect { x: area.x + 3, y, width: area.width.saturating_sub(4), height: 1 };
    let cursor = match &prompt.pasted {
        Some(text) => {
            let count = text.chars().count();
            let said =
                eye.words.say("start-pasted", &[("lines", text.lines().count().into()), ("count", count.into())]);
            buf.set_stringn(field.x, y, said, field.width.into(), eye.theme.style(Role::Strong));
            Some(Position::new(field.x, y))
        }
        None => prompt.field.draw(field, eye.theme.style(Role::Text), buf),
    };
    let (text, role) = match &prompt.complaint {
        Some(complaint) => (format!("{} {complaint}", sign::BAD), Role::Bad),
        None => (hint, Role::Quiet),
    };
    for (y, line) in (y + 1..area.bottom()).zip(wrap(&text, columns.saturating_sub(4), 2)) {
        buf.set_stringn(area.x + 3, y, line, columns.saturating_sub(3), eye.theme.style(role));
    }
    cursor
}
