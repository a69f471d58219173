import { expect, test } from "vitest";
import { endOfWork } from "./clock";

test.each([
  ["in the morning", "2026-12-02T01:00:00Z", "2026-12-02T09:30:00Z"],
  ["in the evening", "2026-12-02T15:59:59Z", "2026-12-02T09:30:00Z"],
  ["just after midnight in Beijing, still the day before in London", "2026-12-02T16:00:00Z", "2026-12-03T09:30:00Z"],
])("a working day ends at 17:30 in Beijing, asked %s", (_, at, end) => {
  expect(endOfWork(Date.parse(at))).toBe(Date.parse(end));
});
