import Database from "better-sqlite3";

export type Row = { id: string; number: string; unit: string; kind: string; count: number; status: string; total: number | null; at: number };
export type Part = { key: string; text: string };
export type Material = { id: string; number: string | null; unit: string; title: string; count: number; fields: Record<string, string>; parts: Part[] };
export type Edit = { unit: string; version: number; savedAt: number; text: string; keys: { key: string; count: number }[] };

let at = 0;
const newId = () => `bare${process.pid}-${(at += 1)}-${Date.now()}`;

/** The reads and writes that the product does, by plain SQL and with no question asked; the file is a copy of its database. */
export function storeOf(file: string) {
  const sqlite = new Database(file);
  for (const pragma of ["busy_timeout = 5000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"]) sqlite.pragma(pragma);
  const list = sqlite.prepare(`
    select m.id as id, m.number as number, u.name as unit, u.kind as kind, r.count as count, m.state as status, null as total, r.submitted_at as at
    from materials m join units u on u.id = m.unit_id join revisions r on r.id = m.revision_id
    where m.call_id = (select id from calls limit 1) and m.state = 'submitted' and m.stage = 0 order by m.state_at limit 25`);
  const find = sqlite.prepare(`
    select m.id as id, m.number as number, u.name as unit, u.kind as kind, r.count as count, m.state as status, null as total, r.submitted_at as at
    from units u join materials m on m.unit_id = u.id join revisions r on r.id = m.revision_id
    where instr(u.name, ?) > 0 and m.state = 'submitted' order by m.state_at limit 25`);
  const head = sqlite.prepare(`
    select m.id as id, m.number as number, u.name as unit, r.title as title, r.count as count, r.fields as fields, r.id as revision
    from materials m join units u on u.id = m.unit_id join revisions r on r.id = m.revision_id where m.id = ?`);
  const texts = sqlite.prepare("select k.key as key, v.text as text from revision_parts k join part_versions v on v.id = k.version_id where k.revision_id = ?");
  const keys = sqlite.prepare("select p.key as key, v.count as count from parts p join part_versions v on v.id = p.version_id where p.material_id = ?");
  const part = sqlite.prepare(`
    select u.name as unit, p.version as version, v.saved_at as savedAt, v.text as text from parts p
    join part_versions v on v.id = p.version_id join materials m on m.id = p.material_id join units u on u.id = m.unit_id where p.material_id = ? and p.key = ?`);
  const version = sqlite.prepare("insert into part_versions (id, material_id, key, version, saved_by, saved_at, count, text) select ?, ?, ?, ?, saved_by, ?, ?, ? from part_versions where material_id = ? limit 1");
  const point = sqlite.prepare("update parts set version = ?, version_id = ? where material_id = ? and key = ?");
  const touch = sqlite.prepare("update materials set saved_at = ? where id = ?");
  const review = sqlite.prepare("select v.id as id, v.version as version from reviews v join people p on p.id = v.person_id where v.material_id = ? and v.stage = 1 and p.account = ?");
  const keep = sqlite.prepare("update reviews set version = version + 1, saved_at = ?, remark = ? where id = ?");
  const score = sqlite.prepare("insert into scores (review_id, criterion, half_points) values (?, ?, ?) on conflict do update set half_points = excluded.half_points");
  const send = sqlite.prepare("update reviews set submitted_at = ?, verdict = 'score', total = (select sum(half_points) from scores where review_id = ?) where id = ?");
  const event = sqlite.prepare("insert into events (at, material_id, kind, data, previous_hash, hash) select ?, ?, 'review.send', '{}', hash, ? from events order by seq desc limit 1");

  const save = sqlite.transaction((id: string, key: string, to: number, text: string) => {
    const [versionId, now] = [newId(), Date.now()];
    version.run(versionId, id, key, to, now, text.length, text, id);
    point.run(to, versionId, id, key);
    touch.run(now, id);
    return { version: to, savedAt: now };
  });
  const saveReview = sqlite.transaction((id: string, account: string, scores: Record<string, number>, remark: string) => {
    const now = Date.now();
    const { id: reviewId, version: before } = review.get(id, account) as { id: string; version: number };
    keep.run(now, remark, reviewId);
    for (const [criterion, value] of Object.entries(scores)) score.run(reviewId, criterion, value);
    return { version: before + 1, savedAt: now };
  });
  const sendReview = sqlite.transaction((id: string, account: string) => {
    const now = Date.now();
    const { id: reviewId } = review.get(id, account) as { id: string };
    send.run(now, reviewId, reviewId);
    event.run(now, id, newId());
    return { savedAt: now };
  });
  return {
    list: () => list.all() as Row[],
    find: (words: string) => find.all(words) as Row[],
    material(id: string): Material {
      const { revision, fields, ...rest } = head.get(id) as Omit<Material, "fields" | "parts"> & { fields: string; revision: string };
      return { ...rest, fields: JSON.parse(fields) as Record<string, string>, parts: texts.all(revision) as Part[] };
    },
    edit: (id: string, key: string): Edit => ({ ...(part.get(id, key) as Omit<Edit, "keys">), keys: keys.all(id) as Edit["keys"] }),
    save: (id: string, key: string, to: number, text: string) => save.immediate(id, key, to, text),
    saveReview: (id: string, account: string, scores: Record<string, number>, remark: string) => saveReview.immediate(id, account, scores, remark),
    sendReview: (id: string, account: string) => sendReview.immediate(id, account),
  };
}
export type Store = ReturnType<typeof storeOf>;
