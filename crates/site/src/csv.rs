//! The data as CSV: one file of units, one of figures and statuses, with the rows and columns of the page's tables.

use csv::Writer;

use edition::spreadsheet::guarded;
use edition::{Citation, Dataset, Date, End, MeasureValue, Month, Named, Origin, Period, Published, QuestionId, Unit};

/// The units: one a row, with the status of those that a source names and an empty cell for the others.
///
/// ```
/// # let file = serde_json::from_str(include_str!("../../../static/edition.json")).expect("it is JSON");
/// # let data = edition::Dataset::check(&file).expect("it is valid");
/// let table = site::units_csv(&data);
/// assert!(table.contains("\nderbyshire,Derbyshire Constabulary,England,in-place,"));
/// ```
pub fn units_csv(data: &Dataset) -> String {
    let as_at = data.edition().as_at.iso();
    let groupings = data.groupings().map(|(_, grouping)| grouping.id.as_str());
    let questions: Vec<QuestionColumns<'_>> = data.questions().map(|(id, _)| QuestionColumns::of(data, id)).collect();
    let of_questions: Vec<String> = questions.iter().flat_map(QuestionColumns::head).collect();
    let measures = data.measures().map(|(_, measure)| measure.id.as_str());
    let has = Columns::of(data);
    let mut head = vec!["id", "name"];
    head.extend(groupings);
    head.extend(["status_id", "status"]);
    head.extend(has.judged.then_some("judged"));
    head.extend(has.by_exception.then_some("by_exception"));
    head.extend(of_questions.iter().map(String::as_str));
    head.extend(measures);
    head.extend(has.link.then_some("link"));
    head.extend(has.cautions.then_some(["cautions", "notes"]).into_iter().flatten());
    head.extend(["as_at", "sources"]);
    let rows = data.units().map(|(_, unit)| {
        let (id, status, sources) = match &unit.status {
            Some(named) => {
                let status = &data[named.status];
                (status.id.clone(), status.label.clone(), cited(data, &named.sources))
            }
            None if unit.disputed.is_empty() => Default::default(),
            None => {
                let sources: Vec<Citation> = unit.disputed.iter().flat_map(|named| named.sources.clone()).collect();
                (String::new(), messages::open_label(data, unit).to_owned(), cited(data, &sources))
            }
        };
        let mut cells = vec![unit.id.clone(), unit.name.clone()];
        cells.extend(unit.groups.iter().map(|group| group.clone().unwrap_or_default()));
        cells.extend([id, status]);
        let judged = unit.status.as_ref().and_then(|named| named.judged);
        let is_by_exception = unit.status.as_ref().is_some_and(|named| named.is_by_exception);
        cells.extend(has.judged.then(|| judged.map(publication).unwrap_or_default()));
        cells.extend(has.by_exception.then(|| yes(is_by_exception)));
        cells.extend(questions.iter().flat_map(|question| question.cells(unit)));
        cells.extend(unit.values.iter().map(|value| value.as_ref().map(measured).unwrap_or_default()));
        cells.extend(has.link.then(|| unit.link.clone().unwrap_or_default()));
        if has.cautions {
            let ids = unit.cautions.iter().map(|&caution| data.caution_id(caution).to_owned()).collect::<Vec<_>>();
            let texts = unit.cautions.iter().map(|&caution| data[caution].clone()).collect::<Vec<_>>();
            cells.extend([ids.join("; "), texts.join(" ")]);
        }
        cells.extend([as_at.clone(), sources]);
        (cells, unit.was.as_ref().map(|was| was.label.clone()))
    });
    table(data, head, rows)
}

/// The columns that the table of units has where a unit fills them.
struct Columns {
    judged: bool,
    by_exception: bool,
    link: bool,
    cautions: bool,
}

impl Columns {
    fn of(data: &Dataset) -> Self {
        Self {
            judged: messages::are_judged(data),
            by_exception: data.units().any(|(_, unit)| unit.status.as_ref().is_some_and(|named| named.is_by_exception)),
            link: data.units().any(|(_, unit)| unit.link.is_some()),
            cautions: data.units().any(|(_, unit)| !unit.cautions.is_empty()),
        }
    }
}

/// The columns of a further question: label, id and sources; the time and the exception where a unit has one.
struct QuestionColumns<'data> {
    data: &'data Dataset,
    question: QuestionId,
    judged: bool,
    by_exception: bool,
}

impl<'data> QuestionColumns<'data> {
    fn of(data: &'data Dataset, question: QuestionId) -> Self {
        let has = |is: fn(&Named) -> bool| {
            data.units().filter_map(|(_, it)| it.judgements[question.place()].as_ref()).any(is)
        };
        Self { data, question, judged: has(|it| it.judged.is_some()), by_exception: has(|it| it.is_by_exception) }
    }

    fn head(&self) -> Vec<String> {
        let id = &self.data[self.question].id;
        let more = [("_judged", self.judged), ("_by_exception", self.by_exception)];
        let more = more.into_iter().filter(|(_, has)| *has).map(|(end, _)| end);
        ["", "_id", "_sources"].into_iter().chain(more).map(|end| format!("{id}{end}")).collect()
    }

    fn cells(&self, unit: &Unit) -> Vec<String> {
        let named = unit.judgements[self.question.place()].as_ref();
        let status = messages::judgement(self.data, self.question, unit);
        let mut cells =
            status.map(|it| vec![it.label.clone(), it.id.clone()]).unwrap_or_else(|| vec![String::new(); 2]);
        cells.push(named.map(|it| cited(self.data, &it.sources)).unwrap_or_default());
        cells.extend(self.judged.then(|| named.and_then(|it| it.judged).map(publication).unwrap_or_default()));
        cells.extend(self.by_exception.then(|| yes(named.is_some_and(|it| it.is_by_exception))));
        cells
    }
}

fn yes(is: bool) -> String {
    if is { "yes" } else { "" }.to_owned()
}

/// A number as machines read it, all its digits; or what stands in place of one.
fn measured(value: &MeasureValue) -> String {
    match value {
        MeasureValue::Number(number) => number.iso(),
        MeasureValue::Text(text) => text.clone(),
    }
}

/// The figures and the statuses: one a row, derived ones with the rule that gives them.
pub fn figures_csv(data: &Dataset) -> String {
    let head = vec![
        "kind",
        "id",
        "label",
        "value",
        "unit",
        "origin",
        "rule",
        "part_of",
        "from",
        "to",
        "about",
        "as_at",
        "published",
        "counts",
        "sources",
    ];
    let figures = data.figures().map(|(_, figure)| {
        let (origin, rule) = match &figure.origin {
            Origin::Published => ("published", String::new()),
            Origin::Derived(_) => ("derived", messages::derivation(data, figure).unwrap_or_default()),
        };
        let [from, to, about] = days(figure.period.as_ref());
        let whole = figure.part_of.map(|whole| data[whole].id.clone()).unwrap_or_default();
        let value = figure.value.to_string();
        let fixed = ["figure", &figure.id, &figure.label, &value, &figure.noun.plural, origin].map(str::to_owned);
        let as_at = figure.as_at.map(Date::iso).unwrap_or_default();
        let published = publication(data.published(figure));
        let rest =
            [rule, whole, from, to, about, as_at, published, figure.counts.clone(), cited(data, &figure.sources)];
        ([&fixed[..], &rest[..]].concat(), figure.before.map(|before| before.value.to_string()))
    });
    let statuses = data.statuses().map(|(_, status)| {
        let noun = &data.edition().noun.plural;
        let value = status.count.to_string();
        let origin = if status.is_counted_here { "counted" } else { "published" };
        let fixed = ["status", &status.id, &status.label, &value, noun, origin].map(str::to_owned);
        let day = data.edition().as_at.iso();
        let published = latest(data, &status.sources);
        let sources = cited(data, &status.sources);
        let rest = ["", "", "", "", "", &day, &published, &status.meaning, &sources].map(str::to_owned);
        ([&fixed[..], &rest[..]].concat(), status.before.map(|before| before.to_string()))
    });
    let questions = data.questions().flat_map(|(_, question)| {
        question.statuses.iter().map(move |status| {
            let noun = &data.edition().noun.plural;
            let (id, value) = (format!("{}.{}", question.id, status.id), status.count.to_string());
            let origin = if status.is_counted_here { "counted" } else { "published" };
            let fixed = ["status", &id, &status.label, &value, noun, origin].map(str::to_owned);
            let (day, sources) = (question.as_at.iso(), cited(data, &status.sources));
            let published = latest(data, &status.sources);
            let rest = ["", &question.id, "", "", "", &day, &published, &status.meaning, &sources].map(str::to_owned);
            ([&fixed[..], &rest[..]].concat(), None)
        })
    });
    table(data, head, figures.chain(statuses).chain(questions))
}

/// First day, last day, and the length in words where the last is not given. Whole days, since Excel turns a month such as
/// 2014-04 into the text Apr-14.
fn days(period: Option<&Period>) -> [String; 3] {
    let first = |month: Month| Date { month, day: 1 }.iso();
    match period {
        None => Default::default(),
        Some(Period { from, to: End::Month(to) }) => [first(*from), to.last_day().iso(), String::new()],
        Some(Period { from, to: End::About(about) }) => [first(*from), String::new(), about.clone()],
    }
}

/// When the latest of these sources was published.
fn latest(data: &Dataset, citations: &[Citation]) -> String {
    let published = citations.iter().map(|citation| data[citation.source].published);
    published.max_by_key(|published| published.last_day()).map(publication).unwrap_or_default()
}

/// A day; of a month or a year the first and the last day, since Excel turns a month into another text.
fn publication(published: Published) -> String {
    match published {
        Published::Day(day) => day.iso(),
        _ => format!("{}/{}", published.first_day().iso(), published.last_day().iso()),
    }
}

/// Sources with their addresses, so that a row that is cut out still says who says so.
fn cited(data: &Dataset, citations: &[Citation]) -> String {
    let cite = |citation: &Citation| {
        let source = &data[citation.source];
        let place = citation.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
        format!("{}{place} {}", source.short, source.address)
    };
    citations.iter().map(cite).collect::<Vec<_>>().join("; ")
}

/// Writes a table. Each row has what it was in the earlier edition, if that is known; where there is such an edition, that is the
/// last column but one, and the day on which it was published the last.
///
/// The mark at its beginning tells Excel that it is UTF-8.
fn table(data: &Dataset, mut head: Vec<&str>, rows: impl Iterator<Item = (Vec<String>, Option<String>)>) -> String {
    let mut writer = Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
    let published = data.earlier_days().map(|days| days.published.iso());
    if published.is_some() {
        head.extend(["before", "before_published"]);
    }
    // Writing into memory does not fail, and every row has as many cells as the head.
    let _ = writer.write_record(head);
    for (mut row, before) in rows {
        if let Some(published) = &published {
            let day = before.is_some().then(|| published.clone());
            row.extend([before, day].map(Option::unwrap_or_default));
        }
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
