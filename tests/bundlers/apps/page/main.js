// What a developer writes: the import defines the element, and `mount` puts another into the page.
import { mount } from "force-status";

document.querySelector("force-status").addEventListener("ready", () => document.body.setAttribute("data-ready", ""));
mount(document.querySelector("#place"), { view: "unit", headingLevel: 3 });
