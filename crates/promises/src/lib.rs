//! The promises that hold whatever is read. Each takes any bytes, and panics where one is broken.
//!
//! The fuzzing looks for bytes that break one; the tests replay what it has found so far.

mod edits;

use std::collections::BTreeSet;
use std::rc::Rc;

use edition::{Dataset, RuleError, raw};
use import::{Imported, Refused, import as imported};
use messages::client_data::ClientData;
use messages::search::{Index, SearchResult};
use messages::selection::{Action, Asked, Selection, View};
use messages::url_state;
use serde_json::Value;
use site::{figures_csv, units_csv};
use validate::{Diagnostic, validate_with_previous};

/// A file is refused with errors that people can act on, or all that is written of it can be read again.
pub fn parse(bytes: &[u8]) {
    let Ok(file) = serde_json::from_slice::<raw::File>(&edits::file(bytes)) else { return };
    match Dataset::check(&file) {
        Ok(data) => {
            messages::others(&data).iter().for_each(survives);
            survives(&data);
            match earlier(&data).map(|earlier| data.since(&earlier)) {
                None => {}
                Some(Ok((data, left))) => {
                    left.iter().for_each(is_reported);
                    survives(&data);
                }
                Some(Err(errors)) => are_reported(&errors),
            }
        }
        Err(errors) => are_reported(&errors),
    }
}

/// The validation reports everything at places that there are, and calls nothing valid that breaks a rule.
pub fn check(bytes: &[u8]) {
    let file = &*edits::file(bytes);
    let beside = |name: &str| edits::golden(name).map(|text| text.into()).ok_or(std::io::ErrorKind::NotFound.into());
    let report = validate_with_previous("any.json", file, &beside);
    let text = String::from_utf8_lossy(file);
    let lines: Vec<&str> = text.split('\n').collect();
    for Diagnostic { line, column, message, path, .. } in &report.diagnostics {
        let there = line.checked_sub(1).and_then(|line| lines.get(line));
        let there = there.is_some_and(|line| *column <= line.chars().count() + 1);
        assert!(there && *column > 0, "{line}:{column} is in no file of {} bytes", file.len());
        are_words(path, message);
    }
    let errors = report.diagnostics.iter().any(|diagnostic| diagnostic.severity.to_string() == "error");
    assert_eq!(report.valid, !errors);
    assert_eq!(report.to_string().lines().count(), report.diagnostics.len() + 1);
    assert!(!report.valid || is_built(file), "it breaks a rule, but\n{report}");
}

/// A table changes nothing of an edition but its units, and each of its rows is taken, or refused with the reason.
///
/// The table ends with a zero; what is after it stands for the file of an edition, a golden one where that is empty.
pub fn import(bytes: &[u8]) {
    let (table, rest) = match bytes.iter().position(|byte| *byte == 0) {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (bytes, &[][..]),
    };
    let file = edits::file(if rest.is_empty() { &[3] } else { rest });
    let Ok(edition) = str::from_utf8(&file) else { return };
    merges(table, edition);
    let Ok(Value::Object(mut fields)) = serde_json::from_str(edition) else { return };
    fields.insert("units".to_owned(), Value::Array(Vec::new()));
    merges(table, &Value::Object(fields).to_string());
}

/// A selection survives the address, and whatever is typed has a search result.
pub fn fragment(bytes: &[u8]) {
    thread_local! {
        static EDITIONS: Vec<(Rc<ClientData>, Index)> = ["edition.json", "welsh.json"].iter().map(|name| {
            let text = edits::golden(name).expect("it is one of them");
            let file = serde_json::from_str(text).expect("it has the right shape");
            let client_data = Rc::new(messages::client_data(&Dataset::check(&file).expect("it is valid")));
            (client_data.clone(), Index::new(client_data))
        }).collect();
    }
    let Ok(text) = str::from_utf8(bytes) else { return };
    EDITIONS.with(|editions| editions.iter().for_each(|(client_data, index)| is_answered(client_data, index, text)));
}

fn are_reported(errors: &[RuleError]) {
    assert!(!errors.is_empty(), "it is refused for nothing");
    errors.iter().for_each(is_reported);
}

fn is_reported(RuleError { path, message }: &RuleError) {
    are_words(path, message);
}

/// A message is a sentence that stays in its line, and is no longer than one reads.
fn are_words(path: &str, message: &str) {
    let shown = message.ends_with('.')
        && message.chars().count() <= 600
        && !message.chars().chain(path.chars()).any(char::is_control);
    assert!(shown, "{path:?}: {message:?}");
}

/// The earlier edition of one that names it.
fn earlier(data: &Dataset) -> Option<Dataset> {
    let text = edits::golden(&data.earlier()?.file)?;
    Dataset::check(&serde_json::from_str(text).ok()?).ok()
}

/// Whether the rules have nothing against it.
fn is_built(bytes: &[u8]) -> bool {
    let file = str::from_utf8(bytes).ok().and_then(|text| serde_json::from_str::<raw::File>(text).ok());
    file.and_then(|file| Dataset::check(&file).ok()).is_some_and(|data| {
        data.earlier().is_none() || earlier(&data).is_some_and(|earlier| data.since(&earlier).is_ok())
    })
}

/// All that is written of an edition can be read again.
fn survives(data: &Dataset) {
    let client_data = messages::client_data(data);
    assert_eq!(ClientData::read(&client_data.write()), client_data, "the client data");
    let ids = |csv: &str, column: usize| -> Vec<String> {
        let rows = csv::Reader::from_reader(csv.as_bytes()).into_records();
        rows.map(|row| row.expect("a row has a cell for each column")[column].to_owned()).collect()
    };
    let units: Vec<&str> = data.units().map(|(_, unit)| &*unit.id).collect();
    assert_eq!(ids(&units_csv(data), 0), units);
    let figures = data.figures().map(|(_, figure)| &*figure.id);
    let figures: Vec<&str> = figures.chain(data.statuses().map(|(_, status)| &*status.id)).collect();
    assert_eq!(ids(&figures_csv(data), 1), figures);
    for (filter, _) in client_data.filters() {
        returns(&client_data, &Selection::default().after(Action::Filter(filter)));
    }
    for (card, _) in client_data.cards() {
        returns(&client_data, &Selection::default().after(Action::Card(card, true)));
    }
    for (unit, _) in client_data.units().take(60) {
        returns(&client_data, &Selection::default().after(Action::Unit(Some(unit))));
    }
}

/// What is written of a selection is read as the same.
fn returns(client_data: &ClientData, selection: &Selection) {
    let written = url_state::write(client_data, selection);
    assert!(written.bytes().all(|byte| byte.is_ascii_graphic()), "{written:?}");
    assert_eq!(url_state::read(client_data, &written).unwrap_or_default(), *selection, "{written}");
}

fn merges(table: &[u8], edition: &str) {
    let Imported { edition: after, headings, above, taken, known, refused, .. } = match imported(table, edition) {
        Ok(imported) => imported,
        Err(why) => return are_words("", &why),
    };
    let lines = 1 + table.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64;
    assert!(above.iter().all(|(line, _)| *line < headings), "{above:?} stands above line {headings}");
    refused.iter().fold(headings, |before, Refused { line, why, .. }| {
        are_words("", why);
        assert!((before + 1..=lines).contains(line), "line {line} follows {before} of {lines}");
        *line
    });
    assert_eq!(taken > 0, after != edition, "what is taken is written, and nothing else");
    if taken > 0 {
        keeps_all_but_units(edition, &after);
        let again = imported(table, &after).expect("it could be read before");
        assert!(!refused.is_empty() || again.taken == 0, "the same is taken twice: {again:?}");
    }
    // Quotes and returns may part rows in other places than ends of lines, and UTF-16 has other ends.
    let is_plain = !table.contains(&b'"') && !table.contains(&b'\r');
    if is_plain && !table.starts_with(b"\xff\xfe") && !table.starts_with(b"\xfe\xff") {
        let (least, most) = rows(&String::from_utf8_lossy(table), headings);
        let counted = taken + known + refused.len();
        assert!((least..=most).contains(&counted), "{counted} of {least} to {most} rows");
    }
}

fn keeps_all_but_units(before: &str, after: &str) {
    serde_json::from_str::<raw::File>(after).expect("an edition is an edition still");
    let but_units = |text: &str| {
        let mut file: Value = serde_json::from_str(text).expect("it is JSON");
        file.as_object_mut().and_then(|fields| fields.remove("units"));
        file
    };
    assert_eq!(but_units(after), but_units(before));
}

/// How many rows a table without quotes has below its headings, at least and at most: a line without letters may be one.
fn rows(table: &str, headings: u64) -> (usize, usize) {
    let lines = table.split('\n').skip(headings as usize).filter(|line| !line.is_empty());
    let (filled, blank): (Vec<&str>, Vec<&str>) = lines.partition(|line| line.contains(char::is_alphanumeric));
    (filled.len(), filled.len() + blank.len())
}

fn is_answered(client_data: &ClientData, index: &Index, text: &str) {
    if let Some(selection) = url_state::read(client_data, text) {
        returns(client_data, &selection);
    }
    let typed = Selection::default().after(Action::View(View::ByUnit)).after(Action::Words(text.to_owned()));
    returns(client_data, &typed);
    // What is longer than the finder reads is looked for, too.
    for words in BTreeSet::from([text, typed.words()]) {
        let found = index.find(words);
        let said = messages::status_message(client_data, &typed, &found);
        assert_eq!(
            said.lead.is_empty() && said.rest.is_empty(),
            matches!(found, SearchResult::Nothing) && typed.filter == Default::default() && !client_data.is_long(),
            "{said:?}"
        );
        if let SearchResult::Several(some, count, _) = &found {
            assert!(*count > 1 && some.len() <= *count, "{count}");
        }
        let known = |unit| client_data.unit_named(client_data.unit(unit).id) == Some(unit);
        assert!(found.units().all(known), "{found:?}");
    }
    assert!(text.trim().is_empty() == (typed.asked == Asked::Nothing));
}
