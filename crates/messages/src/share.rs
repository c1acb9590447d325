//! Texts for where the graphic is shared: the text of its picture, and the description for catalogues.

use super::catalog::{catalog, fill, own_catalog};
use super::cite::{card_source, statuses_in_line};
use super::figure::as_at;
use super::label::{counted_units, with_units};
use super::{as_at_day, dates, derived_tag, figure_amount, list, number};
use edition::{Card, Dataset, FigureId, Term};

/// The name of the graphic, where it stands among others.
pub const NAME: &str = "Force Status";

/// The most figures that a picture for small screens has room for.
const MOST_FIGURES: usize = 3;

/// The cards whose figures tell the most, in their order: first those that are shown in parts.
pub fn strongest(data: &Dataset) -> Vec<&Card> {
    let mut cards: Vec<(usize, &Card)> = data.cards().map(|(id, card)| (id.place(), card)).collect();
    cards.sort_by_key(|(_, card)| card.parts.is_empty());
    cards.truncate(MOST_FIGURES);
    cards.sort_by_key(|(place, _)| *place);
    cards.into_iter().map(|(_, card)| card).collect()
}

/// What a figure counts, where nothing else says of which day it is and that it is derived; in the language of the edition's own
/// texts.
pub fn alone(data: &Dataset, id: FigureId) -> String {
    let figure = &data[id];
    let day = figure.as_at.map(|day| format!(", {}", as_at_day(own_catalog(data), day)));
    format!("{}{}{}", figure.says, day.unwrap_or_default(), derived_tag(data, Term::Figure(id)))
}

/// How many the grid shows, and of which day their statuses are: "43 units, as at 31 May 2017".
pub fn units_as_at(data: &Dataset) -> String {
    let count = data.units().len() as u64;
    format!("{} {}, {}", number(count), counted_units(data, count), as_at(data))
}

/// All that the picture shows, as a text for those who do not see it.
pub fn share(data: &Dataset) -> String {
    let figures = strongest(data)
        .into_iter()
        .map(|card| format!("{} {}. ", figure_amount(data, &data[card.figure]), alone(data, card.figure)));
    format!(
        "{}{}: {}. {}",
        figures.collect::<String>(),
        units_as_at(data),
        statuses_in_line(data),
        dates_and_sources(data)
    )
}

/// All that the picture of a card shows, as a text for those who do not see it.
pub fn card_share(data: &Dataset, card: &Card) -> String {
    let figure = &data[card.figure];
    let drawn = card.parts.iter().filter(|_| card.picture.is_some());
    let parts = drawn
        .map(|&part| format!("{} {}{}", number(data.value(part)), data.label(part), derived_tag(data, part)))
        .collect::<Vec<_>>();
    let parts = if parts.is_empty() { String::new() } else { format!(" {}.", list(own_catalog(data), &parts)) };
    let (amount, tag) = (figure_amount(data, figure), derived_tag(data, Term::Figure(card.figure)));
    format!("{amount} {}{tag}.{parts} {}", figure.says, card_source(data, card))
}

/// When, and who says so: "Published 5 October 2017. Sources: IPCC and HMICFRS."
pub fn dates_and_sources(data: &Dataset) -> String {
    let words = catalog(data);
    let names: Vec<String> = data.sources().map(|(_, source)| source.short.clone()).collect();
    let text = words.select(words.attribution, names.len() as u64);
    fill(text, &[("dates", &dates(data)), ("names", &list(words, &names))])
}

/// Leads from an HTML fragment to the whole graphic.
pub fn whole_graphic(data: &Dataset) -> String {
    with_units(data, catalog(data).whole_graphic)
}

/// The subject and the title in one line, for where nothing else says what it is about.
pub fn headline(data: &Dataset) -> String {
    format!("{}: {}", data.edition().kicker, data.edition().title)
}

/// What the edition holds, on what it rests, and which units it covers.
pub fn description(data: &Dataset) -> String {
    let edition = data.edition();
    format!("{} {}: {} {}", edition.standfirst, edition.grid_title, edition.grid_intro, edition.coverage)
}
