//! The edition as a schema.org `Dataset` in JSON-LD, for catalogues of data.

use serde_json::{Map, Value, json};

use super::site::Site;
use edition::{Dataset, Date, End, Figure, Source, Status};

/// Describes an edition: what it holds, when and where that was so, who says so, and where it is found.
pub fn json_ld(data: &Dataset, site: &Site) -> Value {
    let edition = data.edition();
    let sources = || data.sources().map(|(_, source)| source);
    let mut dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "identifier": edition.id,
        "name": messages::headline(data),
        "description": messages::description(data),
        "inLanguage": edition.language,
        "datePublished": edition.published.iso(),
        "dateModified": modified(data).iso(),
        "temporalCoverage": times(data),
        "spatialCoverage": places(data).iter().map(|name| json!({ "@type": "Place", "name": name })).collect::<Vec<_>>(),
        "creator": { "@type": "Project", "name": messages::NAME },
        "isAccessibleForFree": true,
        "citation": sources().map(source).collect::<Vec<_>>(),
        "isBasedOn": sources().map(|source| json!({ "@id": source.address })).collect::<Vec<_>>(),
        "variableMeasured": variables(data),
        "distribution": distribution(data, site),
    });
    let licence = edition.licence.as_ref();
    let licence = licence.map(|it| json!({ "@type": "CreativeWork", "name": it.name, "url": it.address }));
    let known = [
        ("@id", site.folder().map(Value::from)),
        ("url", site.folder().map(Value::from)),
        ("image", site.picture().map(Value::from)),
        ("license", licence),
    ];
    // `json!` with braces makes an object.
    if let Some(fields) = dataset.as_object_mut() {
        fields.extend(known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    }
    dataset
}

/// The day of the newest correction, or of publication.
pub(super) fn modified(data: &Dataset) -> Date {
    data.changes().first().map_or(data.edition().published, |change| change.date)
}

/// From the first to the last time of any figure or status. Where no source says when a period ended, nothing does here.
fn times(data: &Dataset) -> String {
    let periods = || data.figures().filter_map(|(_, figure)| figure.period.as_ref());
    let days = || data.figures().filter_map(|(_, figure)| figure.as_at).chain([data.edition().as_at]);
    let first = periods().map(|period| Date { month: period.from, day: 1 }).chain(days()).min();
    let last = periods().map(|period| match period.to {
        End::Month(month) => Some(month.last_day()),
        End::About(_) => None,
    });
    let last = last.chain(days().map(Some)).collect::<Option<Vec<_>>>().and_then(|ends| ends.into_iter().max());
    let [first, last] = [first, last].map(|day| day.map_or("..".to_owned(), Date::iso));
    format!("{first}/{last}")
}

/// The places that the edition covers: the groups of a grouping by place.
fn places(data: &Dataset) -> Vec<&str> {
    let grouping = data.groupings().find(|(_, grouping)| grouping.places);
    grouping.map(|(_, grouping)| grouping.groups.iter().map(String::as_str).collect()).unwrap_or_default()
}

fn source(source: &Source) -> Value {
    json!({
        "@type": "CreativeWork",
        "@id": source.address,
        "name": source.title,
        "datePublished": source.published.iso(),
        "publisher": { "@type": "Organization", "name": source.publisher },
    })
}

/// Every figure and every status.
fn variables(data: &Dataset) -> Vec<Value> {
    let figure = |figure: &Figure| {
        let description =
            [Some(figure.counts.clone()), Some(messages::covers(data, figure)), messages::derivation(data, figure)];
        let description = description.into_iter().flatten().collect::<Vec<_>>().join(" ");
        variable(&figure.id, &messages::figure_name(data, figure), figure.value, &figure.noun.plural, &description)
    };
    // A figure that adds up statuses counts what they count.
    let noun = data.sums().next().map(|(_, sum)| &data[sum.figure].noun.plural);
    let status = |status: &Status| {
        let description = format!("{} {}", status.meaning, messages::statuses_as_at(data));
        variable(&status.id, &status.label, status.count, noun.map_or("", String::as_str), &description)
    };
    let figures = data.figures().map(|(_, it)| figure(it));
    let questions = data.questions().flat_map(|(_, question)| {
        question.statuses.iter().map(move |status| {
            let id = format!("{}.{}", question.id, status.id);
            let name = format!("{}: {}", question.title, status.label);
            let description = format!("{} {}", status.meaning, messages::question_as_at(data, question));
            variable(&id, &name, status.count, &data.edition().noun.plural, &description)
        })
    });
    figures.chain(data.statuses().map(|(_, it)| status(it))).chain(questions).collect()
}

fn variable(id: &str, name: &str, value: u64, noun: &str, description: &str) -> Value {
    let mut variable = Map::new();
    variable.insert("@type".into(), "PropertyValue".into());
    for (key, text) in [("propertyID", id), ("name", name), ("unitText", noun), ("description", description)] {
        if !text.is_empty() {
            variable.insert(key.into(), text.into());
        }
    }
    variable.insert("value".into(), value.into());
    Value::Object(variable)
}

fn distribution(data: &Dataset, site: &Site) -> Vec<Value> {
    let download = |(file, label): (String, String)| {
        let format = if file.ends_with(".csv") { "text/csv" } else { "application/json" };
        json!({ "@type": "DataDownload", "name": label, "encodingFormat": format, "contentUrl": site.near(&file) })
    };
    messages::downloads(data).into_iter().map(download).collect()
}
