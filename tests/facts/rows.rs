//! Rows of figures: what each says, compared with what the edition says.

use std::collections::BTreeSet;

use edition::{Dataset, End, Figure, Origin, Period, Rule, Term, text};

use crate::sheet::{both, period, table};

/// Compares a table with the edition; each row must be known here, and each that is known here must be in the table.
pub fn compare(heading: &str, known: &[(&str, &[&str])]) {
    let Some((facts, dataset)) = both() else { return };
    let rows = table::<3>(&facts, heading);
    assert_eq!(rows.len(), known.len(), "a row of “{heading}” is not known here, or is gone");
    for [fact, value, place] in rows {
        let row = known.iter().find(|(words, _)| filled(&dataset, words) == fact);
        let (words, ids) = row.unwrap_or_else(|| panic!("this row is not known here: {fact}"));
        let terms: Vec<_> = ids.iter().map(|id| find(&dataset, id)).collect();
        let cells = cells(&dataset, &terms);
        assert!(cells.iter().any(|cell| cell == value), "{fact}: the facts say {value}, the edition {cells:?}");
        for &term in &terms {
            if let Some(figure) = figure(&dataset, term) {
                let derived = matches!(figure.origin, Origin::Derived(_));
                assert_eq!(derived, value.contains("**derived**"), "{fact}: published or derived?");
                let whole = figure.part_of.map(|whole| dataset[whole].id.as_str());
                assert!(split_whole(words).is_none_or(|split| Some(split) == whole), "{fact}: a part of {whole:?}");
                let months = figure.period.as_ref().map(months);
                assert!(period(fact).is_none_or(|period| Some(period) == months), "{fact}: {months:?}");
            }
            sources_agree(&dataset, term, fact, place);
        }
    }
}

/// The figure that a row splits: "of which ...", "how the {investigations} were investigated".
fn split_whole(words: &str) -> Option<&str> {
    let named = words.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(id, _)| id);
    named.or(words.starts_with("of which ").then_some("referrals"))
}

/// The figure or status of this id.
pub fn find(dataset: &Dataset, id: &str) -> Term {
    let figure = dataset.figures().find(|(_, figure)| figure.id == id).map(|(figure, _)| Term::Figure(figure));
    let status = || dataset.statuses().find(|(_, status)| status.id == id).map(|(status, _)| Term::Status(status));
    figure.or_else(status).unwrap_or_else(|| panic!("the edition has no {id}"))
}

fn figure(dataset: &Dataset, term: Term) -> Option<&Figure> {
    if let Term::Figure(id) = term { Some(&dataset[id]) } else { None }
}

/// What the fact sheet has to say of these figures, if it agrees: "57 of 320", "31 independent, 8 managed".
fn cells(dataset: &Dataset, terms: &[Term]) -> Vec<String> {
    let [term] = *terms else {
        let kind = |&term: &Term| format!("{} {}", dataset.value(term), last_word(dataset.label(term)));
        return vec![terms.iter().map(kind).collect::<Vec<_>>().join(", ")];
    };
    let value = dataset.value(term);
    let whole = figure(dataset, term).and_then(|figure| figure.part_of).map(|whole| dataset[whole].value);
    match (term, figure(dataset, term).map(|figure| &figure.origin)) {
        (_, Some(Origin::Derived(rule))) => {
            let plain = format!("{value}, **derived**: {}", written(dataset, rule));
            let share = whole.map(|whole| format!("{plain} ({:.0}% of {whole})", 100.0 * value as f64 / whole as f64));
            std::iter::once(plain).chain(share).collect()
        }
        (Term::Status(status), _) if dataset.named(status).count() > 0 => {
            let names: Vec<_> = dataset.named(status).map(|(_, unit)| unit.name.as_str()).collect();
            vec![format!("{value}: {}", names.join(", "))]
        }
        _ => std::iter::once(value.to_string()).chain(whole.map(|whole| format!("{value} of {whole}"))).collect(),
    }
}

fn last_word(label: &str) -> &str {
    label.rsplit(' ').next().unwrap_or(label)
}

/// A rule as the fact sheet writes it: "320 - 103 - 66", "11 + 15".
fn written(dataset: &Dataset, rule: &Rule) -> String {
    let (terms, sign) = match rule {
        Rule::Sum(terms) => (terms.clone(), " + "),
        Rule::Difference(of, less) => ([&[*of], less.as_slice()].concat(), " - "),
    };
    terms.iter().map(|&term| dataset.value(term).to_string()).collect::<Vec<_>>().join(sign)
}

/// A text with numbers for its ids.
pub fn filled(dataset: &Dataset, text: &str) -> String {
    let number = |id: &str| Some(dataset.value(find(dataset, id)).to_string());
    text::fill(text, number).expect("every id is there")
}

/// The sources of a row are those that the figure cites, and its paragraph is the place in the article.
fn sources_agree(dataset: &Dataset, term: Term, fact: &str, place: &str) {
    let cited = cited(dataset, term);
    let named = |source: &str| place.split([' ', ',', ';']).any(|word| word == source);
    for (_, source) in dataset.sources() {
        let cites = cited.iter().any(|(id, _)| *id == source.id);
        assert_eq!(cites, named(&source.id), "{fact}: the facts say “{place}”, the edition cites {cited:?}");
    }
    let paragraph = place.strip_prefix("article ").map(|rest| rest.split([',', ';']).next().unwrap_or(rest));
    let Some((_, cited)) = cited.iter().find(|(id, _)| *id == "article") else { return };
    let paragraph = paragraph.expect("a paragraph of the article");
    // A derived figure may also cite the paragraphs of what it rests on.
    let derived = figure(dataset, term).is_some_and(|figure| figure.origin != Origin::Published);
    let agrees = if derived {
        cited.split(' ').any(|word| word == paragraph)
    } else {
        *cited == format!("paragraph {paragraph}")
    };
    assert!(agrees, "{fact}: paragraph {paragraph}, not “{cited}”");
}

/// Whom a figure or status cites: ("article", "paragraph 9").
pub fn cited(dataset: &Dataset, term: Term) -> BTreeSet<(&str, &str)> {
    let sources = match term {
        Term::Figure(figure) => &dataset[figure].sources,
        Term::Status(status) => &dataset[status].sources,
    };
    sources.iter().map(|cited| (dataset[cited.source].id.as_str(), cited.place.as_deref().unwrap_or(""))).collect()
}

/// The months of a figure, as `period` writes them.
fn months(period: &Period) -> String {
    match &period.to {
        End::Month(to) => format!("{} to {}", period.from.iso(), to.iso()),
        End::About(length) => format!("{} for {length}", period.from.iso()),
    }
}
