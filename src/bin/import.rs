//! The journalist's other door: merges what a spreadsheet says of forces into an edition.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use force_status::export::Edition;
use force_status::import::{COLUMNS, import};

/// What `--help` prints.
const HELP: &str = "\
Merges a table of forces into an edition of Force Status

  cargo xtask import TABLE.csv [EDITION.json] --out NEXT.json

The table is CSV as spreadsheets save it, in UTF-8. Its first line names its
columns, in any order:

  name      the force: its full name, its short name or its id (needed)
  status    the status that a source names for it: its label or its id
  source    the source that says so: its id or its short name
  place     where in the source, such as page 4
  short, nation, aliases (parted by semicolons)
            for an edition that lists none yet: each row then makes one

The edition is the default one where none is named. Each row that cannot be
taken is told with the reason; all others are written to NEXT.json.

It ends with 0 when every row was taken, with 1 when some were not, and with 2
when the call is wrong or a file cannot be read.";

/// A call that is wrong, or cannot be answered.
const WRONG_CALL: u8 = 2;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(WRONG_CALL)
        }
    }
}

fn run() -> Result<ExitCode, String> {
    let (mut files, mut out) = (Vec::new(), None);
    let mut args = std::env::args_os().skip(1);
    while let Some(arg) = args.next() {
        match arg.to_str() {
            Some("--help" | "-h") => {
                println!("{HELP}\n\nColumns: {}.", COLUMNS.join(", "));
                return Ok(ExitCode::SUCCESS);
            }
            Some("--out") => out = Some(PathBuf::from(args.next().ok_or("--out needs a file after it")?)),
            Some(option) if option.starts_with('-') => {
                return Err(format!("there is no option {option}; `--help` tells which"));
            }
            _ => files.push(PathBuf::from(arg)),
        }
    }
    let (table, edition) = match &files[..] {
        [table] => (table.clone(), Edition::file()),
        [table, edition] => (table.clone(), edition.clone()),
        _ => return Err("import takes a table and perhaps an edition; `--help` says more".into()),
    };
    let out = out.ok_or("Where to? Name the file to write after --out, such as --out next.json.")?;
    let text = String::from_utf8(read(&edition)?).map_err(|_| {
        format!("{} is not saved as UTF-8. Correct that first: `cargo xtask check` tells how.", edition.display())
    })?;
    let imported = import(&read(&table)?, &text).map_err(|why| format!("{}: {why}", table.display()))?;
    fs::write(&out, &imported.edition).map_err(|error| format!("{} cannot be written: {error}.", out.display()))?;
    for refused in &imported.refused {
        println!("{}: {refused}", table.display());
    }
    let (taken, known, refused) = (imported.taken, imported.known, imported.refused.len());
    println!("{}: {taken} taken, {known} with nothing new, {refused} not taken. Check it next.", out.display());
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))
}
