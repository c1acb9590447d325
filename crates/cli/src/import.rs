//! The command `import`: merges a spreadsheet of units into an edition.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::import::{Imported, NumberStyle, Options, Refused, import_with};
use edition::limits;
use edition::spreadsheet::UNIT_COLUMNS;
use edition::text::shortened;
use lexopt::Arg::{Long, Short, Value};
use same_file::is_same_file;
use site::Edition;
use validate::alike::near;
use validate::read_limited;

use crate::check::unwritten;
use crate::save::save;
use crate::unexpected;

/// How many headings that are not known are printed.
const MOST_HEADINGS: usize = 40;
/// Of how many rows that are refused for one reason each is printed whole.
const MOST_ALIKE: usize = 5;

/// What `--help` prints.
const HELP: &str = "\
Merges a table of units into an edition of Force Status

  cargo xtask import TABLE [EDITION.json] --out NEXT.json

The table is CSV, TSV, or a workbook of Excel, Google Sheets or LibreOffice
(XLSX, ODS), or the file of units that the graphic offers for downloading.
Its headings, perhaps below a title, name its columns, in any order:

  name      the unit: its full name, its short name or its id; what the edition
            calls a unit, such as “Hospital”, is a heading for it, too
  id        the unit by its id alone; one of the two is needed
  status    the status that a source names for it: its label or its id
  status_id the status by its id alone
  source    the source that says so: its id or its short name
  source_id the source by its id alone
  place     where in the source, such as page 4
  sources   several sources, as the published file has them
  as_at     the day, which must be that of the edition
  judged    when it was judged, where each has its own time: 2016-08-31, 2016-08
  by_exception
            yes where the source does not name the unit, and says it of all others
  short, aliases (parted by semicolons), code, column, row
            for a new unit; of a unit that the edition lists they must be as the
            edition has them, or --update takes them
  link      the address of a page about it
  cautions  the ids of its warnings, parted by semicolons
  notes, before, before_published
            are not read

Groupings and measures of the edition are columns by their ids or their labels,
such as region or officers. Where the edition has nothing yet, it is taken.

Other columns are listed and passed over. What may be said besides:

  --map HEADING=COLUMN  what a heading means, such as --map \"Overall rating=status\"
  --replace TEXT=OTHER  what a whole cell means, such as --replace \"5=five-stars\"; with
                        nothing after the sign it is read as an empty cell
  --source SOURCE       the source of every status whose row names none; that of a further
                        question alone, as in --source effectiveness-2016=hmic
  --update              adds units that the edition does not list, takes names and
                        the like that differ, and lists the units that no row is
                        about
  --sheet NAME          the worksheet of a workbook where several have headings
  --numbers EXAMPLE     how numbers are written: 1,234.5 or 1.234,5 or 1 234,5
  --encoding NAME       the encoding of a text that does not say it, such as
                        windows-1250
  --dry-run             says what would be taken, and writes nothing

Capital letters, kinds of spaces, hyphens and apostrophes, and \"&\" for \"and\" do
not matter. An ambiguous name is not taken. Each row that cannot be taken
is listed with its line and the reason; all others are written to NEXT.json, whole
or not at all. The edition is the default one where none is named. NEXT.json may
be an edition that is there already, which is replaced, but no other such file.

It ends with 0 when every row was taken or said nothing new, with 1 when some
were not taken, and with 2 when the call is wrong or a file cannot be read or
written.";

/// What a call asks for.
#[derive(Default)]
struct Call {
    files: Vec<PathBuf>,
    out: Option<PathBuf>,
    options: Options,
    is_dry_run: bool,
}

/// Runs the command with the arguments after its name.
pub fn run(args: lexopt::Parser) -> Result<ExitCode, String> {
    let Some(Call { files, out, options, is_dry_run }) = call(args)? else {
        writeln!(io::stdout(), "{HELP}\n\nColumns: {}.", UNIT_COLUMNS.join(", ")).map_err(unwritten)?;
        return Ok(ExitCode::SUCCESS);
    };
    let (table, edition) = match &files[..] {
        [table] => (table.clone(), Edition::file()),
        [table, edition] => (table.clone(), edition.clone()),
        _ => return Err("import takes a table and perhaps an edition; `--help` says more".into()),
    };
    if out.is_none() && !is_dry_run {
        return Err("Where to? Name the file to write after --out, such as --out next.json.".into());
    }
    let content = read(&edition, |bytes| Some(limits::too_large(bytes)))?;
    let text = String::from_utf8(content)
        .map_err(|_| format!("{} is not saved as UTF-8. Run `cargo xtask check` on it first.", edition.display()))?;
    if !text.trim_start_matches('\u{FEFF}').trim_start().starts_with('{') {
        return Err(format!(
            "{} is no edition, which begins with a brace. Name the table first and the edition after it.",
            edition.display()
        ));
    }
    if let Some(out) = &out {
        keep(out, &table, &edition)?;
    }
    let bytes = read(&table, ::import::too_large)?;
    let imported = import_with(&bytes, &text, &options).map_err(|why| format!("{}: {why}", table.display()))?;
    if let Some(out) = out.as_ref().filter(|_| !is_dry_run) {
        save(out, imported.edition.as_bytes())
            .map_err(|error| format!("{} cannot be written: {error}. Nothing has changed.", out.display()))?;
    }
    let mut lines = report(&table, &imported, is_dry_run);
    let (taken, known, refused) = (imported.taken, imported.known, imported.refused.len());
    let counts = format!("{taken} taken, {known} with nothing new, {refused} not taken.");
    match out.filter(|_| !is_dry_run) {
        Some(out) => lines.push(format!("{}: {counts} Check it next.", out.display())),
        None => lines.push(format!("{}: {counts} Nothing was written.", table.display())),
    }
    writeln!(io::stdout(), "{}", lines.join("\n")).map_err(unwritten)?;
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads the arguments; `None` where help is wanted.
fn call(mut args: lexopt::Parser) -> Result<Option<Call>, String> {
    let mut call = Call::default();
    while let Some(arg) = args.next().map_err(|error| error.to_string())? {
        let name = match &arg {
            Long(name) => (*name).to_owned(),
            _ => String::new(),
        };
        match arg {
            Long("help") | Short('h') => return Ok(None),
            Long("update") => call.options.update = true,
            Long("dry-run") => call.is_dry_run = true,
            Long("out" | "map" | "replace" | "source" | "sheet" | "encoding" | "numbers") => {
                let value = args.value().map_err(|_| format!("--{name} needs {} after it", wants(&name)))?;
                let text = || value.clone().into_string().map_err(|_| format!("--{name} takes text in UTF-8"));
                match name.as_str() {
                    "out" => call.out = Some(PathBuf::from(value)),
                    "map" => call.options.map.push(pair(&name, &text()?)?),
                    "replace" => call.options.replace.push(pair(&name, &text()?)?),
                    "source" => match text()?.rsplit_once('=') {
                        Some((question, source)) => {
                            call.options.sources.push((question.trim().to_owned(), source.trim().to_owned()));
                        }
                        None if call.options.source.is_some() => {
                            return Err("--source names two sources for all rows; name one, and that of a further question as in --source effectiveness-2016=hmic".into());
                        }
                        None => call.options.source = Some(text()?),
                    },
                    "sheet" => call.options.sheet = Some(text()?),
                    "numbers" => call.options.numbers = NumberStyle::of(&text()?)?,
                    _ => call.options.encoding = Some(text()?),
                }
            }
            Value(file) => call.files.push(PathBuf::from(file)),
            other => return Err(format!("{}; `--help` lists them", unexpected(&other))),
        }
    }
    Ok(Some(call))
}

/// The two sides of what `--map` or `--replace` takes.
fn pair(option: &str, text: &str) -> Result<(String, String), String> {
    let sides = text.rsplit_once('=').map(|(from, to)| (from.trim().to_owned(), to.trim().to_owned()));
    sides.ok_or_else(|| format!("--{option} needs {} after it, and found “{text}”", wants(option)))
}

/// What an option needs after it.
fn wants(option: &str) -> &'static str {
    match option {
        "out" => "a file",
        "map" => "a heading and a column, as in --map \"Overall rating=status\",",
        "replace" => "two texts, as in --replace \"5=five-stars\",",
        "source" => "a source of the edition",
        "sheet" => "a worksheet",
        "numbers" => "an example, such as 1,234.5,",
        _ => "an encoding",
    }
}

/// How the table was read, and what was not taken of it, a line each.
fn report(table: &Path, imported: &Imported, is_dry_run: bool) -> Vec<String> {
    let mut lines = imported.remarks.clone();
    for (line, text) in &imported.above {
        lines.push(format!("line {line} is above the headings and was not read as a row ({text})"));
    }
    let is_plain = |(heading, column): &&(String, String)| near(heading).replace(' ', "_") == *column;
    let (plain, other): (Vec<_>, Vec<_>) = imported.columns.iter().partition(is_plain);
    let other = other.iter().map(|(heading, column)| format!("“{}” as {column}", shortened(heading)));
    let plain = plain.iter().map(|(_, column)| (*column).to_owned()).filter(|_| is_dry_run);
    let read: Vec<String> = other.chain(plain).collect();
    if !read.is_empty() {
        lines.push(format!("line {} has the headings, which are read: {}", imported.headings, read.join(", ")));
    }
    if !imported.passed_over.is_empty() {
        let headings = imported.passed_over.iter().take(MOST_HEADINGS).map(|it| format!("“{}”", shortened(it)));
        let more = match imported.passed_over.len().saturating_sub(MOST_HEADINGS) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let headings = headings.collect::<Vec<_>>().join(", ");
        lines.push(format!("these columns are not known and were passed over: {headings}{more}"));
    }
    for (what, names) in [
        ("added to the edition", &imported.added),
        ("changed in the edition", &imported.changed),
        ("in the edition, and in no row", &imported.missing),
    ] {
        if !names.is_empty() {
            lines.push(format!("{} {what}: {}", names.len(), names.join("; ")));
        }
    }
    lines.extend(refusals(&imported.refused));
    lines.iter().map(|line| format!("{}: {line}", table.display())).collect()
}

/// The rows that were refused, a line each; of more than [`MOST_ALIKE`] for one reason the others by their lines alone.
fn refusals(refused: &[Refused]) -> Vec<String> {
    let mut alike: HashMap<&str, usize> = HashMap::new();
    let (mut lines, mut others): (Vec<String>, Vec<(&str, Vec<String>)>) = Default::default();
    for row in refused {
        let count = alike.entry(&row.why).or_default();
        *count += 1;
        match others.iter_mut().find(|(why, _)| *why == row.why) {
            _ if *count <= MOST_ALIKE => lines.push(row.to_string()),
            Some((_, more)) => more.push(row.line.to_string()),
            None => others.push((&row.why, vec![row.line.to_string()])),
        }
    }
    lines.extend(
        others.iter().map(|(why, more)| format!("{} more like this: lines {} ({why})", more.len(), more.join(", "))),
    );
    lines
}

/// Reads a file that is not too large.
fn read(file: &Path, too_large: impl Fn(u64) -> Option<String>) -> Result<Vec<u8>, String> {
    match read_limited(file) {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(bytes)) => Err(format!("{}: {}", file.display(), too_large(bytes).unwrap_or_default())),
        Err(error) => Err(format!("{} cannot be read: {error}.", file.display())),
    }
}

/// Refuses to write over what a person made: the table, however its path is spelled, and any file but an edition.
fn keep(out: &Path, table: &Path, edition: &Path) -> Result<(), String> {
    let is_out = |file: &Path| is_same_file(out, file).unwrap_or(false);
    if is_out(table) {
        return Err(format!(
            "{} is the table itself, and would be lost. Name another file after --out, such as next.json.",
            out.display()
        ));
    }
    // What is no file, such as a pipe, holds nothing that could be lost.
    let holds = out.is_file() && !is_out(edition) && fs::metadata(out).is_ok_and(|there| there.len() > 0);
    let is_edition = || {
        let bytes = read_limited(out).ok()?.ok()?;
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        serde_json::from_slice::<serde_json::Value>(bytes).ok()?.get("edition").cloned()
    };
    if holds && is_edition().is_none() {
        return Err(format!(
            "{} is there already and is no edition. Move it elsewhere, or name another file after --out.",
            out.display()
        ));
    }
    Ok(())
}
