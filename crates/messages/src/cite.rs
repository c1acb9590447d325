//! Citations: sentences that can be pasted elsewhere and still say who, when and what.

use super::catalog::{catalog, fill, own_catalog};
use super::figure::period;
use super::label::{capital, own_counted};
use super::{as_at_day, date, figure_amount, list, month, number, published, published_in};
use edition::{Card, Citation, Dataset, End, Figure, Origin, Period, Published};

/// A sentence in the language of the edition's own texts that cites the figure of a card: its number, what it counts, when, and
/// its source.
pub fn card_citation(data: &Dataset, card: &Card) -> String {
    let (words, figure) = (own_catalog(data), &data[card.figure]);
    let amount = figure_amount(data, figure);
    let when = match (&figure.period, figure.as_at) {
        (Some(months), _) => Some(period(words, months)),
        (None, day) => day.map(|day| as_at_day(words, day)),
    };
    let when = when.filter(|_| !says_since(data, figure));
    let when = when.map(|when| fill(words.cite_when, &[("period", &when)]));
    let derived = match figure.origin {
        Origin::Published => "",
        Origin::Derived(_) => words.cite_derived,
    };
    let says = figure.says.trim_end_matches('.');
    format!("{amount} {says}{}.{derived} {}", when.unwrap_or_default(), source_line(data, &data.sources_of(figure)))
}

/// Whether what a figure is called says already since when it is counted.
fn says_since(data: &Dataset, figure: &Figure) -> bool {
    let month = |months: &Period| month(own_catalog(data), months.from);
    let is_open = |months: &&Period| matches!(months.to, End::About(_));
    figure.period.as_ref().filter(is_open).is_some_and(|months| figure.says.contains(&month(months)))
}

/// When a card's figure was so, unless its label says it, and the first of its sources, for a card that stands alone:
/// "As at 31 May 2017. Source: HMICFRS, published 5 October 2017."
pub fn card_source(data: &Dataset, card: &Card) -> String {
    let (words, figure) = (catalog(data), &data[card.figure]);
    let when = match (&figure.period, figure.as_at) {
        (Some(Period { from, to: End::About(_) }), _) => fill(words.since_month, &[("from", &month(words, *from))]),
        (Some(months), _) => period(words, months),
        (None, Some(day)) => as_at_day(words, day),
        (None, None) => String::new(),
    };
    let when =
        if when.is_empty() || says_since(data, figure) { String::new() } else { format!("{}. ", capital(&when)) };
    let source = data.sources_of(figure).first().map(|citation| {
        let source = &data[citation.source];
        match published_in(words, source.published) {
            Some(when) => fill(words.card_source_in, &[("name", &*source.short), ("when", &when)]),
            None => {
                fill(words.card_source, &[("name", &*source.short), ("published", &published(words, source.published))])
            }
        }
    });
    format!("{when}{}", source.unwrap_or_default())
}

/// A sentence in the language of the edition's own texts that cites the grid: every status with its count, the day, and the
/// source.
pub fn grid_citation(data: &Dataset) -> String {
    let (words, count) = (own_catalog(data), data.units().len() as u64);
    let citations: Vec<Citation> = data.statuses().flat_map(|(_, status)| status.sources.clone()).collect();
    let slots = [
        ("count", &*number(count)),
        ("counted", own_counted(data, count, &data.edition().noun)),
        ("as-at", &date(words, data.edition().as_at)),
        ("statuses", &statuses_in_line(data)),
        ("source", &source_line(data, &citations)),
    ];
    fill(words.cite_grid, &slots)
}

/// Every status with its count, in a line, in the language of the edition's own texts.
pub(super) fn statuses_in_line(data: &Dataset) -> String {
    let statuses =
        data.statuses().map(|(_, status)| format!("{} {}", status.label.to_lowercase(), number(status.count)));
    list(own_catalog(data), &statuses.collect::<Vec<_>>())
}

fn source_line(data: &Dataset, citations: &[Citation]) -> String {
    let words = own_catalog(data);
    // Those of one day together, each once.
    let mut days: Vec<(Published, Vec<String>)> = Vec::new();
    for source in citations.iter().map(|citation| &data[citation.source]) {
        match days.iter_mut().find(|(day, _)| *day == source.published) {
            Some((_, names)) if names.contains(&source.short) => {}
            Some((_, names)) => names.push(source.short.clone()),
            None => days.push((source.published, vec![source.short.clone()])),
        }
    }
    let names = days.iter().map(|(day, names)| format!("{}, {}", list(words, names), published(words, *day)));
    let names = names.collect::<Vec<_>>().join("; ");
    let address = citations.first().map(|citation| data[citation.source].address.as_str()).unwrap_or_default();
    fill(words.cite_source, &[("names", &names), ("address", address)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_says_how_many_of_what_when_and_who_says_so() {
        let data = crate::tests::data();
        let (_, card) = data.cards().nth(2).unwrap();
        let sentence = card_citation(&data, card);
        for part in
            ["57 of 320", "needed an investigation", "since April 2014", "IPCC", "5\u{a0}October 2017", "https://"]
        {
            assert!(sentence.contains(part), "{part} in {sentence}");
        }
    }

    #[test]
    fn a_citation_of_a_derived_figure_says_that_it_is_derived() {
        let data = crate::tests::data();
        let (_, card) = data.cards().nth(4).unwrap();
        assert!(card_citation(&data, card).contains("Derived"));
    }

    #[test]
    fn a_card_alone_says_its_own_time_unless_its_label_does_and_its_first_source() {
        let data = crate::tests::data();
        let said: Vec<String> = data.cards().map(|(_, card)| card_source(&data, card)).collect();
        let source = "Source: IPCC, published 5\u{a0}October 2017.";
        assert_eq!(said[0], source);
        assert_eq!(said[2], format!("Since April 2014. {source}"));
        assert_eq!(said[4], "As at 31\u{a0}May 2017. Source: HMICFRS, published 5\u{a0}October 2017.");
    }

    #[test]
    fn a_citation_says_its_months_once() {
        let data = crate::tests::data();
        let (_, card) = data.cards().next().unwrap();
        assert_eq!(card_citation(&data, card).matches("since April 2014").count(), 1);
    }
}
