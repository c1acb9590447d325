//! Files out of bytes: as they are, or golden editions with edits, since chance alone seldom makes a valid edition.

use std::borrow::Cow;
use std::sync::LazyLock;

use arbitrary::{Result, Unstructured};
use serde_json::{Map, Number, Value, json};

/// Valid editions by the names of their files. An edit begins with the place of one of them.
pub const GOLDEN: [(&str, &str); 6] = [
    ("edition.json", include_str!("../../../static/edition.json")),
    ("all-named.json", include_str!("../../../examples/editions/all-named.json")),
    ("hospitals-2032.json", include_str!("../../../examples/editions/hospitals-2032.json")),
    ("hospitals.json", include_str!("../../../examples/editions/hospitals.json")),
    ("welsh.json", include_str!("../../../examples/editions/welsh.json")),
    ("not-rated.json", include_str!("../../../examples/editions/not-rated.json")),
];

/// How many edits a file has at most: of many, the check tells only what is wrong.
const MOST_EDITS: usize = 8;
/// How deep in a file an edit is made at most: the source of a status of a unit is that deep.
const DEEPEST: usize = 6;

/// The golden editions as values.
static VALUES: LazyLock<Vec<Value>> =
    LazyLock::new(|| GOLDEN.iter().map(|(_, text)| serde_json::from_str(text).expect("it is JSON")).collect());

/// Values of every kind, and texts that mean something in an edition.
static ODD: LazyLock<Vec<Value>> = LazyLock::new(|| {
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(0.5),
        json!(1e15),
        json!(u64::MAX),
        json!(""),
        json!("{"),
        json!("{referrals}"),
        json!("{{a}"),
        json!("all"),
        json!("a"),
        json!("cy"),
        json!("en-GB"),
        json!("=1+1"),
        json!("a\"b,\"\r\nc;d"),
        json!("\u{202E}\n\t\u{1b}"),
        json!("2031-05-02"),
        json!("9999-99-99"),
        json!("2031-05"),
        json!("https://example.org/?a=b#c"),
        json!("hospitals.json"),
        json!("<script>&amp;"),
        json!("ŵ".repeat(1_001)),
        json!([]),
        json!({}),
        json!({ "sum": ["in-place", "started"] }),
        json!({ "difference": { "of": "referrals", "less": ["referrals"] } }),
        json!({ "cy": { "name": "Un", "short": "Un" } }),
        json!({ "cy": { "one": "peth", "other": "o bethau" } }),
        json!({ "file": "hospitals.json" }),
    ]
});

/// The file that bytes stand for. No file begins with a byte that is the place of a golden edition.
pub fn file(bytes: &[u8]) -> Cow<'_, [u8]> {
    match bytes.split_first() {
        Some((&place, edits)) if usize::from(place) < GOLDEN.len() => {
            let mut edition = VALUES[usize::from(place)].clone();
            // The bytes may end within an edit, which is then left out.
            let _ = edit(&mut edition, &mut Unstructured::new(edits));
            Cow::Owned(edition.to_string().into_bytes())
        }
        _ => Cow::Borrowed(bytes),
    }
}

/// The golden edition of this name.
pub fn golden(name: &str) -> Option<&'static str> {
    GOLDEN.iter().find(|(own, _)| *own == name).map(|(_, text)| *text)
}

/// Edits a file for as long as there are bytes.
fn edit(file: &mut Value, bytes: &mut Unstructured<'_>) -> Result<()> {
    let mut made = 0;
    while !bytes.is_empty() && made < MOST_EDITS {
        let value = match bytes.int_in_range(0..=4)? {
            0 => Some(bytes.choose(&ODD)?.clone()),
            1 => Some(text(bytes)?),
            2 => Some(Value::Number(Number::from(bytes.arbitrary::<u32>()?))),
            // One from elsewhere.
            3 => {
                let (holder, place) = spot(file, bytes)?;
                at(holder, place).cloned()
            }
            _ => None,
        };
        let (holder, place) = spot(file, bytes)?;
        match (value, bytes.arbitrary()?) {
            (Some(value), true) => add(holder, value, bytes)?,
            (Some(value), false) => at(holder, place).into_iter().for_each(|old| *old = value.clone()),
            (None, true) => double(holder, place),
            (None, false) => remove(holder, place),
        }
        made += 1;
    }
    Ok(())
}

/// Some text of a few characters.
fn text(bytes: &mut Unstructured<'_>) -> Result<Value> {
    let length = bytes.int_in_range(0..=24)?;
    Ok(String::from_utf8_lossy(bytes.bytes(length)?).into())
}

/// A place in a file, with the list or object that holds it.
fn spot<'file>(file: &'file mut Value, bytes: &mut Unstructured<'_>) -> Result<(&'file mut Value, usize)> {
    let mut holder = file;
    let mut place = bytes.int_in_range(0..=length(holder).saturating_sub(1))?;
    for _ in 0..bytes.int_in_range(0..=DEEPEST)? {
        if at(holder, place).is_none_or(|value| length(value) == 0) {
            break;
        }
        holder = at(holder, place).expect("it was there");
        place = bytes.int_in_range(0..=length(holder) - 1)?;
    }
    Ok((holder, place))
}

/// How many values a value holds.
fn length(value: &Value) -> usize {
    match value {
        Value::Object(fields) => fields.len(),
        Value::Array(items) => items.len(),
        _ => 0,
    }
}

/// The value at a place.
fn at(holder: &mut Value, place: usize) -> Option<&mut Value> {
    match holder {
        Value::Object(fields) => fields.values_mut().nth(place),
        Value::Array(items) => items.get_mut(place),
        _ => None,
    }
}

/// The name of the field at a place.
fn name(fields: &Map<String, Value>, place: usize) -> Option<String> {
    fields.keys().nth(place).cloned()
}

/// Adds a value to a list, or under a name to an object.
fn add(holder: &mut Value, value: Value, bytes: &mut Unstructured<'_>) -> Result<()> {
    const NAMES: [&str; 15] = [
        "cautions",
        "comparison",
        "count",
        "cy",
        "derive",
        "findHint",
        "is",
        "names",
        "notes",
        "outside",
        "conflicting",
        "partOf",
        "period",
        "place",
        "status",
    ];
    match holder {
        Value::Object(fields) => {
            fields.insert((*bytes.choose(&NAMES)?).to_owned(), value);
        }
        Value::Array(items) => items.push(value),
        _ => {}
    }
    Ok(())
}

/// Doubles a value of a list, or of an object under a longer name.
fn double(holder: &mut Value, place: usize) {
    let Some(value) = at(holder, place).cloned() else { return };
    match holder {
        Value::Object(fields) => {
            let name = name(fields, place).unwrap_or_default();
            fields.insert(name + "-a", value);
        }
        Value::Array(items) => items.insert(place, value),
        _ => {}
    }
}

/// Removes a value.
fn remove(holder: &mut Value, place: usize) {
    match holder {
        Value::Object(fields) => {
            name(fields, place).and_then(|name| fields.remove(&name));
        }
        Value::Array(items) if place < items.len() => {
            items.remove(place);
        }
        _ => {}
    }
}
