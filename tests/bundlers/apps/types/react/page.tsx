import "force-status";
import type { ForceStatus } from "force-status";
import { useRef } from "react";

export function Page() {
  const element = useRef<ForceStatus>(null);
  return (
    <force-status
      ref={element}
      className="wide"
      view="unit"
      headingLevel={3}
      linkState
      data="/edition.json"
      onselect={(event) => console.log(event.detail.unit?.length)}
      onClick={(event) => console.log(event.clientX)}
    >
      The figures in a sentence.
    </force-status>
  );
}
