//! Labels of controls, headings and columns.

use super::catalog::{Catalog, catalog, fill, own_catalog};
use super::figure::as_at;
use super::number;
use edition::text::id_of;
use edition::{Dataset, Figure, FigureId, Noun};

/// The choices of colours: the value, and its name.
pub fn themes(words: &Catalog) -> [(&'static str, &'static str); 3] {
    [("auto", words.theme_auto), ("light", words.theme_light), ("dark", words.theme_dark)]
}

/// Stands where there is nothing to compare with.
pub const NOTHING: &str = "–";

/// Ends the name of the file with the figures.
const FIGURES: &str = "figures";

/// A text with the words for what the grid shows one by one.
pub(super) fn with_units(data: &Dataset, text: &str) -> String {
    let Noun { one, plural, .. } = &data.edition().noun;
    fill(text, &[("unit", one), ("Unit", &capital(one)), ("units", plural), ("Units", &capital(plural))])
}

/// The word that follows a number of something.
pub(super) fn counted(count: u64, noun: &Noun) -> &str {
    if count == 1 { &noun.one } else { &noun.other }
}

/// The word that follows a number of something, in the language of the edition's own texts.
pub(super) fn own_counted<'data>(data: &'data Dataset, count: u64, noun: &'data Noun) -> &'data str {
    let own = noun.names.iter().find(|(tag, _)| *tag == data.edition().language);
    counted(count, own.map_or(noun, |(_, noun)| noun))
}

/// A part of a whole of something: "26 of 43 units".
pub(super) fn of_counted(words: &Catalog, part: u64, whole: u64, noun: &Noun) -> String {
    let slots = [("part", &*number(part)), ("whole", &number(whole)), ("counted", counted(whole, noun))];
    fill(words.of_counted, &slots)
}

/// The word that follows a number of what the grid shows one by one.
pub(super) fn counted_units(data: &Dataset, count: u64) -> &str {
    counted(count, &data.edition().noun)
}

/// A text that begins with a capital letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The whole of which a figure is a part, behind its number: " of 320", in the language of the edition's own texts. Empty where
/// it is no part.
pub fn of_whole(data: &Dataset, figure: &Figure) -> String {
    let of = |whole: FigureId| fill(own_catalog(data).of_whole, &[("whole", &number(data[whole].value))]);
    figure.part_of.map(of).unwrap_or_default()
}

/// Names the tiles and the table of units.
pub fn tiles(data: &Dataset) -> String {
    with_units(data, catalog(data).tiles)
}

/// Names the table of units, whose statuses are of a day.
pub fn units(data: &Dataset) -> String {
    format!("{}, {}", tiles(data), as_at(data))
}

/// Copies the table of units.
pub fn copy_table(data: &Dataset) -> String {
    with_units(data, catalog(data).copy_table)
}

/// Stands for a unit that was chosen, where no script can name it.
pub fn this_unit(data: &Dataset) -> String {
    with_units(data, catalog(data).this_one)
}

/// Stands where a unit that was chosen is not among those that a filter shows.
pub fn outside(data: &Dataset) -> String {
    fill(catalog(data).outside, &[("all", catalog(data).all)])
}

/// Heads the table of statuses.
pub fn statuses(data: &Dataset) -> String {
    format!("{}, {}", with_units(data, catalog(data).statuses), as_at(data))
}

/// The columns of the table of figures.
pub fn figure_columns(words: &Catalog) -> [String; 4] {
    [words.column_figure, words.column_number, words.column_period, words.column_source].map(str::to_owned)
}

/// The columns of the table of statuses.
pub fn status_columns(data: &Dataset) -> [String; 4] {
    let words = catalog(data);
    [
        words.column_status.to_owned(),
        capital(&data.edition().noun.plural),
        words.column_meaning.to_owned(),
        words.column_source.to_owned(),
    ]
}

/// The name of the file with the units: the same in every language, and never that of the file with the figures.
pub fn units_file(data: &Dataset) -> String {
    let edition = data.edition();
    let units = id_of(&edition.own_noun().plural);
    let units = if units.is_empty() || units == FIGURES { "units" } else { &units };
    format!("{}-{units}.csv", edition.id)
}

/// The name of the file with the figures.
pub fn figures_file(data: &Dataset) -> String {
    format!("{}-{FIGURES}.csv", data.edition().id)
}

/// The files to download: name and label.
pub fn downloads(data: &Dataset) -> Vec<(String, String)> {
    let (id, words) = (&data.edition().id, catalog(data));
    let mut files = vec![
        (units_file(data), with_units(data, words.units_csv)),
        (figures_file(data), words.figures_csv.into()),
        (format!("{id}.json"), words.whole_edition.into()),
    ];
    files.extend(data.earlier().map(|earlier| (earlier.file.clone(), words.earlier_edition.into())));
    files
}
