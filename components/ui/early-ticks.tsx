"use client";

import { useEffect } from "react";

/**
 * Ticks and choices made in the server's page before its script ran are made again once it runs: React leaves them
 * standing and knows nothing of them, so a page would show one thing and send another.
 */
export function EarlyTicks() {
  useEffect(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]")) {
      if (box.checked === box.defaultChecked || (box.type === "radio" && !box.checked)) continue;
      box.checked = box.defaultChecked;
      box.click();
    }
  }, []);
  return null;
}
