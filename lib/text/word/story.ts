import type { FileBlock, Notes } from "@/lib/text/file-read";
import type { Counting } from "./counting";
import type { Fields } from "./fields";
import type { Styles } from "./styles";
import type { XmlElement } from "./xml";

/** What reading a run of paragraphs (the body, a text box, a footnote) needs to know. */
export type Story = {
  styles: Styles;
  counting: Counting;
  notes: Notes;
  fields: Fields;
  /** The mark that stands in the text for a footnote or endnote. */
  markOf: (kind: "footnote" | "endnote", id: string) => string;
  /** The lines of another story within this one (a text box), with fields of its own. */
  inner: (element: XmlElement) => string[];
  /** Told each block of the body as it is read; not of what lies within a table, a box or a note. */
  seen?: (block: FileBlock) => void;
};
