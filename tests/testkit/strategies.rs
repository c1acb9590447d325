//! Editions made up by chance: of any size, with any of the optional parts, and with words that nobody should type.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Words as they may come: ordinary ones, other scripts, markup, formulas, what looks like an address or a number.
const WORDS: [&str; 28] = [
    "spill",
    "ward",
    "a",
    "Ŵyr",
    "co\u{302}d",
    "Ἀθῆναι",
    "מילה",
    "كلمة",
    "語",
    "😀",
    "👍🏽",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "</style>",
    "<!--",
    "a&amp;b",
    "&",
    "\"quoted\"",
    "“so”",
    "O’Brien’s",
    "'",
    "=SUM(A1:A9)",
    "+1",
    "@here",
    "javascript:alert(1)",
    "1,204",
    "100%",
    "anextraordinarilylongwordthatnobodywouldeverbreakanywhereatallorwouldtheyperhapsonaphone",
];

const GLYPHS: [&str; 6] = ["page", "empty", "quarter", "half", "three-quarters", "full"];

/// A text of one to six words.
fn text() -> impl Strategy<Value = String> {
    vec(select(WORDS.to_vec()), 1..6).prop_map(|words| words.join(" "))
}

/// What is drawn for each status: how many it counts, and how many of those a source names.
fn groups() -> impl Strategy<Value = Vec<(usize, usize)>> {
    let group = (0_usize..9, any::<prop::sample::Index>()).prop_map(|(count, named)| (count, named.index(count + 1)));
    let grid = vec(group, 1..=GLYPHS.len());
    grid.prop_filter("a grid shows something", |groups| groups.iter().any(|(count, _)| *count > 0))
}

/// An edition, as its file holds it.
pub fn edition() -> impl Strategy<Value = Value> {
    let words = vec(text(), 40);
    let numbers = (0..=1_000_000_000_000_000_u64, any::<[prop::sample::Index; 3]>());
    let pictures = option::of(select(vec!["bar", "dots", "squares"]));
    let parts = (any::<[bool; 13]>(), [pictures.clone(), pictures.clone(), pictures], option::of(text()));
    (groups(), words, numbers, parts).prop_map(|(groups, words, numbers, (has, pictures, plural))| {
        written(&groups, &words, numbers, has, pictures, plural)
    })
}

/// A letter for each of 26 numbers, round and round.
fn letter(number: usize) -> char {
    char::from(b'A' + (number % 26) as u8)
}

fn written(
    groups: &[(usize, usize)],
    words: &[String],
    (whole, split): (u64, [prop::sample::Index; 3]),
    has: [bool; 13],
    pictures: [Option<&str>; 3],
    plural: Option<String>,
) -> Value {
    let mut words = words.iter().cycle();
    let mut text = || words.next().expect("they go round").clone();
    let part = split[0].index(usize::try_from(whole).unwrap_or(usize::MAX).saturating_add(1)) as u64;
    let total: usize = groups.iter().map(|(count, _)| count).sum();
    let cited = json!([{ "source": "report", "place": text() }]);
    let mut statuses: Vec<Value> = groups
        .iter()
        .zip(GLYPHS)
        .map(|((count, _), glyph)| {
            json!({ "id": format!("status-{glyph}"), "count": count, "glyph": glyph, "label": text(), "meaning": text(),
                "sources": cited })
        })
        .collect();
    if let [_, .., last] = &mut statuses[..]
        && has[8]
    {
        last["outside"] = json!(true);
        last["glyph"] = json!("dash");
    }
    // Where every unit is named, a source need not count them.
    if has[9] && groups.iter().all(|(count, named)| count == named) {
        for status in &mut statuses {
            status.as_object_mut().expect("an object").retain(|field, _| field != "count" && field != "sources");
        }
    }
    let mut units = Vec::new();
    let areas = [format!("1 {}", text()), format!("2 {}", text()), format!("3 {}", text())];
    for ((count, named), glyph) in groups.iter().zip(GLYPHS) {
        for place in 0..*count {
            let number = units.len();
            let mut unit = json!({
                "id": format!("unit-{number}"), "name": format!("{number} {}", text()), "short": format!("{number} {}", text()),
                "aliases": [text()],
            });
            if place < *named {
                unit["status"] = json!({ "is": format!("status-{glyph}"), "sources": cited });
                if has[9] && number % 5 == 4 {
                    unit["status"]["byException"] = json!(true);
                }
            }
            // A map has a place and a code for each, as wide as a phone takes or wider.
            if has[6] {
                unit["place"] = json!({ "column": 1 + number % 15, "row": 1 + number / 15 });
                unit["code"] = json!(format!("{}{}", letter(number), number / 26));
            }
            if has[10] && number % 4 > 0 {
                unit["groups"] = json!({ "area": areas[number % 4 - 1], "kind": (["one", "two"][number % 2]) });
            }
            if has[11] && number % 3 > 0 {
                unit["values"] =
                    json!({ "size": number as f64 / 8.0 - 1.0, "share": (["<5", "c", "12.50"][number % 3]) });
                unit["cautions"] = json!(["caution"]);
                unit["link"] = json!(format!("https://example.org/{number}?a=b&c=%22"));
                if number % 2 == 0 && place < *named {
                    unit["status"]["judged"] = json!(["2031-01", "2030", "2031-02-28"][number % 3]);
                }
            }
            // On a further question every unit is named, or some are.
            if has[12] && (has[9] || number % 3 > 0) {
                let mut judgement = json!({ "is": (["low", "high"][number % 2]), "sources": cited });
                if has[11] && number % 4 == 1 {
                    judgement["judged"] = json!("2030-12");
                    judgement["byException"] = json!(true);
                }
                unit["judgements"] = json!({ "other": judgement });
            }
            if has[0] {
                unit["names"] = json!({ "cy": { "name": format!("{number} {}", text()), "short": text() } });
            }
            units.push(unit);
        }
    }
    let added: Vec<&str> = statuses.iter().take(2).map(|status| status["id"].as_str().expect("an id")).collect();
    let unit = |one: String, other: String| {
        let mut unit = Map::from_iter([("one".to_owned(), json!(one)), ("other".to_owned(), json!(other))]);
        if let Some(plural) = &plural {
            unit.insert("plural".into(), json!(plural));
        }
        if has[0] {
            unit.insert("names".into(), json!({ "cy": { "one": "peth", "other": "o bethau", "plural": "pethau" } }));
        }
        Value::Object(unit)
    };
    let mut file = json!({
        "edition": {
            "id": "by-chance", "language": if has[1] { "cy" } else { "en-GB" }, "kicker": text(), "title": text(),
            "standfirst": format!("{} {{whole}}, {{part}}, {{rest}}.", text()), "asAt": "2031-03-31",
            "published": "2031-05-02", "gridTitle": text(), "gridIntro": text(), "coverage": text(), "noun": "thing",
            "cautions": ["caution"],
        },
        "nouns": { "thing": unit(text(), text()), "case": unit(text(), text()) },
        "sources": [{
            "id": "report", "title": text(), "publisher": text(), "short": text(), "published": if has[7] { "2031-04" } else { "2031-05-02" },
            "address": format!("http{}://example.org/a?b=c&d=%22#e", if has[7] { "" } else { "s" }),
        }],
        "cautions": { "caution": text() },
        "figures": [
            { "id": "whole", "value": whole, "noun": "case", "label": text(), "counts": text(), "sources": cited,
              "period": { "from": "2030-01", "to": "2031-03" } },
            { "id": "part", "value": part, "noun": "case", "partOf": "whole", "label": text(), "says": text(), "counts": text(),
              "sources": cited, "cautions": ["caution"], "period": { "from": "2030-01", "about": text() } },
            { "id": "rest", "noun": "case", "partOf": "whole", "derive": { "difference": { "of": "whole", "less": ["part"] } },
              "label": text(), "counts": text() },
            { "id": "things", "value": total, "noun": "thing", "label": text(), "counts": text(), "sources": cited },
            { "id": "added", "noun": "thing", "partOf": "things", "derive": { "sum": added }, "label": text(), "counts": text() },
        ],
        "cards": [
            { "id": "one", "figure": "whole", "parts": ["part", "rest"] },
            { "id": "two", "figure": "added", "parts": added },
            { "id": "three", "figure": "part" },
        ],
        "statuses": statuses,
        "units": units,
    });
    for (name, value, has) in [
        ("notes", json!([{ "text": text(), "sources": cited }, { "text": text() }]), has[2]),
        ("support", json!({ "text": text(), "name": text(), "address": "https://example.org/help" }), has[3]),
        (
            "changes",
            json!([{ "date": "2031-05-09", "text": text() }, { "date": "2031-06-01", "text": "{part}" }]),
            has[4],
        ),
    ] {
        if has {
            file[name] = value;
        }
    }
    for (place, picture) in pictures.into_iter().enumerate().filter_map(|(place, picture)| Some((place, picture?))) {
        file["cards"][place]["picture"] = json!(picture);
    }
    if has[10] {
        file["groupings"] = json!([
            { "id": "area", "label": text(), "names": { "cy": text() }, "places": true },
            { "id": "kind", "label": text(), "groups": ["two", "one"] },
        ]);
        file["edition"]["groupBy"] = json!("area");
    }
    if has[11] {
        file["measures"] = json!([
            { "id": "size", "label": text(), "counts": text(), "decimals": 1, "asAt": "2031-03-31", "sources": cited },
            { "id": "share", "label": text(), "counts": text(), "format": "percent", "sources": cited,
              "cautions": ["caution"], "period": { "from": "2030-01", "to": "2030-12" } },
        ]);
    }
    if has[12] {
        let mut low = json!({ "id": "low", "glyph": "empty", "label": text(), "meaning": text() });
        let mut high = json!({ "id": "high", "glyph": "full", "label": text(), "meaning": text() });
        if !has[9] {
            for (status, count) in [(&mut low, total.div_ceil(2)), (&mut high, total / 2)] {
                status["count"] = json!(count);
                status["sources"] = cited.clone();
            }
        }
        file["questions"] = json!([{ "id": "other", "title": text(), "intro": text(), "asAt": "2031-03-30",
            "statuses": [low, high], "cautions": ["caution"] }]);
    }
    if has[5] {
        file["edition"]["statusTitle"] = json!(text());
        file["edition"]["findHint"] = json!(text());
        file["edition"]["figuresTitle"] = json!(text());
        file["edition"]["figuresIntro"] = json!(text());
        file["edition"]["figuresCautions"] = json!(["caution"]);
        file["edition"]["licence"] = json!({ "name": text(), "address": "https://example.org/licence" });
    }
    file
}
