//! The actions area by area but for promises, each beside how far it was when a committee was informed before.

use crate::documents::kinds::parts::{next_steps, numbers, origin, own_words, status_rounds};
use crate::documents::page::page::{Block, Page, Span, spoken, text};
use crate::documents::report::action::Action;
use crate::documents::report::report::Report;
use crate::documents::report::summary::StatusRound;
use crate::documents::report::theme::Theme;
use crate::domain::programme::ThemeKind;
use crate::language::words::Words;

/// Every area of the programme, also one without actions; those of no area come last.
pub fn push(page: &mut Page, report: &Report, words: &Words, before: &[&StatusRound], this: Option<&StatusRound>) {
    let of = |theme: Option<&Theme>| -> Vec<&Action> {
        let area = |action: &Action| action.theme.as_ref().and_then(|theme| report.theme(theme)).map(|theme| &theme.id);
        let here = report.actions.iter().filter(|action| area(action) == theme.map(|theme| &theme.id));
        here.filter(|action| !action.is_promise()).collect()
    };
    for theme in report.themes.iter().filter(|theme| theme.kind != ThemeKind::Parking) {
        page.heading_of(3, origin::theme_heading(words, Some(theme)));
        own_words::of_theme(page, Some(theme));
        table(page, report, words, &of(Some(theme)), before, this);
    }
    let parked = report.themes.iter().filter(|theme| theme.kind == ThemeKind::Parking);
    let rest: Vec<&Action> = of(None).into_iter().chain(parked.flat_map(|theme| of(Some(theme)))).collect();
    if !rest.is_empty() {
        page.heading(3, words.word("documents-heading-no-area"));
        table(page, report, words, &rest, before, this);
    }
}

fn table(
    page: &mut Page,
    report: &Report,
    words: &Words,
    actions: &[&Action],
    before: &[&StatusRound],
    this: Option<&StatusRound>,
) {
    if actions.is_empty() {
        page.paragraph(words.word("documents-no-actions-here"));
        return;
    }
    let named = |id: &str| text(words.word(id));
    let mut head = vec![
        named("documents-column-number"),
        named("documents-column-action"),
        named("documents-column-responsible"),
        named("documents-column-deadline"),
    ];
    let called = |round: &StatusRound| spoken(status_rounds::called(report, words, round));
    head.extend(before.iter().map(|round| called(round)));
    head.push(this.map_or_else(|| named("documents-column-status"), called));
    head.push(named("documents-column-remark"));
    let rows = actions.iter().map(|action| row(report, words, action, before)).collect();
    page.push(Block::Table { head, rows });
}

fn row(report: &Report, words: &Words, action: &Action, before: &[&StatusRound]) -> Vec<Vec<Span>> {
    let mut row = vec![
        vec![text(numbers::told(report, &action.number).unwrap_or_default())],
        [vec![spoken(&action.what)], next_steps::kin(report, words, action)].concat(),
        next_steps::responsible(words, action),
        next_steps::deadline_of(words, action),
    ];
    row.extend(before.iter().map(|round| {
        let then = round.told_of(action).map(|then| next_steps::status_told(words, then));
        vec![text(then.unwrap_or_else(|| words.word("documents-not-agreed-then")))]
    }));
    row.push(vec![text(next_steps::status_told(words, action))]);
    row.push(vec![action.remark().map_or_else(|| text(""), spoken)]);
    row
}
