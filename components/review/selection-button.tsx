"use client";

import type { Selected } from "@/components/comment/use-selection";
import { useWords } from "@/components/ui/words-context";

/** Beside the selected words: the button that comments on them. It must not take the selection away as it is pressed. */
export function SelectionButton({ selected, onPress }: { selected: Selected; onPress: () => void }) {
  const { comment } = useWords();
  return (
    <button type="button" data-skip className="btn btn-small absolute z-10 shadow-over" onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()} onClick={onPress}
      style={{ top: selected.top + 6, left: `clamp(0.5rem, ${selected.left - 80}px, calc(100% - 12rem))` }}>
      {comment.writeOn} <kbd className="key font-ui">C</kbd>
    </button>
  );
}
