import type { Story } from "./story";
import { within, type XmlElement } from "./xml";

/**
 * What a drawing, an old picture or an embedded object holds: the lines of its text boxes and of its drawn letters.
 * Everything else in it (pictures, charts, diagrams, objects) is only counted.
 */
export function readDrawing(element: XmlElement, { notes, inner }: Story): string[] {
  const boxes = within(element, "w:txbxContent");
  const letters = within(element, "v:textpath").flatMap(({ attributes }) => attributes.get("string")?.trim() || []);
  notes.count("textBoxes", boxes.length + letters.length);
  const objects = within(element, "o:OLEObject").length;
  notes.count("objects", objects);
  if (objects === 0) notes.count("pictures", within(element, "a:blip").length + within(element, "v:imagedata").length);
  notes.count("charts", within(element, "c:chart").length);
  notes.count("diagrams", within(element, "dgm:relIds").length);
  return [...letters, ...boxes.flatMap(inner)];
}
