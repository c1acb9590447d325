//! Words about a unit beside its status: its groups, its numbers, its warnings; and the columns of the table of units.

use super::catalog::{Catalog, catalog, fill, own_catalog};
use super::figure::period;
use super::label::capital;
use super::{as_at_day, number, published};
use edition::{
    CautionId, Dataset, Grouping, GroupingId, Measure, MeasureId, MeasureValue, Named, NumberFormat, Question,
    QuestionId, Status, StatusId, Unit,
};

/// What a grouping is called, in the language of the page where the edition says it.
pub fn grouping<'data>(data: &'data Dataset, grouping: &'data Grouping) -> &'data str {
    let locale = &data.edition().locale;
    grouping.names.iter().find(|(tag, _)| tag == locale).map_or(&grouping.label, |(_, name)| name)
}

/// The groupings that have a column of their own in the table of units: all but the one that arranges it.
pub fn grouping_columns(data: &Dataset) -> impl Iterator<Item = (GroupingId, &Grouping)> {
    let main = data.edition().group_by;
    data.groupings().filter(move |(id, _)| Some(*id) != main)
}

/// A value of a measure, as readers see it: "1,225.6", "4.5%", "£1,225", "<15".
pub fn value(measure: &Measure, value: &MeasureValue) -> String {
    let number = match value {
        MeasureValue::Text(text) => return text.clone(),
        MeasureValue::Number(number) => number.rounded(measure.decimals).to_string(),
    };
    let (sign, digits) = number.strip_prefix('−').map_or(("", number.as_str()), |digits| ("−", digits));
    match &measure.format {
        NumberFormat::Plain => number,
        NumberFormat::Percent => format!("{number}%"),
        NumberFormat::Currency(code) => match SYMBOLS.iter().find(|(known, _)| known == code) {
            Some((_, symbol)) => format!("{sign}{symbol}{digits}"),
            None => format!("{sign}{code}\u{a0}{digits}"),
        },
    }
}

/// The signs of currencies, where English and Welsh have one in CLDR that no other currency shares.
const SYMBOLS: [(&str, &str); 5] = [("GBP", "£"), ("EUR", "€"), ("USD", "US$"), ("JPY", "JP¥"), ("INR", "₹")];

/// A measure as the heading of a column: its name and its time.
pub fn measure(data: &Dataset, measure: &Measure) -> String {
    format!("{}, {}", measure.label, time(own_catalog(data), measure))
}

/// When the numbers of a measure were so.
fn time(words: &Catalog, measure: &Measure) -> String {
    match (&measure.period, measure.as_at) {
        (Some(months), _) => period(words, months),
        (None, Some(day)) => as_at_day(words, day),
        // A checked measure has one of the two.
        (None, None) => String::new(),
    }
}

/// A question as the heading of a column: its title and its day.
pub fn question(data: &Dataset, question: &Question) -> String {
    format!("{}, {}", question.title, as_at_day(own_catalog(data), question.as_at))
}

/// The day of a question as a sentence of its own: "As at 2 March 2017."
pub fn question_as_at(data: &Dataset, question: &Question) -> String {
    format!("{}.", capital(&as_at_day(catalog(data), question.as_at)))
}

/// The units that a source names with each status of a question: its statuses, each with its units.
pub fn judged_on(data: &Dataset, id: QuestionId) -> Vec<(&Status, Vec<&Unit>)> {
    let is =
        |unit: &Unit, place: usize| unit.judgements[id.place()].as_ref().is_some_and(|it| it.status.place() == place);
    let units = |place: usize| data.units().map(|(_, unit)| unit).filter(|unit| is(unit, place)).collect();
    data[id].statuses.iter().enumerate().map(|(place, status)| (status, units(place))).collect()
}

/// The status of a unit on a question, where a source names it.
pub fn judgement<'data>(data: &'data Dataset, id: QuestionId, unit: &Unit) -> Option<&'data Status> {
    let judgement = unit.judgements[id.place()].as_ref()?;
    data[id].statuses.get(judgement.status.place())
}

/// The status that sources name for a unit, for the table: "Good", "Good (all others)".
pub fn named_status(data: &Dataset, named: &Named, status: &Status) -> String {
    match named.is_by_exception {
        true => fill(own_catalog(data).of_all_others, &[("status", &status.label)]),
        false => status.label.clone(),
    }
}

/// When a unit was judged, where it says that itself: "August 2024".
pub fn judged(data: &Dataset, unit: &Unit) -> Option<String> {
    let judged = unit.status.as_ref()?.judged?;
    Some(published(catalog(data), judged))
}

/// The columns of the table of units.
pub fn unit_columns(data: &Dataset) -> Vec<String> {
    let words = catalog(data);
    let mut columns = vec![capital(&data.edition().noun.one)];
    columns.extend(grouping_columns(data).map(|(_, it)| grouping(data, it).to_owned()));
    let status = data.edition().status_title.as_deref().filter(|_| data.questions().len() > 0);
    columns.push(status.unwrap_or(words.column_status).to_owned());
    if are_judged(data) {
        columns.push(words.column_judged.to_owned());
    }
    columns.extend(data.questions().map(|(_, it)| question(data, it)));
    columns.extend(data.measures().map(|(_, it)| measure(data, it)));
    columns
}

/// Whether a unit says when it was judged.
pub fn are_judged(data: &Dataset) -> bool {
    data.units().any(|(_, unit)| unit.status.as_ref().is_some_and(|named| named.judged.is_some()))
}

/// What goes on behind what is known of a unit: when it was judged, its numbers, its warnings. Empty where it has none.
pub(super) fn details(data: &Dataset, unit: &Unit) -> String {
    let words = own_catalog(data);
    let mut details = String::new();
    for (id, question) in data.questions() {
        let Some((named, status)) = unit.judgements[id.place()].as_ref().zip(judgement(data, id, unit)) else {
            continue;
        };
        let time = as_at_day(words, question.as_at);
        let slots = [("title", &*question.title), ("time", &time), ("status", &named_status(data, named, status))];
        details.push_str(&fill(words.judged_on, &slots));
    }
    for ((_, measure), value) in data.measures().zip(&unit.values) {
        let Some(value) = value else { continue };
        let slots =
            [("label", &*measure.label), ("value", &self::value(measure, value)), ("time", &time(words, measure))];
        details.push_str(&fill(words.measured, &slots));
    }
    for &caution in &unit.cautions {
        details.push(' ');
        details.push_str(&data[caution]);
    }
    details
}

/// The warnings that units and measures have in the table, each once: the place of one in the list is the number of its footnote.
pub fn footnotes(data: &Dataset) -> Vec<CautionId> {
    let mut footnotes = Vec::new();
    let measures = data.measures().flat_map(|(_, measure)| &measure.cautions);
    for &caution in measures.chain(data.units().flat_map(|(_, unit)| &unit.cautions)) {
        if !footnotes.contains(&caution) {
            footnotes.push(caution);
        }
    }
    footnotes
}

/// What is measured: a sentence under the table of units.
pub fn measure_note(data: &Dataset, id: MeasureId) -> String {
    let measure = &data[id];
    let slots = [("label", &*measure.label), ("counts", &measure.counts)];
    fill(own_catalog(data).measure_note, &slots)
}

/// How many units of a group have each status: "Good: 3; not named: 2". Sources name them: no count is spread over groups.
pub fn subtotals(data: &Dataset, units: &[&Unit]) -> String {
    let words = catalog(data);
    let with =
        |id: StatusId| units.iter().filter(|unit| unit.status.as_ref().is_some_and(|it| it.status == id)).count();
    let statuses = data.statuses().map(|(id, status)| (status.label.as_str(), with(id)));
    let disputed = units.iter().filter(|unit| !unit.disputed.is_empty()).count();
    let open = units.iter().filter(|unit| unit.status.is_none() && unit.disputed.is_empty()).count();
    let others = [(words.disputed_label, disputed), (words.not_named, open)];
    let counted = statuses.chain(others).filter(|(_, count)| *count > 0);
    counted.map(|(label, count)| format!("{label}: {}", number(count as u64))).collect::<Vec<_>>().join("; ")
}

/// Heads the units that a grouping puts in no group.
pub fn without_group(data: &Dataset, id: GroupingId) -> String {
    fill(catalog(data).without_group, &[("grouping", grouping(data, &data[id]))])
}

/// The footnote of a measure or unit, by its numbers: "1, 2".
pub fn marks(cautions: &[CautionId], footnotes: &[CautionId]) -> String {
    let numbers = cautions.iter().filter_map(|caution| footnotes.iter().position(|other| other == caution));
    let numbers: Vec<String> = numbers.map(|place| number(place as u64 + 1)).collect();
    numbers.join(", ")
}
