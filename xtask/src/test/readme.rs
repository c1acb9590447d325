//! Every command that the README names must work as it stands there.

use super::count::Count;
use super::{Context, StageResult, command};
use crate::error::Error;
use crate::progress;

/// This stage's name.
pub const STAGE: &str = "readme";

/// The text whose commands are tried, one after the other.
const TEXT: &str = "README.md";

/// Tries each command, as one check each.
pub fn readme(context: &Context<'_>) -> Result<StageResult, Error> {
    let mut all = StageResult { count: Count::default(), message: String::new() };
    for (index, line) in command_lines(&context.shell.project.read(TEXT)?).iter().enumerate() {
        progress::say(&format!("  {line}"));
        let mut tried = match command::try_command(context.shell, &format!("readme-{}", index + 1), line) {
            Ok(result) => result,
            Err(error) => StageResult::failed(error.unless_interrupted()?),
        };
        if tried.count.failed > 0 {
            tried.message.insert_str(0, &format!("{line}\n"));
        }
        all = all.and(tried);
    }
    Ok(all)
}

/// The command lines in the fenced `sh` blocks of a Markdown text: without
/// blank lines and comments, and with continued lines in one piece.
fn command_lines(markdown: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut in_block = false;
    let mut begun = String::new();
    for line in markdown.lines().map(str::trim) {
        if let Some(language) = line.strip_prefix("```") {
            in_block = !in_block && language.trim() == "sh";
        } else if in_block && !line.is_empty() && !line.starts_with('#') {
            match line.strip_suffix('\\') {
                Some(part) => begun.push_str(part),
                None => commands.push(std::mem::take(&mut begun) + line),
            }
        }
    }
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_taken_from_sh_blocks_alone() {
        let markdown = "\
# Title
```sh
# a comment
cargo xtask build   # with a remark

curl --silent \\
  http://127.0.0.1:8080/
```
Text with `cargo run`.
```html
<script>
```
```
plain
```
```sh
trunk serve
```
";
        assert_eq!(
            command_lines(markdown),
            ["cargo xtask build   # with a remark", "curl --silent http://127.0.0.1:8080/", "trunk serve"]
        );
    }
}
