//! Compares the output of commands that the guide shows with what the commands print.

/// Stands for the project’s folder in an output. Alone on a line, it stands for lines that differ between machines.
pub const ANYTHING: &str = "…";

/// New output of a command, to be written into the guide.
pub struct Update {
    /// The line of the guide with the command, from 1.
    pub line: usize,
    /// How many lines the guide shows below it.
    pub shown: usize,
    /// The new lines.
    pub says: Vec<String>,
}

/// Whether lines are those that are shown.
pub fn fits(shown: &[String], found: &[String]) -> bool {
    match shown.split_first() {
        None => found.is_empty(),
        Some((first, rest)) if first == ANYTHING => (0..=found.len()).any(|skipped| fits(rest, &found[skipped..])),
        Some((first, rest)) => found.first() == Some(first) && fits(rest, &found[1..]),
    }
}

/// What a command says now, as the guide shows it: without the lines at its beginning that the guide leaves out.
pub fn as_shown(shown: &[String], found: Vec<String>) -> Vec<String> {
    let first = shown.first().filter(|first| *first == ANYTHING);
    let kept = first.and(shown.get(1)).and_then(|next| found.iter().position(|line| line == next));
    match kept {
        Some(place) => [ANYTHING.to_owned()].into_iter().chain(found.into_iter().skip(place)).collect(),
        None => found,
    }
}

/// The guide with what its commands say now.
pub fn renewed(text: &str, updates: &[Update]) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    for Update { line, shown, says } in updates.iter().rev() {
        lines.splice(line..&(line + shown), says.iter().map(String::as_str));
    }
    lines.join("\n") + "\n"
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

pub fn an_output_fits_line_by_line_but_where_anything_may_stand() {
    for (shown, found, fit) in [
        ("", "", true),
        ("a\nb", "a\nb", true),
        ("a\nb", "a", false),
        ("a", "a\nb", false),
        ("…\nready: …/dist", "step 1\nstep 2\nready: …/dist", true),
        ("…\nready: …/dist", "step 1\nready: elsewhere", false),
        ("a\n…", "a", true),
    ] {
        assert_eq!(fits(&lines(shown), &lines(found)), fit, "{shown:?} {found:?}");
    }
}

pub fn an_updated_output_leaves_out_what_the_guide_left_out() {
    let found = || lines("step 1\nstep 2\nready");
    assert_eq!(as_shown(&lines("…\nstep 2\nold"), found()), lines("…\nstep 2\nready"));
    assert_eq!(as_shown(&lines("…\nold"), found()), found());
    assert_eq!(as_shown(&lines("step 2"), found()), found());
}

pub fn new_outputs_take_the_place_of_old_ones() {
    let text = "text\n$ one\nold\nolder\n$ two\n$ three\nkept\n";
    let updates = |line, shown, says: &str| Update { line, shown, says: lines(says) };
    let renewed = renewed(text, &[updates(2, 2, "new"), updates(5, 0, "first\nsecond")]);
    assert_eq!(renewed, "text\n$ one\nnew\n$ two\nfirst\nsecond\n$ three\nkept\n");
}
