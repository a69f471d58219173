import { describe, expect, test } from "vitest";
import { SCHEDULES } from "@/db/demo/calendar";
import { CALLS, FORM } from "@/db/demo/calls";
import { PEOPLE } from "@/db/demo/people";
import { RUBRIC } from "@/db/demo/rubric";
import type { DemoParts, DemoStory } from "@/db/demo/shape";
import { STORIES } from "@/db/demo/stories";
import { UNITS } from "@/db/demo/units";
import { Form } from "@/lib/call/form";
import { Rubric } from "@/lib/call/rubric";
import { Stages } from "@/lib/call/stages";

const unitKeys = new Set(UNITS.map((unit) => unit.key));
const accounts = new Set(PEOPLE.map((person) => person.account));
const count = (text: string) => [...text.replace(/\s/gu, "")].length;
const whole = (parts: DemoParts) => Object.values(parts).join("\n");
const story = (unit: string): DemoStory => {
  const found = STORIES.find((each) => each.unit === unit);
  if (!found) throw new Error(`no story of ${unit}`);
  return found;
};
const each = STORIES.map((value): [string, DemoStory] => [value.unit, value]);
/** All but the one that is begun and has nothing in it yet. */
const written = each.filter(([, { started }]) => started?.length !== 0);

describe("units and people", () => {
  test("keys, accounts and telephone numbers are unique, and every unit but one hangs on an earlier one", () => {
    expect(unitKeys.size).toBe(UNITS.length);
    expect(accounts.size).toBe(PEOPLE.length);
    expect(new Set(PEOPLE.map((person) => person.phone)).size).toBe(PEOPLE.length);
    const seen = new Set<string>();
    const orphans = UNITS.filter(({ key, parent }) => {
      seen.add(key);
      return parent === null || !seen.has(parent);
    });
    expect(orphans.map((unit) => unit.key)).toEqual(["tinglan"]);
  });

  test("no telephone number can be dialled", () => {
    for (const person of PEOPLE) expect(person.phone).toMatch(/^0000-7210 33\d\d$/);
    for (const [, { text }] of written) expect(text.fields.phone).toMatch(/^0000-7210 33\d\d$/);
  });

  test("memberships name units, each grassroots unit has a filler, each township a reviewer and an assistant", () => {
    const held = PEOPLE.flatMap((person) => person.memberships);
    for (const { unit } of held) expect(unitKeys).toContain(unit);
    const holds = (unit: string, role: string) => held.some((m) => m.unit === unit && m.role === role);
    for (const unit of UNITS) {
      if (unit.level === "grassroots") expect(holds(unit.key, "filler"), unit.name).toBe(true);
      if (unit.level !== "township") continue;
      expect(holds(unit.key, "reviewer") && holds(unit.key, "assistant"), unit.name).toBe(true);
    }
  });

  test("all eight kinds of unit and all seven roles occur", () => {
    const kinds = UNITS.filter((unit) => unit.level === "grassroots").map((unit) => unit.kind);
    const choices = FORM.fields.find((field) => field.key === "kind")?.choices ?? [];
    expect([...new Set(kinds)].toSorted()).toEqual(choices.toSorted());
    expect(new Set(PEOPLE.flatMap((p) => p.memberships.map((m) => m.role))).size).toBe(7);
  });
});

describe("calls", () => {
  test.each(Object.entries(CALLS))("%s is valid and its organiser and panels exist", (_, call) => {
    expect(Form.parse(call.form)).toEqual(call.form);
    expect(Rubric.parse(call.rubric)).toEqual(call.rubric);
    expect(Stages.parse(call.stages)).toEqual(call.stages);
    expect(PEOPLE.some((p) => p.memberships.some((m) => m.unit === call.unit && m.role === "organiser"))).toBe(true);
    for (const account of call.stages.flatMap((stage) => stage.panel)) expect(accounts).toContain(account);
  });

  test("the rubric adds up to 100 points, with four falling bands of few words", () => {
    expect(RUBRIC.criteria.reduce((sum, criterion) => sum + criterion.max, 0)).toBe(200);
    for (const { bands, max } of RUBRIC.criteria) {
      const starts = bands.map((band) => band.from);
      expect(bands).toHaveLength(4);
      expect(starts).toEqual(starts.toSorted((a, b) => b - a));
      expect(starts[0]).toBeLessThan(max);
      for (const band of bands) expect(count(band.words)).toBeLessThanOrEqual(11);
    }
  });
});

describe("stories", () => {
  test("every state occurs, and submitted material stands at every stage of the call under review", () => {
    const tally = Object.groupBy(STORIES, (each) => each.end);
    expect(tally.draft?.map((each) => [each.unit, each.started?.length])).toEqual([
      ["huocaopo", 3], ["linli", 3], ["cenping-tea", 3], ["qingli-clinic", 5], ["cenping-bamboo", 0],
    ]);
    expect(tally.approved?.length).toBeGreaterThanOrEqual(3);
    expect(tally.signing && tally.returned && tally.rejected).toBeDefined();
    const stages = (call: string) => tally.submitted?.filter((each) => each.call === call).map((each) => each.stage);
    expect(new Set(stages("reviewing"))).toEqual(new Set([0, 1, 2]));
    expect(stages("open")).toEqual([0]);
    expect(new Set(stages("cenpingOpen"))).toEqual(new Set([0, 1, 2]));
    expect(tally.submitted?.filter((each) => each.second)).toHaveLength(1);
    expect(new Set(STORIES.map((each) => each.unit)).size).toBe(STORIES.length);
    expect(STORIES).toHaveLength(24);
  });

  test("every refusal has been given, and each county has its share of the materials", () => {
    expect(new Set(STORIES.flatMap((each) => each.decision?.outcome ?? []))).toEqual(new Set(["approved", "not_selected", "not_recommended", "not_eligible"]));
    const county = (unit: string): string => {
      const found = UNITS.find((each) => each.key === unit);
      return found?.level === "county" ? found.name : county(found?.parent ?? "tangya");
    };
    const shares = Object.groupBy(STORIES, (each) => county(each.unit));
    expect([shares["棠垭县"]?.length, shares["岑坪县"]?.length]).toEqual([10, 14]);
  });

  test("one is taken back and filed again, one is written and filed by an assistant, one is too late", () => {
    expect(STORIES.filter((each) => SCHEDULES[each.unit]?.takenBack !== undefined).map((each) => each.unit)).toEqual(["qingli-road"]);
    expect(STORIES.filter((each) => each.amended).map((each) => each.unit)).toEqual(["qingli-road"]);
    expect(STORIES.flatMap(({ unit, onBehalf }) => (onBehalf ? [[unit, onBehalf]] : []))).toEqual([["tiaoshi", "kuang-assistant"]]);
    expect(STORIES.filter((each) => each.call === "reviewing" && each.end === "draft").map((each) => each.unit)).toEqual(["cenping-tea"]);
  });

  test.each(written)("%s: length, fields, figures and parts suit the form", (_, { text, second, amended, end, started }) => {
    expect(count(whole(text.parts))).toBeGreaterThanOrEqual(900);
    expect(count(whole(text.parts))).toBeLessThanOrEqual(3000);
    expect(Object.keys(text.fields)).toEqual(FORM.fields.map((field) => field.key));
    for (const field of FORM.fields) expect(count(text.fields[field.key] ?? "")).toBeLessThanOrEqual(field.max);
    const figures = FORM.figures.map((figure) => figure.key);
    for (const key of Object.keys(text.figures)) expect(figures).toContain(key);
    for (const parts of [text.parts, { ...text.parts, ...second }, { ...text.parts, ...amended }]) {
      for (const part of FORM.parts) {
        const words = count(parts[part.key as keyof DemoParts]);
        expect(words).toBeLessThanOrEqual(part.max);
        if (part.required && end !== "draft") expect(words).toBeGreaterThanOrEqual(part.min);
      }
    }
    const filled = FORM.parts.map((part) => part.key).filter((key) => text.parts[key as keyof DemoParts]);
    if (started) expect(filled).toEqual(started);
  });

  test.each(written)("%s: unit, filler and head agree with the lists", (_, { unit, text }) => {
    const { fields } = text;
    expect(fields.fullName).toBe(UNITS.find((each) => each.key === unit)?.name);
    expect(fields.kind).toBe(UNITS.find((each) => each.key === unit)?.kind);
    const holder = (role: string) =>
      PEOPLE.find((person) => person.memberships.some((m) => m.unit === unit && m.role === role));
    expect([fields.contact, fields.phone]).toEqual([holder("filler")?.name, holder("filler")?.phone]);
    expect(fields.head).toBe(holder("signer")?.name ?? fields.head);
  });

  test.each(each)("%s: every quote stands exactly once in its part", (_, { text, comments, visit, amended }) => {
    const read = { ...text.parts, ...amended };
    for (const { part, quote } of [...comments, ...(visit?.comments ?? [])]) {
      expect(quote === null || part !== null).toBe(true);
      if (quote && part) expect(read[part].split(quote), quote).toHaveLength(2);
    }
  });

  test.each(each)("%s: scores lie within the maxima, and finished ones add up to 70–95 points", (_, each) => {
    const scoring = CALLS[each.call].stages.find((stage) => stage.scored);
    for (const { person, halfPoints, done } of each.scores) {
      expect(scoring?.panel).toContain(person);
      const given = RUBRIC.criteria.filter((criterion) => criterion.key in halfPoints);
      expect(given).toHaveLength(Object.keys(halfPoints).length);
      for (const { key, max } of given) expect(halfPoints[key]).toBeLessThanOrEqual(max);
      const sum = Object.values(halfPoints).reduce((a, b) => a + b, 0);
      expect(given.length === RUBRIC.criteria.length).toBe(done);
      if (done) expect(sum >= 140 && sum <= 190, `${person} ${sum}`).toBe(true);
    }
  });

  test.each(each)("%s: reason, decision and sign-off are there where the end asks for them", (_, each) => {
    const { stages, signOff } = CALLS[each.call];
    const decided = each.end === "approved" || each.end === "rejected";
    expect(each.decision !== undefined).toBe(decided);
    expect(each.decision?.outcome === "approved").toBe(each.end === "approved");
    expect(each.returnReason !== undefined).toBe(each.end === "returned" || each.second !== undefined);
    if (decided) expect(each.stage).toBe(stages.length - 1);
    if (each.end === "signing") expect(signOff).toBe("required");
    if (decided || stages[each.stage]?.kind === "decide") {
      expect(each.scores.filter((score) => score.done)).toHaveLength(stages.find((s) => s.scored)?.reviewers ?? 0);
    }
    const needsSigner = signOff === "required";
    const signer = PEOPLE.some((p) => p.memberships.some((m) => m.unit === each.unit && m.role === "signer"));
    expect(signer || !needsSigner).toBe(true);
  });

  test.each(["yuncha-school", "duiwo-school"])("%s: what is rewritten does what the answered comments ask", (unit) => {
    const { text, second, comments } = story(unit);
    const rewritten = { ...text.parts, ...second };
    for (const { part, quote, suggestion, answer } of comments) {
      if (!part || !quote) throw new Error("the comments on this material are on a passage");
      expect(rewritten[part].includes(quote), quote).toBe(answer === undefined || answer.kind === "explained");
      if (answer?.kind === "adopted") expect(rewritten[part]).toContain(suggestion);
    }
  });
});

/** The other places whose names would be out of place in a unit's text; its superiors are not. */
function strangers(unit: string): string[] {
  const own = new Set<string>();
  for (let at: string | null = unit; at; at = UNITS.find((each) => each.key === at)?.parent ?? null) own.add(at);
  const place = /^(?<stem>.{2,3})(?:村|社区|镇|乡|街道|县)$/u;
  return UNITS.filter((each) => !own.has(each.key)).map((each) => place.exec(each.name)?.groups?.stem ?? each.name);
}

/** Length in characters of the longest passage that stands in both texts. */
function longestShared(a: string, b: string): number {
  let best = 0;
  for (let start = 0; start + best < a.length; start += 1) {
    while (start + best < a.length && b.includes(a.slice(start, start + best + 1))) best += 1;
  }
  return best;
}

describe("planted defects", () => {
  test.each(each)("%s names no other place, save the one left standing by mistake", (unit, { text, second, amended }) => {
    const words = [text.title, whole({ ...text.parts, ...second, ...amended }), text.parts.practices].join("\n");
    const found = strangers(unit).filter((name) => words.includes(name));
    expect(found).toEqual(unit === "zaoshuya" ? ["上垄"] : []);
  });

  test("two passages are shared by two villages, and no other two texts share 25 characters", () => {
    const pairs = STORIES.flatMap((a, i) => STORIES.slice(i + 1).map((b): [DemoStory, DemoStory] => [a, b]));
    const shared = pairs
      .map(([a, b]) => ({ pair: `${a.unit} ${b.unit}`, length: longestShared(whole(a.text.parts), whole(b.text.parts)) }))
      .filter(({ length }) => length >= 25);
    expect(shared.map(({ pair }) => pair)).toEqual(["shanglong zaoshuya"]);
    expect(shared[0]?.length).toBeLessThanOrEqual(60);
    for (const passage of [
      "党员户门前挂一盏红灯笼，谁家有急事，不分白天黑夜，循着灯笼敲门，敲开就要管到底",
      "村里把全村的水井、晒坝、古树逐一编号，一处一名看护人，看护人的名字刻在石板上，三年一换",
    ]) {
      expect(story("shanglong").text.parts.practices).toContain(passage);
      expect(story("zaoshuya").text.parts.practices).toContain(passage);
    }
  });

  test("no text of the second county's own calls shares 13 characters with any other", () => {
    const own = STORIES.filter((a) => a.call === "cenpingPast" || a.call === "cenpingOpen" || a.unit === "cenping-tea");
    const shared = own.flatMap((a) => STORIES.filter((b) => b !== a && longestShared(whole(a.text.parts), whole(b.text.parts)) >= 13).map((b) => `${a.unit} ${b.unit}`));
    expect(own).toHaveLength(10);
    expect(shared).toEqual([]);
  });

  const marks: [name: string, mark: RegExp, units: string[]][] = [
    ["a unit of measure without its number", /(?:占|的|面积)(?:%|平方公里)/u, ["cenping-tea", "huocaopo", "zaoshuya"]],
    ["a placeholder", /xxx|\*{2,}/u, ["huocaopo"]],
    ["a traditional character", /[執羣進]/u, ["liao-valley"]],
    ["half-width punctuation", /[,;:?!]/u, ["liao-valley"]],
  ];
  test.each(marks)("%s stands only where it was planted", (_, mark, units) => {
    const found = STORIES.filter(({ text }) => mark.test(whole(text.parts))).map((each) => each.unit);
    expect(found.toSorted()).toEqual(units);
  });

  test("the sum that does not add up and the growth that was miscalculated are there, and the second revision is right", () => {
    expect(story("zaoshuya").text.parts.practices).toContain("26件，其中邻里纠纷11件、土地边界纠纷8件、婚姻家庭纠纷5件");
    expect(story("zaoshuya").text.figures.disputes?.[1]).toBe(String(11 + 8 + 5));
    const { figures, parts } = story("yuncha-school").text;
    const [before, after] = (figures.participants ?? []).map(Number);
    const growth = (100 * ((after ?? 0) - (before ?? 0))) / (before ?? 0);
    expect(growth).toBe(25);
    expect(parts.results).toContain("增长35%");
    expect(story("yuncha-school").second?.results).toContain("增长25.0%");
  });
});
