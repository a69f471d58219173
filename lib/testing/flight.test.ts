import { describe, expect, test } from "vitest";
import { argumentOf, returnedBy } from "./flight";

const answer = (body: string) => returnedBy(Buffer.from(body));

describe("what an action returned", () => {
  test("is the row that the first one names", () => {
    expect(answer('0:{"a":"$@1","f":"","b":"x"}\n1:{"ok":true,"data":{"version":2,"savedAt":5}}\n')).toEqual({ ok: true, data: { version: 2, savedAt: 5 } });
  });

  test("may hold long texts in rows of their own, counted in bytes and without a line end", () => {
    const text = "一、主要做法\n$1:T3,";
    const body = `0:{"a":"$@1"}\n2:T${Buffer.byteLength(text).toString(16)},${text}1:{"ok":true,"data":{"text":"$2","dollar":"$$1","none":null}}\n`;
    expect(answer(body)).toEqual({ ok: true, data: { text, dollar: "$1", none: null } });
  });

  test("is an error where the action broke or the answer is cut", () => {
    expect(() => answer('0:{"a":"$@1"}\n1:E{"digest":"123"}\n')).toThrow("broke on the server");
    expect(() => answer('0:{"a":"$@1"}\n')).toThrow("no row 1");
    expect(() => answer('0:{"a":"$@1"}\n1:{"ok":tr')).toThrow("within a row");
    expect(() => answer('0:{"a":"$@1"}\n2:Tff,short')).toThrow("within a text");
    expect(() => answer("<html>")).toThrow();
  });
});

test("an argument that begins with a dollar is not taken for a reference", () => {
  expect(argumentOf({ text: "$1", other: "a$" })).toBe('[{"text":"$$1","other":"a$"}]');
});
