//! A text browser: the document in its own order, without any style.

use edition::Card;

use crate::tools::{edition, in_order, plain, run};

fn text() -> String {
    let output = run("w3m", &["-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "1000"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    plain(&String::from_utf8_lossy(&output.stdout))
}

#[test]
fn a_text_browser_reads_everything_in_order() {
    let (data, text) = (edition(), text());
    let mut all = vec![data.edition().title.clone(), data.edition().standfirst.clone()];
    all.extend(data.edition().figures_title.clone());
    // A card whose figure adds up statuses stands above their blocks.
    let (in_grid, above): (Vec<_>, Vec<_>) =
        data.cards().map(|(_, card)| card).partition(|card| data.sum_of(card.figure).is_some());
    let cards = |all: &mut Vec<String>, cards: Vec<&Card>| {
        for card in cards {
            let figure = &data[card.figure];
            let whole = figure.part_of.map(|whole| format!(" of {}", data[whole].value)).unwrap_or_default();
            all.push(format!("{}{whole} {}", figure.value, figure.says));
            all.push(figure.counts.clone());
            let missing = figure.cautions.iter().find(|&&caution| !text.contains(&plain(&data[caution])));
            assert_eq!(missing.map(|&caution| &data[caution]), None, "a caution is missing");
        }
    };
    cards(&mut all, above);
    all.push(data.edition().grid_title.clone());
    cards(&mut all, in_grid);
    all.extend(data.statuses().map(|(_, status)| format!("{} {}", status.count, status.label)));
    all.extend(data.units().map(|(_, unit)| unit.short.clone()));
    all.extend(["Published 5 October 2017".into(), "Sources".into()]);
    all.extend(data.sources().map(|(_, source)| source.title.clone()));
    all.extend(data.statuses().map(|(_, status)| status.meaning.clone()));
    let missing = data.units().map(|(_, unit)| &unit.name).find(|name| !text.contains(name.as_str()));
    assert_eq!(missing, None, "a unit is missing");
    in_order(&text, &all);
}
