"use client";

import { useState } from "react";
import { savePart } from "../../../actions";
import type { Edit } from "../../../store";

/** One section in its box, beside the list of all. */
export function Box({ id, shown }: { id: string; shown: Edit }) {
  const [text, setText] = useState(shown.text);
  const save = () => void savePart({ materialId: id, key: "practices", version: shown.version, text });
  return (
    <main>
      <h1>{shown.unit}</h1>
      <ul>{shown.keys.map(({ key, count }) => <li key={key}>{key} {count}</li>)}</ul>
      <textarea value={text} onChange={(event) => setText(event.target.value)} /><button type="button" onClick={save}>{shown.savedAt}</button>
    </main>
  );
}
