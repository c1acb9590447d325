//! Packages of Debian and its relatives, and nginx from them.
//!
//! A failure is the list of what was tried: whether it matters is for the caller to say. Logs are named by the
//! purpose of the packages.

use super::Note;
use crate::error::missing;
use crate::job::Job;
use crate::shell::Shell;
use anyhow::Result;
use std::path::Path;
use xshell::cmd;

/// The variables that name nginx and its module for tests, and their files in Debian's packages. `NGINX` alone is a
/// name that nginx keeps for itself.
const FILES: [(&str, &str); 2] =
    [("NGINX_PROGRAM", "usr/sbin/nginx"), ("NGINX_BROTLI", "usr/lib/nginx/modules/ngx_http_brotli_static_module.so")];

/// Nothing, or what was tried in vain and how that ended.
pub type Outcome = Result<(), Vec<String>>;

/// The packages that are not installed: all of them where there is no Debian.
pub fn absent<'a>(shell: &Shell, packages: &[&'a str]) -> Vec<&'a str> {
    let format = "--showformat=${Package} ${db:Status-Status}\\n";
    // It fails as soon as one package is unknown, and lists the others.
    let listing = shell.output_of(cmd!(shell, "dpkg-query --show {format} {packages...}").ignore_status());
    let listing = listing.unwrap_or_default();
    packages.iter().copied().filter(|package| !is_installed(&listing, package)).collect()
}

/// Looks a package up in lines of name and status.
pub fn is_installed(listing: &str, package: &str) -> bool {
    listing.lines().any(|line| line.split_once(' ') == Some((package, "installed")))
}

/// Installs those of the packages that are absent.
pub fn install(shell: &Shell, purpose: &str, packages: &[&str], note: Note<'_>) -> Outcome {
    let absent = absent(shell, packages);
    if absent.is_empty() {
        note(&format!("found Debian's packages for {purpose}"));
        return Ok(());
    }
    if shell.find("apt-get").is_some() && !is_root(shell) && shell.find("sudo").is_none() {
        let names = absent.join(" ");
        return Err(vec![format!("apt-get install {names}: only root can install packages, and there is no sudo")]);
    }
    twice(shell, purpose, "install", &absent, note, |job| job)
}

/// Unpacks packages into a folder and installs nothing, so that nothing of theirs starts by itself. What they depend
/// on must be there.
pub fn unpack(shell: &Shell, purpose: &str, packages: &[&str], folder: &Path, note: Note<'_>) -> Outcome {
    let archives = folder.join("archives");
    let failed = |error: xshell::Error| vec![error.to_string()];
    shell.remove_path(&archives).and_then(|()| shell.create_dir(&archives)).map_err(failed)?;
    twice(shell, purpose, "download", packages, note, |job| job.within(&archives))?;
    for archive in shell.read_dir(&archives).map_err(failed)? {
        let job = shell.job(&format!("unpack-{purpose}"), cmd!(shell, "dpkg-deb --extract {archive} {folder}"));
        job.attempt("dpkg-deb --extract", || true).map_err(|failure| vec![failure])?;
    }
    Ok(())
}

/// Has apt-get do something with packages, and once more with new lists of packages where that fails: most machines
/// have good lists.
fn twice(
    shell: &Shell,
    purpose: &str,
    action: &str,
    packages: &[&str],
    note: Note<'_>,
    at: impl Fn(Job) -> Job,
) -> Outcome {
    let names = packages.join(" ");
    if shell.find("apt-get").is_none() {
        return Err(vec![format!("apt-get {action} {names}: there is no apt-get on this system")]);
    }
    note(&format!("{action}ing {names}"));
    let attempt = |action: &str, packages: &[&str]| {
        // Whoever may write into a folder may download; the rest is the system's.
        let job = apt_get(shell, &format!("apt-{action}-{purpose}"), action == "download", action, packages);
        let job = if packages.is_empty() { job } else { at(job) };
        job.attempt(&format!("apt-get {action}"), || true)
    };
    let Err(first) = attempt(action, packages) else { return Ok(()) };
    let update = attempt("update", &[]).err();
    let Err(again) = attempt(action, packages) else { return Ok(()) };
    Err([Some(first), update, Some(again)].into_iter().flatten().collect())
}

fn is_root(shell: &Shell) -> bool {
    shell.output_of(cmd!(shell, "id -u")).as_deref() == Some("0")
}

/// A call of apt-get that asks no questions.
fn apt_get(shell: &Shell, log: &str, may: bool, action: &str, packages: &[&str]) -> Job {
    // Fails rather than ask for a password that nobody may be there to type.
    let words = if may || is_root(shell) { cmd!(shell, "env") } else { cmd!(shell, "sudo -n env") };
    let words = words.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes"]);
    // Another installation may be under way; a server that does not answer is given up before long.
    let options =
        ["DPkg::Lock::Timeout=300", "Acquire::http::Timeout=20", "Acquire::https::Timeout=20", "Acquire::Retries=1"];
    shell.job(log, words.args(options.iter().flat_map(|option| ["-o", option])).arg(action).args(packages))
}

/// Finds nginx with its module for static brotli, which the published files are served with in tests, or downloads it, and
/// sets the variables that name it. Variables that are set beforehand are kept. Debian's packages are unpacked into a
/// folder of the project's own: installed, they would start a server for all the world on port 80.
pub fn ensure_nginx(shell: &Shell, note: Note<'_>) -> Result<()> {
    if FILES.iter().all(|(variable, _)| shell.var_os(variable).is_some()) {
        note("named by the variables NGINX_PROGRAM and NGINX_BROTLI");
        return Ok(());
    }
    let folder = shell.work().join("nginx");
    let [nginx, module] = FILES.map(|(_, file)| folder.join(file));
    let runs = || module.is_file() && shell.output_of(cmd!(shell, "{nginx} -v")).is_some();
    if runs() {
        note("found");
    } else {
        let tried = unpack(shell, "nginx", &["nginx", "libnginx-mod-http-brotli-static"], &folder, note);
        if !runs() {
            let advice = "install both, and name the program in NGINX_PROGRAM and the module's file in NGINX_BROTLI";
            return Err(missing("nginx with its module for static brotli", &tried.err().unwrap_or_default(), advice));
        }
    }
    FILES.iter().zip([nginx, module]).for_each(|((variable, _), file)| shell.set_var(variable, file));
    Ok(())
}
