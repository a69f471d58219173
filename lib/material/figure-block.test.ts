import { describe, expect, test } from "vitest";
import type { Form } from "@/lib/call/form";
import { FORM } from "@/lib/testing/form";
import { readCells } from "@/lib/text/cells";
import { placeBlock } from "./figure-block";

const definition = (key: string, label: string, measure = "人") => ({ key, label, measure, decimals: 0, required: false });
const form: Form = { ...FORM, figures: [definition("homes", "总户数", "户"), definition("people", "总人口"), definition("minority", "少数民族人口"), definition("events", "开展活动", "场")] };
const place = (text: string, key = "homes", year: "previous" | "current" = "previous") => {
  const { cells, left } = placeBlock(form, readCells(text), { key, year });
  return { cells: cells.map((cell) => `${cell.key}.${cell.year}=${cell.typed}`), left };
};

describe("without labels a block goes where it is pasted", () => {
  test("down the rows and across both years", () => {
    expect(place("512\t515\n1,907\t１９２０")).toEqual({ cells: ["homes.previous=512", "homes.current=515", "people.previous=1,907", "people.current=１９２０"], left: 0 });
  });
  test("from the cell on; what has no room is counted", () => {
    expect(place("1\t2\n3\t4", "minority", "current")).toEqual({ cells: ["minority.current=1", "events.current=3"], left: 2 });
    expect(place("1\n2\n3", "events")).toEqual({ cells: ["events.previous=1"], left: 2 });
  });
  test("an empty cell touches nothing, and its row keeps its place", () => {
    expect(place("1\n\n3")).toEqual({ cells: ["homes.previous=1", "minority.previous=3"], left: 0 });
  });
  test("what is no number is put in as it is", () => {
    expect(place("约500\t暂无")).toEqual({ cells: ["homes.previous=约500", "homes.current=暂无"], left: 0 });
  });
});

describe("with labels rows find their own", () => {
  test("in any order, with a measure, brackets and a column of growth", () => {
    expect(place("少数民族人口（人）\t人\t620\t628\t1.3%\n总户数：\t户\t184\t186\t1.1%", "events")).toEqual({
      cells: ["minority.previous=620", "minority.current=628", "homes.previous=184", "homes.current=186"], left: 0,
    });
  });
  test("a label that the form does not know is told, not put anywhere", () => {
    expect(place("总人口\t735\t742\n常住人口\t700\t701")).toEqual({ cells: ["people.previous=735", "people.current=742"], left: 2 });
  });
  test("one column of values goes to the year pasted into", () => {
    expect(place("总户数\t186\n总人口\t742", "homes", "current").cells).toEqual(["homes.current=186", "people.current=742"]);
  });
});

test("a head row names the years, whatever their order", () => {
  expect(place("项目\t2025\t2024年\n总户数\t186\t184").cells).toEqual(["homes.current=186", "homes.previous=184"]);
  expect(place("2025年\n186\n742", "people").cells).toEqual(["people.current=186", "minority.current=742"]);
});

test("an over-long cell is left out and told; an empty block is nothing", () => {
  expect(place(`${"9".repeat(61)}\t5`)).toEqual({ cells: ["homes.current=5"], left: 1 });
  expect(place("")).toEqual({ cells: [], left: 0 });
});
