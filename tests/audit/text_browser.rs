//! A text browser: the document in its own order, without any style.

use crate::tools::{edition, in_order, plain, run};

fn text() -> String {
    let output = run("w3m", &["-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "1000"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    plain(&String::from_utf8_lossy(&output.stdout))
}

#[test]
fn a_text_browser_reads_everything_in_order() {
    let (data, text) = (edition(), text());
    let mut all =
        vec![data.edition().title.clone(), data.edition().standfirst.clone(), "Published 5 October 2017".into()];
    for (_, card) in data.cards() {
        let figure = &data[card.figure];
        let whole = figure.part_of.map(|whole| format!(" of {}", data[whole].value)).unwrap_or_default();
        all.push(format!("{}{whole} {}", figure.value, figure.says));
        all.push(figure.counts.clone());
        let missing = figure.cautions.iter().find(|&&caution| !text.contains(&plain(&data[caution])));
        assert_eq!(missing.map(|&caution| &data[caution]), None, "a caution is missing");
    }
    all.push(data.edition().grid_title.clone());
    for (_, status) in data.statuses() {
        all.push(format!("{} {}", status.count, status.label));
        all.push(status.meaning.clone());
    }
    all.extend(data.forces().map(|(_, force)| force.name.clone()));
    all.push("Sources".into());
    all.extend(data.sources().map(|(_, source)| source.title.clone()));
    in_order(&text, &all);
}
