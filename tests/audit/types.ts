// What a developer writes, for the compiler of TypeScript to judge: all of it is right.
import { ForceStatus, mount } from "force-status";
import type { Edition, ValidationError, ForceStatusMessage, Handle, Options } from "force-status";

export const options: Options = { view: "unit", status: "behind", theme: "dark", headingLevel: 3, linkState: true };

export const own = async (place: Element, edition: Edition): Promise<void> => {
  const graphic: Handle = await mount(place, { ...options, data: edition });
  await graphic.update({ unit: null, data: "https://example.org/edition.json" });
  graphic.element.addEventListener("select", ({ detail }) => console.log(detail.unit));
  graphic.element.addEventListener("state", ({ detail }) => graphic.update({ state: detail.by === "host" ? null : detail.state }));
  graphic.element.addEventListener("search", ({ detail }) => console.log(detail.hits === 0));
  graphic.destroy();
};

export const fault = (error: unknown): string[] => (error as ValidationError).errors.map(({ path, message }) => `${path}: ${message}`);

export const element = (): ForceStatus => {
  const it = document.createElement("force-status");
  it.view = "status";
  it.data = null;
  it.linkState = "units";
  it.state = null;
  return it;
};

export const listeners = (it: ForceStatus): void => {
  it.addEventListener("click", (event) => console.log(event.clientX));
  it.addEventListener("keydown", ({ key }) => console.log(key));
  it.addEventListener("error", ({ detail }) => console.log(detail.message));
  it.addEventListener("of-the-page", (event) => console.log(event.type));
  it.removeEventListener("click", ({ clientY }) => console.log(clientY));
};
export const summary = (message: ForceStatusMessage): string => (message.type === "state" ? message.data.state : message.type);
