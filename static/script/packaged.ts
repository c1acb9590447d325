// What the element does otherwise in the npm package, where no file lies beside the script.
import { imported } from "./files";

/** What a reader downloads is a module, and there is no folder that another page could embed. */
export const preparePackaged = (host: HTMLElement): void => {
  const { downloads = {} } = files;
  for (const embed of host.querySelectorAll<HTMLElement>(".fs-embed")) embed.hidden = true;
  // The whole has a page only where the build knew its address.
  for (const link of host.querySelectorAll<HTMLElement>("a.fs-whole")) {
    link.hidden = !/^\w+:/.test(link.getAttribute("href") as string);
  }
  // A page in another language is no file of the package: the element changes its language in its place.
  for (const link of host.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) link.href = location.href;
  host.addEventListener("click", async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[download]");
    const file = link && downloads[link.getAttribute("href") as string];
    if (!file) return;
    event.preventDefault();
    const saved = document.createElement("a");
    saved.href = URL.createObjectURL(new Blob([await imported(file)]));
    saved.download = link.download;
    saved.click();
    // The browser has begun to save it by then.
    setTimeout(() => URL.revokeObjectURL(saved.href), 60000);
  });
};
