import { expect, test } from "vitest";
import { DEMO_PASSWORD } from "./demo";
import { passwordProblem } from "./password-rule";

test.each([
  [DEMO_PASSWORD, null],
  ["南岸镇的樟树很老了呢", null],
  ["南岸镇的樟树很老了", { code: "password_short", min: 10 }],
  ["𠮷𠮷𠮷𠮷𠮷", { code: "password_short", min: 10 }],
  ["", { code: "password_short", min: 10 }],
  ["ab12".repeat(32), null],
  [`${"ab12".repeat(32)}x`, { code: "password_long", max: 128 }],
  ["password-2026", { code: "password_common" }],
  ["PassWord-2026", { code: "password_common" }],
  ["1234567890123", { code: "password_common" }],
  ["abababababab", { code: "password_common" }],
  ["abcabcabcabc", { code: "password_common" }],
  ["abcdabcdabcd", null],
  ["my-yang-filler-1", { code: "password_account" }],
  ["MY-YANG-FILLER-1", { code: "password_account" }],
])("%j: %j", (password, problem) => {
  expect(passwordProblem(password, "yang-filler")).toEqual(problem);
});
