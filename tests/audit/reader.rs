//! A browser's reader view, as Firefox makes it.

use serde_json::Value;

use crate::tools::{edition, in_order, plain, script};

fn view() -> (Value, String) {
    let view = script("reader.mjs", &[]);
    let text = plain(view["text"].as_str().unwrap_or_default());
    (view, text)
}

#[test]
fn a_reader_view_is_offered_under_the_title() {
    let (view, _) = view();
    assert_eq!(view["offered"], true);
    assert_eq!(view["title"], edition().edition().title.as_str());
}

/// Reader views take the part of a page that is most like an article, and drop what stands beside it: its head, too, if
/// that part is the cards alone.
#[test]
fn a_reader_view_begins_with_the_summary_and_the_dates() {
    let (data, (_, text)) = (edition(), view());
    let first = data.cards().next().map(|(_, card)| data[card.figure].says.clone()).unwrap_or_default();
    in_order(&text, &[data.edition().standfirst.clone(), first, "Published 5 October 2017.".into()]);
}

#[test]
fn a_reader_view_keeps_every_figure_status_unit_note_and_source() {
    let (data, (_, text)) = (edition(), view());
    let mut all = Vec::new();
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        all.extend([figure.says.clone(), figure.counts.clone()]);
        all.extend(figure.cautions.iter().map(|&caution| data[caution].to_string()));
    }
    all.extend(data.statuses().map(|(_, status)| format!("{} {}", status.count, status.label)));
    all.extend(data.units().map(|(_, unit)| unit.name.clone()));
    all.extend(data.notes().iter().map(|note| note.text.clone()));
    all.extend(data.sources().map(|(_, source)| source.title.clone()));
    let missing: Vec<&String> = all.iter().filter(|words| !text.contains(&plain(words))).collect();
    assert!(missing.is_empty(), "{missing:#?} in: {text}");
}
