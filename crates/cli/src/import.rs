//! The command `import`: merges a spreadsheet of units into an edition.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::import::{COLUMNS, import};
use edition::limits;
use lexopt::Arg::{Long, Short, Value};
use same_file::is_same_file;
use site::Edition;
use validate::read_limited;

use crate::save::save;
use crate::unexpected;

/// What `--help` prints.
const HELP: &str = "\
Merges a table of units into an edition of Force Status

  cargo xtask import TABLE.csv [EDITION.json] --out NEXT.json

The table is CSV as spreadsheets save it, in UTF-8 or UTF-16, or the file of
units that the graphic offers for downloading. Its headings, perhaps below a
title, name its columns, in any order:

  name      the unit: its full name, its short name or its id
  id        the unit by its id alone; one of the two is needed
  status    the status that a source names for it: its label or its id
  status_id the status by its id alone
  source    the source that says so: its id or its short name
  source_id the source by its id alone
  place     where in the source, such as page 4
  sources   several sources, as the published file has them
  as_at     the day, which must be that of the edition
  short, nation, aliases (parted by semicolons), code, column, row
            for an edition that lists none yet: each row then makes one; for
            others they must be as the edition has them
  before, before_published
            are not read

Capital letters, kinds of spaces, hyphens and apostrophes, and \"&\" for \"and\" do
not matter. An ambiguous name is not taken. Each row that cannot be taken
is listed with its line and the reason; all others are written to NEXT.json, whole
or not at all. The edition is the default one where none is named, and NEXT.json
may be the edition itself, but no other file that is there already.

It ends with 0 when every row was taken or said nothing new, with 1 when some
were not taken, and with 2 when the call is wrong or a file cannot be read or
written.";

/// Runs the command with the arguments after its name.
pub fn run(mut args: lexopt::Parser) -> Result<ExitCode, String> {
    let (mut files, mut out) = (Vec::new(), None);
    while let Some(arg) = args.next().map_err(|error| error.to_string())? {
        match arg {
            Long("help") | Short('h') => {
                println!("{HELP}\n\nColumns: {}.", COLUMNS.join(", "));
                return Ok(ExitCode::SUCCESS);
            }
            Long("out") => out = Some(PathBuf::from(args.value().map_err(|_| "--out needs a file after it")?)),
            Value(file) => files.push(PathBuf::from(file)),
            other => return Err(format!("{}; `--help` lists them", unexpected(&other))),
        }
    }
    let (table, edition) = match &files[..] {
        [table] => (table.clone(), Edition::file()),
        [table, edition] => (table.clone(), edition.clone()),
        _ => return Err("import takes a table and perhaps an edition; `--help` says more".into()),
    };
    let out = out.ok_or("Where to? Name the file to write after --out, such as --out next.json.")?;
    let content = read(&edition, |bytes| Some(limits::too_large(bytes)))?;
    let text = String::from_utf8(content)
        .map_err(|_| format!("{} is not saved as UTF-8. Run `cargo xtask check` on it first.", edition.display()))?;
    keep(&out, &table, &edition)?;
    let imported =
        import(&read(&table, ::import::too_large)?, &text).map_err(|why| format!("{}: {why}", table.display()))?;
    save(&out, imported.edition.as_bytes())
        .map_err(|error| format!("{} cannot be written: {error}. Nothing has changed.", out.display()))?;
    for (line, text) in &imported.above {
        println!("{}: line {line} is above the headings and was not read as a row ({text})", table.display());
    }
    for refused in &imported.refused {
        println!("{}: {refused}", table.display());
    }
    let (taken, known, refused) = (imported.taken, imported.known, imported.refused.len());
    println!("{}: {taken} taken, {known} with nothing new, {refused} not taken. Check it next.", out.display());
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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
