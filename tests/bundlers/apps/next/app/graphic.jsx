"use client";

import { mount } from "force-status";
import { useEffect, useRef } from "react";

export default function Graphic() {
  const element = useRef(null);
  const place = useRef(null);
  // React adds no listener, such as `onready`, to an element that a server has rendered.
  useEffect(() => element.current.addEventListener("ready", () => document.body.setAttribute("data-ready", "")), []);
  useEffect(() => {
    const mounted = mount(place.current, { view: "unit", headingLevel: 3 });
    return () => void mounted.then((graphic) => graphic.destroy());
  }, []);
  return (
    <>
      <force-status ref={element}>The figures in a sentence.</force-status>
      <div id="place" ref={place} />
    </>
  );
}
