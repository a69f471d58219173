import { expect, test } from "vitest";
import { isOurOrigin, isUnencrypted } from "./origin";

const OFFICE = "https://sb.tinglan.example";
const LOCAL = "http://127.0.0.1:3000";

test.each([
  ["absent", null, OFFICE, false],
  ["the word null, as a sandboxed frame sends it", "null", OFFICE, false],
  ["empty", "", OFFICE, false],
  ["no address at all", "tinglan", OFFICE, false],
  ["ours", "https://sb.tinglan.example", OFFICE, true],
  ["ours, with the port that https has anyway", "https://sb.tinglan.example:443", OFFICE, true],
  ["ours in capital letters", "https://SB.Tinglan.Example", OFFICE, true],
  ["ours, where the address of the office has a path", "https://sb.tinglan.example", `${OFFICE}/app/`, true],
  ["without the lock", "http://sb.tinglan.example", OFFICE, false],
  ["another port", "https://sb.tinglan.example:8443", OFFICE, false],
  ["another site", "https://example.org", OFFICE, false],
  ["a site that ends like ours", "https://evil-sb.tinglan.example", OFFICE, false],
  ["a site that begins like ours", "https://sb.tinglan.example.evil.org", OFFICE, false],
  ["ours as a user name", "https://sb.tinglan.example@evil.org", OFFICE, false],
  ["the domain above ours", "https://tinglan.example", OFFICE, false],
  ["this computer, where the office has a name", "http://localhost:3000", OFFICE, false],
  ["this computer by its name", "http://localhost:3000", LOCAL, true],
  ["this computer by its newer number", "http://[::1]:3000", LOCAL, true],
  ["this computer by its number, where it was given by name", "http://127.0.0.1:3000", "http://localhost:3000", true],
  ["this computer, another port", "http://localhost:3001", LOCAL, false],
  ["this computer, no port", "http://localhost", LOCAL, false],
  ["this computer, with the lock", "https://localhost:3000", LOCAL, false],
  ["a name that begins like this computer's", "http://localhost.evil.org:3000", LOCAL, false],
  ["a computer of the local network", "http://192.168.0.7:3000", LOCAL, false],
])("an origin that is %s", (_, origin, publicUrl, ours) => {
  expect(isOurOrigin(origin, publicUrl)).toBe(ours);
});

test.each([
  [OFFICE, false], [LOCAL, false], ["http://localhost:3000", false], ["http://[::1]:3000", false],
  ["http://10.2.3.4:3000", true], ["http://sb.tinglan.example", true],
])("%s is served unencrypted: %s", (url, unencrypted) => {
  expect(isUnencrypted(url)).toBe(unencrypted);
});
