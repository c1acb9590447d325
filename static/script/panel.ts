// Offers the parts in the panel of embed codes, and writes the one that is chosen into the codes. That of the frame, which keeps the
// height of the part free, lies in a file for each part.
import { cardsOf, SHOWN } from "./show";

export const offerParts = (host: HTMLElement, base: string): void => {
  const says = host.querySelector<HTMLElement>(".fs-embed > [data-parts]");
  const codeOf = (way: string) => host.querySelector(`[id="${host.dataset.prefix}-copy-embed-${way}"]`);
  if (!says || !codeOf("frame")) return;
  const whole: Record<string, string> = {};
  const select = document.createElement("select");
  select.className = "fs-copy";
  // WebKit draws no ring around its own kind of list.
  const arrow = (way: string, right: number) =>
    `linear-gradient(${way}45deg, transparent 50%, currentColor 0) calc(100% - ${right}em) 55% / .35em .35em no-repeat`;
  select.style.cssText = `padding-inline-end: 2em; appearance: none; color: inherit; font: inherit; background: ${arrow("", 1.1)}, ${arrow("-", 0.75)}`;
  says.id = `${host.dataset.prefix}-embed-part`;
  select.setAttribute("aria-labelledby", says.id);
  for (const name of ["all", "cards", "grid", ...cardsOf(host)]) select.append(new Option(name));
  says.after(select);
  const write = (way: string, change: (code: string) => string) => {
    const code = codeOf(way) as Element;
    whole[way] = whole[way] || (code.textContent as string);
    code.textContent = change(whole[way]);
  };
  select.addEventListener("change", async (event) => {
    event.stopPropagation();
    const { value } = select;
    const isAll = value === "all";
    const name = SHOWN.includes(value) ? value : `card-${value}`;
    const fragment = host.querySelector<HTMLAnchorElement>(".fs-embed a[download]");
    if (fragment) {
      whole.fragment = whole.fragment || fragment.download;
      fragment.download = isAll ? whole.fragment : whole.fragment.replace("fragment", `fragment.${name}`);
      fragment.href = new URL(fragment.download, fragment.href).href;
    }
    // The picture is of the whole.
    const image = codeOf("image");
    if (image) (image.closest("li") as HTMLElement).hidden = !isAll;
    write("element", (code) => (isAll ? code : code.replace("<force-status", `<force-status show="${value}"`)));
    write("call", (code) => (isAll ? code : code.replace('view: "unit"', `show: "${value}"`)));
    const page = (code: string) => code.replace(/(<iframe[^>]* src="[^"]*)/, `$1?show=${value}`);
    write("frame", isAll ? (code) => code : page);
    if (isAll) return;
    try {
      const response = await fetch(new URL(`embed.${name}.txt`, base), { credentials: "omit" });
      const code = (await response.text()).replace(/\w+:\/\/…\//g, new URL(".", base).href);
      if (response.ok && select.value === value) write("frame", () => code);
    } catch {}
  });
};
