//! The words of the default edition: no sign for “not known” on what is known, each date in its own section, words that a child
//! of twelve can read at the head, and nothing that hurts those it is about.

use serde_json::Value;

use testkit::published::EDITION;

/// The oldest that a reader of the head needs to be.
const READING_AGE: f64 = 12.0;

fn edition() -> Value {
    serde_json::from_str(EDITION).expect("the default edition is JSON")
}

/// Every text that the edition says in its own words: not ids, not addresses, not the titles of sources, not names of places.
fn own_words(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let skipped = ["id", "$schema", "address", "aliases", "source", "sources", "forces"];
            for (_, value) in fields.iter().filter(|(key, _)| !skipped.contains(&key.as_str())) {
                own_words(value, texts);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| own_words(item, texts)),
        Value::String(text) => texts.push(text.clone()),
        _ => {}
    }
}

/// A section of the edition in its own words.
fn section(name: &str) -> Vec<String> {
    let mut texts = Vec::new();
    own_words(&edition()[name], &mut texts);
    assert!(!texts.is_empty(), "{name} says something");
    texts
}

/// Every text of it.
fn all() -> Vec<String> {
    let mut texts = Vec::new();
    own_words(&edition(), &mut texts);
    texts
}

#[test]
fn no_word_of_the_edition_reads_as_not_known_or_hurts() {
    for text in all() {
        for old in ["?", "for sex", "Not enough information", "touches you", "as if both", "To answer is not to refer"]
        {
            let whole = text.match_indices(old).any(|(at, _)| !text[at + old.len()..].starts_with("ual"));
            assert!(!whole, "“{old}” in “{text}”");
        }
    }
    let marks = edition()["statuses"].as_array().expect("statuses").clone();
    assert!(
        marks.iter().any(|status| status["glyph"] == "page")
            && marks.iter().all(|status| status["glyph"] != "question")
    );
}

#[test]
fn the_day_of_the_plans_stands_over_no_referral() {
    let edition = edition();
    let head = ["kicker", "title", "standfirst", "figuresTitle", "figuresIntro"];
    let head = head.map(|name| edition["edition"][name].as_str().expect("a text").to_owned());
    let of_referrals =
        edition["figures"].as_array().expect("figures").iter().filter(|figure| figure["noun"] != "force");
    let mut texts = head.to_vec();
    of_referrals.for_each(|figure| own_words(figure, &mut texts));
    for text in texts {
        assert!(!text.contains("May 2017") && !text.contains("2017-05-31"), "{text}");
    }
}

#[test]
fn each_part_of_the_referrals_says_how_long_it_is() {
    let labels = section("figures");
    for label in ["April 2014 to March 2016, two years", "2016/17, one year", "since April 2017, about six months"] {
        assert!(labels.iter().any(|text| text == label), "{label}");
    }
}

#[test]
fn no_visible_caution_is_long() {
    let edition = edition();
    let shown = |list: &Value, most| {
        let ids = list.as_array().expect("a list").iter().take(most).map(|id| id.as_str().expect("an id").to_owned());
        ids.collect::<Vec<_>>()
    };
    let about = &edition["edition"];
    for id in shown(&about["figuresCautions"], 2).into_iter().chain(shown(&about["cautions"], 1)) {
        let text = edition["cautions"][&id].as_str().expect("a caution");
        assert!(text.split_whitespace().count() <= 32, "{id}: {text}");
    }
}

/// The reading age: five more than the grade of Flesch and Kincaid, which is 0.39 times the words of a sentence, plus 11.8 times
/// the syllables of a word, less 15.59. A number in digits is a word of one syllable, and so is `{a-figure}`.
fn reading_age(text: &str) -> f64 {
    let text = &without_figures(text);
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    let sentences = text.matches(['.', '!', '?']).count().max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let count = words.len() as f64;
    0.39 * count / sentences as f64 + 11.8 * syllables as f64 / count - 15.59 + 5.0
}

/// A text with digits in the place of its figures.
fn without_figures(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| before + "1" + part.split_once('}').map_or(part, |(_, after)| after))
}

/// How many syllables a word has: its groups of vowels, without a silent “e”, “es” or “ed” at its end.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_vowel = |letter: &char| "aeiouy".contains(*letter);
    let groups =
        letters.iter().enumerate().filter(|(at, letter)| is_vowel(letter) && (*at == 0 || !is_vowel(&letters[at - 1])));
    let word: String = letters.iter().collect();
    // “police”, “abuse” and “published” end in one that is silent; “watched” too, “wanted” and “tackle” in one that is not.
    let spoken = ["le", "ted", "ded", "ses", "ces", "ges", "xes", "zes", "shes", "ches"];
    let silent =
        ["e", "es", "ed"].iter().any(|end| word.ends_with(end)) && !spoken.iter().any(|end| word.ends_with(end));
    let silent = silent && !word.ends_with("ee");
    (groups.count() - usize::from(silent && letters.len() > 2)).max(1)
}

#[test]
fn a_reader_of_twelve_understands_the_head() {
    let edition = edition();
    let standfirst = edition["edition"]["standfirst"].as_str().expect("a text");
    assert!(!standfirst.contains('{'), "the figures follow: {standfirst}");
    let age = reading_age(standfirst);
    println!("reading age of the standfirst: {age:.1}, at most {READING_AGE}");
    assert!(age <= READING_AGE, "{age:.1}: {standfirst}");
    let title = edition["edition"]["title"].as_str().expect("a text");
    let head = reading_age(&format!("{title}. {standfirst}"));
    println!("reading age of the head: {head:.1}, at most {READING_AGE}");
    assert!(head <= READING_AGE, "{head:.1}: {title}. {standfirst}");
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    let known = [
        ("police", 2),
        ("abuse", 2),
        ("officers", 3),
        ("sexual", 2),
        ("published", 2),
        ("tackle", 2),
        ("forces", 2),
        ("2017", 1),
    ];
    for (word, count) in known {
        assert_eq!(syllables(word), count, "{word}");
    }
}
