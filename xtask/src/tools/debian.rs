//! Packages of Debian and its relatives.
//!
//! A failure is the list of what was tried: whether it matters is for the caller to say. Logs are named by the
//! purpose of the packages.

use crate::job::Job;
use crate::shell::Shell;
use anyhow::Result;
use std::path::Path;
use xshell::cmd;

/// Nothing, or what was tried in vain and how that ended.
pub type Outcome = Result<(), Vec<String>>;

/// The packages that are not installed: all of them where there is no Debian.
pub fn absent<'a>(shell: &Shell, packages: &[&'a str]) -> Vec<&'a str> {
    let format = "--showformat=${Package} ${db:Status-Status}\\n";
    // It fails as soon as one package is unknown, and lists the others.
    let listing = shell.answer(cmd!(shell, "dpkg-query --show {format} {packages...}").ignore_status());
    let listing = listing.unwrap_or_default();
    packages.iter().copied().filter(|package| !is_installed(&listing, package)).collect()
}

/// Looks a package up in lines of name and status.
pub fn is_installed(listing: &str, package: &str) -> bool {
    listing.lines().any(|line| line.split_once(' ') == Some((package, "installed")))
}

/// Installs those of the packages that are absent.
pub fn install(shell: &Shell, purpose: &str, packages: &[&str], note: &dyn Fn(&str)) -> Result<Outcome> {
    let absent = absent(shell, packages);
    if absent.is_empty() {
        note(&format!("found Debian's packages for {purpose}"));
        return Ok(Ok(()));
    }
    let names = absent.join(" ");
    if shell.find("apt-get").is_some() && !is_root(shell) && shell.find("sudo").is_none() {
        return Ok(Err(vec![format!("apt-get install {names}: only root can install packages, and there is no sudo")]));
    }
    twice(shell, purpose, "install", &names, note, || {
        apt_get(shell, &format!("apt-install-{purpose}"), is_root(shell), "install", &absent)
    })
}

/// Unpacks packages into a folder and installs nothing, so that nothing of theirs starts by itself. What they depend
/// on must be there.
pub fn unpack(shell: &Shell, purpose: &str, packages: &[&str], folder: &Path, note: &dyn Fn(&str)) -> Result<Outcome> {
    let archives = folder.join("archives");
    shell.remove_path(&archives)?;
    shell.create_dir(&archives)?;
    let downloaded = twice(shell, purpose, "download", &packages.join(" "), note, || {
        // Whoever may write into the folder may download; only the lists of packages are the system's.
        apt_get(shell, &format!("apt-download-{purpose}"), true, "download", packages).within(&archives)
    })?;
    if downloaded.is_err() {
        return Ok(downloaded);
    }
    for archive in shell.read_dir(&archives)? {
        let finished =
            shell.job(&format!("unpack-{purpose}"), cmd!(shell, "dpkg-deb --extract {archive} {folder}")).run()?;
        if !finished.succeeded() {
            return Ok(Err(vec![format!("dpkg-deb --extract: {}", finished.attempt())]));
        }
    }
    Ok(Ok(()))
}

/// Runs a call of apt-get, and once more with new lists of packages where it fails: most machines have good lists.
fn twice(
    shell: &Shell,
    purpose: &str,
    action: &str,
    names: &str,
    note: &dyn Fn(&str),
    job: impl Fn() -> Job,
) -> Result<Outcome> {
    if shell.find("apt-get").is_none() {
        return Ok(Err(vec![format!("apt-get {action} {names}: there is no apt-get on this system")]));
    }
    note(&format!("{action}ing {names}"));
    let finished = job().run()?;
    if finished.succeeded() {
        return Ok(Ok(()));
    }
    let mut tried = vec![format!("apt-get {action}: {}", finished.attempt())];
    let update = apt_get(shell, &format!("apt-update-{purpose}"), is_root(shell), "update", &[]).run()?;
    if !update.succeeded() {
        tried.push(format!("apt-get update: {}", update.attempt()));
    }
    let again = job().run()?;
    if again.succeeded() {
        return Ok(Ok(()));
    }
    tried.push(format!("apt-get {action}: {}", again.attempt()));
    Ok(Err(tried))
}

fn is_root(shell: &Shell) -> bool {
    shell.answer(cmd!(shell, "id -u")).as_deref() == Some("0")
}

/// A call of apt-get that asks no questions.
fn apt_get(shell: &Shell, log: &str, may: bool, action: &str, packages: &[&str]) -> Job {
    // Fails rather than ask for a password that nobody may be there to type.
    let words = if may { cmd!(shell, "env") } else { cmd!(shell, "sudo -n env") };
    let words = words.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes"]);
    // Another installation may be under way; a server that does not answer is given up before long.
    let options =
        ["DPkg::Lock::Timeout=300", "Acquire::http::Timeout=20", "Acquire::https::Timeout=20", "Acquire::Retries=1"];
    shell.job(log, words.args(options.iter().flat_map(|option| ["-o", option])).arg(action).args(packages))
}
