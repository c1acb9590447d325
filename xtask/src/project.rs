//! The project's folders and the versions that its files pin.

use crate::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the project is on this machine.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Finds the project that this program belongs to.
    pub fn find() -> Result<Self, Error> {
        // cargo sets the variable for a program that it starts; the folder of
        // compile time is for one that is started without cargo.
        let here = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        match here.parent() {
            Some(root) if root.join("Trunk.toml").is_file() => Ok(Project { root: root.to_owned() }),
            _ => Err(Error::Refused(format!(
                "{} is not inside the project: start the command as `cargo xtask` in the project's folder",
                here.display()
            ))),
        }
    }

    /// The project's own folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The pages for publication.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What these commands write for themselves.
    pub fn work(&self) -> PathBuf {
        self.root.join("target").join("xtask")
    }

    /// Where a program's output goes.
    pub fn log(&self, name: &str) -> PathBuf {
        self.work().join("logs").join(format!("{name}.log"))
    }

    /// A file of the project, as text.
    pub fn read(&self, name: &str) -> Result<String, Error> {
        fs::read_to_string(self.root.join(name)).map_err(Error::io(format!("reading {name}")))
    }

    /// The version of a crate in Cargo.lock.
    pub fn locked_version(&self, name: &str) -> Result<String, Error> {
        locked_version(&self.read("Cargo.lock")?, name)
            .ok_or_else(|| Error::Refused(format!("Cargo.lock names no crate {name}")))
    }

    /// The version of an npm package in package.json.
    pub fn npm_version(&self, name: &str) -> Result<String, Error> {
        npm_version(&self.read("package.json")?, name)
            .ok_or_else(|| Error::Refused(format!("package.json has no devDependency {name} with a version")))
    }
}

impl Project {
    /// Whether node_modules holds every package of package.json, in the version that stands there.
    pub fn has_npm_packages(&self) -> Result<bool, Error> {
        let pinned = npm_packages(&self.read("package.json")?);
        Ok(pinned.iter().all(|(name, version)| {
            let installed = fs::read_to_string(self.root.join("node_modules").join(name).join("package.json"));
            installed.is_ok_and(|installed| npm_field(&installed, "version").as_deref() == Some(version))
        }))
    }
}

/// The development packages of a package.json, with their versions.
fn npm_packages(package: &str) -> Vec<(String, String)> {
    let package: serde_json::Value = serde_json::from_str(package).unwrap_or_default();
    let packages = package["devDependencies"].as_object().cloned().unwrap_or_default();
    packages.into_iter().filter_map(|(name, version)| Some((name, version.as_str()?.to_owned()))).collect()
}

/// A field of a package.json.
fn npm_field(package: &str, name: &str) -> Option<String> {
    let package: serde_json::Value = serde_json::from_str(package).ok()?;
    Some(package[name].as_str()?.to_owned())
}

/// Finds a crate's version in the text of a Cargo.lock. cargo writes that file,
/// always with the name on one line and the version on the next.
fn locked_version(lock: &str, name: &str) -> Option<String> {
    let name_line = format!("name = \"{name}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name_line)?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

/// Finds an npm package's version in the text of a package.json.
fn npm_version(package: &str, name: &str) -> Option<String> {
    let package: serde_json::Value = serde_json::from_str(package).ok()?;
    Some(package["devDependencies"][name].as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_is_found_by_its_whole_name() {
        let lock = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn an_npm_package_is_found_among_the_development_tools() {
        let package = r#"{"devDependencies": {"binaryen": "132.0.0"}}"#;
        assert_eq!(npm_version(package, "binaryen").as_deref(), Some("132.0.0"));
        assert_eq!(npm_version(package, "other"), None);
        assert_eq!(npm_version("not json", "binaryen"), None);
    }

    #[test]
    fn every_development_package_is_listed_with_its_version() {
        let package = r#"{"devDependencies": {"axe-core": "4.14.1", "binaryen": "132.0.0"}}"#;
        let packages = npm_packages(package);
        assert_eq!(packages.len(), 2);
        assert_eq!(packages[0], ("axe-core".to_owned(), "4.14.1".to_owned()));
        assert_eq!(npm_packages("not json"), []);
        assert_eq!(npm_field(r#"{"version": "1.2.3"}"#, "version").as_deref(), Some("1.2.3"));
    }

    #[test]
    fn this_program_finds_its_own_project() {
        let project = Project::find().expect("the tests run inside the project");
        assert!(project.root().join("xtask").is_dir());
        assert!(project.log("a").starts_with(project.root().join("target")));
    }
}
