//! The fenced blocks of a Markdown text, and the commands in them.

/// A fenced block.
pub struct Block<'a> {
    /// The line after the fence, from 1.
    pub line: usize,
    /// The language after the fence.
    pub language: &'a str,
    /// The paragraph before it, on one line.
    pub before: String,
    /// Its lines.
    pub lines: Vec<&'a str>,
}

/// The fenced blocks of a Markdown text, with the paragraph before each.
pub fn blocks(markdown: &str) -> Vec<Block<'_>> {
    let (mut blocks, mut before, mut ended) = (Vec::new(), String::new(), false);
    let mut lines = markdown.lines().zip(1..);
    while let Some((text, line)) = lines.next() {
        if let Some(language) = text.strip_prefix("```") {
            let inside = lines.by_ref().map(|(text, _)| text).take_while(|text| *text != "```").collect();
            blocks.push(Block { line: line + 1, language, before: std::mem::take(&mut before), lines: inside });
        } else if text.is_empty() {
            ended = true;
        } else {
            if std::mem::take(&mut ended) {
                before.clear();
            }
            before = format!("{before} {text}").trim_start().to_owned();
        }
    }
    blocks
}

impl Block<'_> {
    /// The command lines of a block: without blank lines and comments, and with continued lines in one piece; each
    /// with the line of the text on which it ends.
    pub fn commands(&self) -> Vec<(usize, String)> {
        let (mut commands, mut begun) = (Vec::new(), String::new());
        for (text, line) in self.lines.iter().map(|text| text.trim()).zip(self.line..) {
            match text.strip_suffix('\\') {
                _ if text.is_empty() || text.starts_with('#') => {}
                Some(part) => begun.push_str(part),
                None => commands.push((line, std::mem::take(&mut begun) + text)),
            }
        }
        commands
    }
}

/// The command lines in the `sh` blocks of a Markdown text, each with its line.
pub fn commands(markdown: &str) -> Vec<(usize, String)> {
    blocks(markdown).iter().filter(|block| block.language == "sh").flat_map(Block::commands).collect()
}

pub fn commands_are_taken_from_sh_blocks_alone() {
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
    let commands: Vec<_> = commands(markdown).into_iter().map(|(_, command)| command).collect();
    assert_eq!(
        commands,
        ["cargo xtask build   # with a remark", "curl --silent http://127.0.0.1:8080/", "trunk serve"]
    );
}
