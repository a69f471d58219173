const COLON = 0x3a;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const TEXT = 0x54;

/** Rows of an answer by their id: a text as a string, anything else as the JSON or mark that stands there. */
type Rows = Map<string, { text: string } | { row: string }>;

function rowsOf(body: Buffer): Rows {
  const rows: Rows = new Map();
  for (let at = 0; at < body.length;) {
    const colon = body.indexOf(COLON, at);
    if (colon < 0) throw new Error("The action's answer breaks off within a row.");
    const id = body.toString("latin1", at, colon);
    if (body[colon + 1] === TEXT) {
      const comma = body.indexOf(COMMA, colon);
      const end = comma + 1 + Number.parseInt(body.toString("latin1", colon + 2, comma), 16);
      if (comma < 0 || !(end <= body.length)) throw new Error("The action's answer breaks off within a text.");
      rows.set(id, { text: body.toString("utf8", comma + 1, end) });
      at = end;
    } else {
      const end = body.indexOf(NEWLINE, colon);
      if (end < 0) throw new Error("The action's answer breaks off within a row.");
      rows.set(id, { row: body.toString("utf8", colon + 1, end) });
      at = end + 1;
    }
  }
  return rows;
}

function textOf(rows: Rows, value: string): unknown {
  if (!value.startsWith("$")) return value;
  if (value.startsWith("$$")) return value.slice(1);
  if (value === "$undefined") return undefined;
  return valueAt(rows, value.replace(/^\$[@L]?/, ""));
}

function plain(rows: Rows, value: unknown): unknown {
  if (typeof value === "string") return textOf(rows, value);
  if (Array.isArray(value)) return value.map((one) => plain(rows, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(rows, one)]));
}

function valueAt(rows: Rows, id: string): unknown {
  const found = rows.get(id);
  if (!found) throw new Error(`The action's answer has no row ${id}.`);
  if ("text" in found) return found.text;
  if (found.row.startsWith("E")) throw new Error(`The action broke on the server: ${found.row.slice(1, 300)}`);
  return plain(rows, JSON.parse(found.row));
}

/**
 * What a server action returned, from the whole body of its answer in React's flight format: rows `id:json` and
 * `id:Tlength,text`, the first of which names the returned one. Throws where the body is cut or the action broke.
 */
export function returnedBy(body: Buffer): unknown {
  const rows = rowsOf(body);
  const first = rows.get("0");
  if (!first || !("row" in first)) throw new Error("The answer is not one of an action.");
  const { a } = JSON.parse(first.row) as { a?: unknown };
  return plain(rows, a);
}

/** The body of a call with this one argument, as React's client writes plain data. */
export const argumentOf = (input: unknown): string =>
  JSON.stringify([input], (_, value: unknown) => (typeof value === "string" && value.startsWith("$") ? `$${value}` : value));
