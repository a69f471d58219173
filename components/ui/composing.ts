import type { KeyboardEvent } from "react";

/** Whether a key belongs to an input method: it must neither submit, nor send, nor move on. */
export const isComposing = (event: KeyboardEvent) => event.nativeEvent.isComposing || event.keyCode === 229;

/** Whether a change is still being composed: shown in its box, but not yet counted, checked or saved. */
export const isUnfinished = (event: { nativeEvent: Event }) => event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;

/** For forms: an Enter that confirms pinyin would submit the half-typed word in Chromium. */
export function holdComposingEnter(event: KeyboardEvent) {
  if (event.key === "Enter" && isComposing(event)) event.preventDefault();
}
