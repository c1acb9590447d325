//! Compiles the catalogues of texts, `locales/*.ftl` in the syntax of Fluent (<https://projectfluent.org/fluent/guide/>), into
//! constants. `en.ftl` says which messages there are and what each is for; every other catalogue must have the same.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::parse;
use intl_pluralrules::{PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The catalogue that the others are compared with.
const FIRST: &str = "en";
/// The line of a comment that marks a text which the program in the browser says.
const LIVE: &str = "(live)";
/// Variables that a language may have no use for: the edition's words in the singular or the plural.
const NOUNS: [&str; 5] = ["unit", "Unit", "units", "Units", "counted"];
/// The plural categories of CLDR, in the order of the constants.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A message of a catalogue.
struct Message {
    comment: String,
    value: Value,
    variables: BTreeSet<String>,
}

enum Value {
    Text(String),
    /// A text for each key, `[1]` or a plural category.
    Variants(Vec<(String, String)>),
}

fn main() -> Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("locales");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut catalogs = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let tag = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        catalogs.push((tag, read(&path)?, path));
    }
    // The catalogue that names the messages, then the others, A to Z.
    catalogs.sort_by_key(|(tag, ..)| (tag != FIRST, tag.clone()));
    let (_, first, _) = catalogs.first().ok_or("locales holds no catalogue")?;
    for (_, messages, path) in &catalogs[1..] {
        compare(first, messages).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let mut code = declaration(first)?;
    writeln!(code, "pub(super) static CATALOGS: [(&str, Catalog); {}] = [", catalogs.len())?;
    for (tag, messages, path) in &catalogs {
        write_catalog(&mut code, tag, messages).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    writeln!(code, "];")?;
    Ok(fs::write(PathBuf::from(env::var("OUT_DIR")?).join("catalogs.rs"), code)?)
}

/// Reads a catalogue. Messages are in the order of their names.
fn read(path: &Path) -> Result<BTreeMap<String, Message>> {
    let text = fs::read_to_string(path)?;
    let resource = parse(text.as_str()).map_err(|(_, errors)| {
        let at = errors.first().map_or(0, |error| text[..error.pos.start].lines().count());
        format!("{}:{at}: expected a message of Fluent, found {}", path.display(), errors[0])
    })?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        let wrong = |error| format!("{}: the message {name}: {error}", path.display());
        let pattern = message.value.ok_or_else(|| wrong("expected a text, found none".to_owned()))?;
        let mut variables = BTreeSet::new();
        let value = value(&pattern, &mut variables).map_err(wrong)?;
        let comment = message.comment.map(|comment| comment.content.join("\n")).unwrap_or_default();
        if messages.insert(name.to_owned(), Message { comment, value, variables }).is_some() {
            return Err(wrong("expected one message of this name, found two".to_owned()).into());
        }
    }
    Ok(messages)
}

/// The value of a message: a text, or one for each key of a single choice.
fn value(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) -> std::result::Result<Value, String> {
    if let [PatternElement::Placeable { expression: Expression::Select { variants, .. } }] = &pattern.elements[..] {
        let each = variants.iter().map(|Variant { key, value, .. }| {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = key;
            if *name != "1" && !CATEGORIES.contains(name) {
                return Err(format!("expected the key [1] or one of {}, found [{name}]", CATEGORIES.join(", ")));
            }
            Ok(((*name).to_owned(), text(value, variables)?))
        });
        return each.collect::<std::result::Result<_, _>>().map(Value::Variants);
    }
    text(pattern, variables).map(Value::Text)
}

/// A text with its variables in braces: `All {count} {counted}`.
fn text(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) -> std::result::Result<String, String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text += value,
            PatternElement::Placeable { expression: Expression::Inline(expression) } => match expression {
                InlineExpression::StringLiteral { value } => {
                    text += &fluent_syntax::unicode::unescape_unicode_to_string(value)
                }
                InlineExpression::VariableReference { id } => {
                    variables.insert(id.name.to_owned());
                    text += &format!("{{{}}}", id.name);
                }
                _ => return Err("expected { $variable } or { \"text\" } in braces, found something else".to_owned()),
            },
            PatternElement::Placeable { .. } => {
                return Err("expected a choice that is the whole message, found one within a text".to_owned());
            }
        }
    }
    Ok(text)
}

/// Fails unless a catalogue has the messages of the first, each of the same kind with the same variables.
fn compare(first: &BTreeMap<String, Message>, other: &BTreeMap<String, Message>) -> std::result::Result<(), String> {
    let list = |names: Vec<&String>| names.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let missing: Vec<_> = first.keys().filter(|name| !other.contains_key(*name)).collect();
    let unknown: Vec<_> = other.keys().filter(|name| !first.contains_key(*name)).collect();
    if !missing.is_empty() || !unknown.is_empty() {
        return Err(format!(
            "expected the messages of {FIRST}.ftl; missing: {}; unknown: {}",
            list(missing),
            list(unknown)
        ));
    }
    for (name, message) in first {
        let found = &other[name];
        let needed = |message: &Message| -> BTreeSet<String> {
            message.variables.iter().filter(|variable| !NOUNS.contains(&variable.as_str())).cloned().collect()
        };
        if needed(message) != needed(found) {
            let (expected, found) = (needed(message), needed(found));
            return Err(format!("the message {name}: expected the variables {expected:?}, found {found:?}"));
        }
        // Sentences are joined: each text goes on, or ends, as the first one does.
        let ends = |text: &str| [' ', '.'].map(|end| text.ends_with(end));
        if let (Value::Text(text), Value::Text(own)) = (&message.value, &found.value)
            && ends(text) != ends(own)
        {
            return Err(format!(
                "the message {name}: expected an end like that of “{text}”, a space or a full stop or neither; found “{own}”"
            ));
        }
        if matches!(message.value, Value::Text(_)) != matches!(found.value, Value::Text(_)) {
            return Err(format!(
                "the message {name}: expected a text where {FIRST}.ftl has one, and a choice where it has one"
            ));
        }
    }
    Ok(())
}

/// The type `Catalog`, with a field for each message.
fn declaration(first: &BTreeMap<String, Message>) -> Result<String> {
    let mut code = String::from(
        "/// Every text of the interface in one language. Names in braces are filled in: see [`fill`].\n\
         #[derive(Debug)]\npub struct Catalog {\n    pub(super) categories: &'static [u8; 200],\n    \
         /// The months, January first.\n    pub months: [&'static str; 12],\n",
    );
    for (name, message) in first.iter().filter(|(name, _)| !is_month(name)) {
        for line in message.comment.lines().filter(|line| *line != LIVE) {
            writeln!(code, "    /// {line}")?;
        }
        let kind = if matches!(message.value, Value::Text(_)) { "&'static str" } else { "Variants" };
        writeln!(code, "    pub {}: {kind},", field(name))?;
    }
    writeln!(code, "}}\n")?;
    live(&mut code, first)?;
    Ok(code)
}

/// The type `MessageId`: the texts that the program in the browser says.
fn live(code: &mut String, first: &BTreeMap<String, Message>) -> Result<()> {
    let live = || first.iter().filter(|(_, message)| message.comment.lines().any(|line| line == LIVE));
    let ids: Vec<String> = live().map(|(name, _)| camel_case(name)).collect();
    writeln!(code, "/// A text that the program in the browser says: its place in the client data.")?;
    writeln!(code, "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum MessageId {{")?;
    for ((_, message), id) in live().zip(&ids) {
        for line in message.comment.lines().filter(|line| *line != LIVE) {
            writeln!(code, "    /// {line}")?;
        }
        writeln!(code, "    {id},")?;
    }
    writeln!(code, "}}\n\nimpl MessageId {{\n    /// All of them.")?;
    let all: Vec<String> = ids.iter().map(|id| format!("Self::{id}")).collect();
    writeln!(code, "    pub const ALL: [Self; {}] = [{}];\n", all.len(), all.join(", "))?;
    writeln!(code, "    /// The text in a catalogue.\n    pub fn text(self, catalog: &Catalog) -> &'static str {{")?;
    writeln!(code, "        match self {{")?;
    for ((name, _), id) in live().zip(&ids) {
        writeln!(code, "            Self::{id} => catalog.{},", field(name))?;
    }
    Ok(writeln!(code, "        }}\n    }}\n}}\n")?)
}

fn camel_case(name: &str) -> String {
    let words = name.split('-').map(|word| word[..1].to_uppercase() + &word[1..]);
    words.collect()
}

fn write_catalog(code: &mut String, tag: &str, messages: &BTreeMap<String, Message>) -> Result<()> {
    writeln!(code, "    ({tag:?}, Catalog {{\n        categories: &{:?},", categories(tag)?)?;
    let month = |number: usize| match messages.get(&format!("month-{number}")).map(|message| &message.value) {
        Some(Value::Text(text)) => Ok(text.as_str()),
        _ => Err(format!("expected a text month-{number}, found none")),
    };
    writeln!(code, "        months: {:?},", (1..=12).map(month).collect::<std::result::Result<Vec<_>, _>>()?)?;
    for (name, message) in messages.iter().filter(|(name, _)| !is_month(name)) {
        match &message.value {
            Value::Text(text) => writeln!(code, "        {}: {text:?},", field(name))?,
            Value::Variants(variants) => {
                let of = |key: &str| variants.iter().find(|(other, _)| other == key).map(|(_, text)| text);
                let other = of("other").ok_or_else(|| format!("the message {name}: expected a text for [other]"))?;
                let by_category = CATEGORIES.map(|category| of(category).unwrap_or(other));
                let one = of("1");
                writeln!(
                    code,
                    "        {}: Variants {{ exactly_one: {one:?}, by_category: {by_category:?} }},",
                    field(name)
                )?;
            }
        }
    }
    writeln!(code, "    }}),")?;
    Ok(())
}

/// The plural category of each whole number, by CLDR: of 0 to 99, and of larger numbers by their last two digits.
fn categories(tag: &str) -> Result<Vec<usize>> {
    let language: LanguageIdentifier = tag.parse()?;
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL)?;
    let category = |number: usize| -> std::result::Result<usize, &str> { Ok(rules.select(number)? as usize) };
    let categories = (0..200).map(category).collect::<std::result::Result<Vec<_>, _>>()?;
    for number in 200..100_000 {
        if category(number)? != categories[100 + number % 100] {
            return Err(format!("the plural category of {number} does not follow from its last two digits").into());
        }
    }
    Ok(categories)
}

fn is_month(name: &str) -> bool {
    name.starts_with("month-")
}

fn field(name: &str) -> String {
    name.replace('-', "_")
}
