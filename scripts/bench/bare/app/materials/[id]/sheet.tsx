"use client";

import { useState } from "react";
import { saveReview, sendReview } from "../../../actions";
import type { Material } from "../../../store";

/** A material with its texts, a box for remarks, and the two acts of a reviewer. */
export function Sheet({ shown }: { shown: Material }) {
  const [remark, setRemark] = useState("");
  const save = () => void saveReview({ materialId: shown.id, account: "", scores: {}, remark });
  const send = () => void sendReview({ materialId: shown.id, account: "" });
  return (
    <main>
      <h1>{shown.unit}</h1><p>{shown.number} {shown.title} {shown.count}</p>
      <dl>{Object.entries(shown.fields).map(([key, value]) => <div key={key}><dt>{key}</dt><dd>{value}</dd></div>)}</dl>
      {shown.parts.map(({ key, text }) => <section key={key}>{text.split("\n").map((line, index) => <p key={index}>{line}</p>)}</section>)}
      <textarea value={remark} onChange={(event) => setRemark(event.target.value)} />
      <button type="button" onClick={save}>save</button><button type="button" onClick={send}>send</button>
    </main>
  );
}
