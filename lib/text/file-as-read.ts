/**
 * A text as the command line's offsets count it: without a byte order mark, carriage returns, and a first line
 * that only says where it was taken from ("# source: …"). Nothing else is changed.
 */
export function asRead(decoded: string): string {
  return decoded.replace(/^\ufeff/, "").replaceAll("\r", "").replace(/^# source:.*(?:\n|$)/, "");
}
