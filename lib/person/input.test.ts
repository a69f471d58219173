import { expect, test } from "vitest";
import { normaliseAccount, PreferencesInput } from "./input";

test.each([["Shi-Filler", "shi-filler"], ["  shi-filler\t", "shi-filler"], ["ｓｈｉ－ｆｉｌｌｅｒ", "shi-filler"], ["　石老师　", "石老师"], ["①", "1"]])("%j is the account %j", (typed, account) => {
  expect(normaliseAccount(typed)).toBe(account);
});

test("preferences are of the known languages and sizes, and nothing besides", () => {
  expect(PreferencesInput.safeParse({ locale: "en" }).success).toBe(true);
  const refused = [{ locale: "fr" }, { textSize: "xxl" }, { locale: "en", mustChangePassword: false }];
  expect(refused.map((input) => PreferencesInput.safeParse(input).success)).toEqual([false, false, false]);
});
