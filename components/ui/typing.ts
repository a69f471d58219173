const BOXES = "input, textarea, select, [contenteditable]";

/** Whether a key belongs to the box that has the focus, or to an input method: keys of the screen then keep out. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || (event.target instanceof Element && event.target.closest(BOXES) !== null);
}
