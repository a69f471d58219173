"use client";

import { useEffect, useState } from "react";

const PAUSE = 400;

/** A value once it has rested: what is reckoned over all rows follows the typing and does not hold it up. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const rest = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(rest);
  }, [value]);
  return settled;
}
