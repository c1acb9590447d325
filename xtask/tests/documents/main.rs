//! The commands of the documents for readers: every command of the README works as it stands there, and the guide for
//! journalists, followed word by word, comes to the edition and the outputs that it shows. A faulty edition is
//! explained.
//!
//! `cargo xtask test readme guide wrong-data` runs these, with the tools that they need; without `--ignored` only the
//! checks of this program itself run. The blocks of a document are the single source: there is no other script of what
//! a reader does. `UPDATE_SNAPSHOTS=1` writes the present outputs of the commands into the guide, and the present look
//! of the graphic into its pictures.

mod blocks;
mod command;
mod edition;
mod guide;
mod outputs;
mod shown;
mod steps;
mod wrong_data;

use anyhow::Result;
use guide::Guide;
use libtest_mimic::{Arguments, Failed, Trial, run};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use xtask::job;
use xtask::shell::Shell;

/// Checks of this program itself, by the names of their functions.
macro_rules! checks {
    ($($check:path),* $(,)?) => {
        vec![$(Trial::test(stringify!($check), || { $check(); Ok(()) })),*]
    };
}

fn main() -> ExitCode {
    // Stopped from outside, this moves back what it has moved away.
    if let Err(error) = job::listen() {
        eprintln!("{error:#}");
        return ExitCode::FAILURE;
    }
    let mut trials = checks![
        blocks::commands_are_taken_from_sh_blocks_alone,
        command::each_command_is_tried_in_its_way,
        edition::a_folder_takes_the_place_of_another_and_none_of_nothing,
        edition::a_section_gives_way_from_its_first_line_to_its_last,
        edition::a_text_gives_way_where_it_is_there_once,
        edition::somebodys_file_is_left_alone,
        guide::the_guide_is_understood,
        guide::what_the_guide_names_in_dist_must_have_been_made,
        outputs::a_text_that_leaves_out_what_it_must_say_is_named,
        outputs::a_word_of_the_other_edition_is_named_in_any_letters,
        outputs::texts_that_speak_of_their_edition_alone_are_valid,
        shown::an_output_fits_line_by_line_but_where_anything_may_stand,
        shown::an_updated_output_leaves_out_what_the_guide_left_out,
        shown::new_outputs_take_the_place_of_old_ones,
        steps::a_block_of_json_is_the_section_that_the_sentence_before_it_names,
        steps::a_sentence_counts_for_the_block_directly_after_it_alone,
        steps::a_table_is_saved_under_the_name_before_it,
        steps::commands_are_run_and_their_outputs_compared_where_they_are_shown,
        steps::no_block_goes_untried,
        steps::text_to_find_is_replaced_by_the_block_after_it,
        wrong_data::every_expected_line_must_be_said,
        wrong_data::expecting_nothing_is_a_mistake,
    ];
    let guide = Arc::new(Mutex::new(None));
    let explained =
        trial(format!("{}: a build of it fails and says why", wrong_data::DATASET), wrong_data::is_explained);
    for added in [readme(), guide_steps(&guide), Ok(vec![explained])] {
        match added {
            Ok(added) => trials.extend(added.into_iter().map(|trial| trial.with_ignored_flag(true))),
            Err(error) => trials.push(Trial::test("documents", move || Err(Failed::from(format!("{error:#}"))))),
        }
    }
    // The steps of a document build upon each other.
    let arguments = Arguments { test_threads: Some(1), ..Arguments::from_args() };
    let conclusion = run(&arguments, trials);
    let guide = guide.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(Err(error)) = guide.map(Guide::end) {
        eprintln!("{error:#}");
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}

/// A trial for each command of the README.
fn readme() -> Result<Vec<Trial>> {
    let text = Shell::new()?.read_file("README.md")?;
    let trials = blocks::commands(&text).into_iter().map(|(line, command)| {
        trial(format!("README.md:{line}: {command}"), move || {
            command::try_command(&Shell::new()?, &format!("readme-{line}"), &command)
        })
    });
    Ok(trials.collect())
}

/// A trial for each step of the guide, and one for all that it names.
fn guide_steps(guide: &Arc<Mutex<Option<Guide>>>) -> Result<Vec<Trial>> {
    let text = Shell::new()?.read_file(guide::TEXT)?;
    let mut trials = Vec::new();
    for step in steps::read(&text).map_err(|why| anyhow::anyhow!("{}: {why}", guide::TEXT))? {
        let (guide, text) = (guide.clone(), text.clone());
        trials.push(trial(format!("{}:{}: {}", guide::TEXT, step.line, step.action.name()), move || {
            let mut guide = guide.lock().unwrap_or_else(PoisonError::into_inner);
            if guide.is_none() {
                *guide = Some(Guide::begin(&text)?);
            }
            guide.as_mut().map_or(Ok(()), |guide| guide.step(&step))
        }));
    }
    let guide = guide.clone();
    trials.push(trial(format!("{}: what it names in dist/ has been built", guide::TEXT), move || {
        let guide = guide.lock().unwrap_or_else(PoisonError::into_inner);
        guide.as_ref().map_or(Ok(()), |guide| guide::all_made(&guide.missing))
    }));
    Ok(trials)
}

fn trial(name: String, run: impl FnOnce() -> Result<()> + Send + 'static) -> Trial {
    Trial::test(name, || run().map_err(|error| Failed::from(format!("{error:#}"))))
}
