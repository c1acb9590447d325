// The element in the npm package, into which `cargo xtask package` puts this: no file lies beside the script. What a reader
// downloads is a module, and there is no folder that another page could embed.
const packaged = (host) => {
  for (const embed of host.querySelectorAll(".fs-embed")) embed.hidden = true;
  // The whole has a page only where the build was told its address.
  for (const link of host.querySelectorAll("a.fs-whole")) link.hidden = !/^\w+:/.test(link.getAttribute("href"));
  // A page in another language is no file of the package: the element changes its language in its place.
  for (const link of host.querySelectorAll("a[hreflang]")) link.href = location.href;
  host.addEventListener("click", async (event) => {
    const link = event.target.closest("a[download]");
    const load = link && files.downloads[link.getAttribute("href")];
    if (!load) return;
    event.preventDefault();
    const saved = document.createElement("a");
    saved.href = URL.createObjectURL(new Blob([(await load()).default]));
    saved.download = link.download;
    saved.click();
    // The browser has begun to save it by then.
    setTimeout(() => URL.revokeObjectURL(saved.href), 60000);
  });
};
