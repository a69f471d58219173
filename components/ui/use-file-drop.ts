"use client";

import { useState, type DragEvent } from "react";

const bringsFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Takes files that are dropped on a place; the browser would otherwise leave the page and open them. `over` while they hang above it. */
export function useFileDrop(onFiles: (files: FileList) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => { if (bringsFile(event)) { event.preventDefault(); setOver(true); } },
    onDragLeave: (event: DragEvent) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false); },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!bringsFile(event)) return;
      event.preventDefault();
      onFiles(event.dataTransfer.files);
    },
  };
  return { over, handlers };
}
