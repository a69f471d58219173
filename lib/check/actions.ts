"use server";

import { action } from "@/lib/action";
import { DismissInput, RecallInput } from "./input";
import { dismissFinding as dismiss, recallDismissal as recall } from "./mutations";

export const dismissFinding = action("dismissFinding", DismissInput, dismiss);
export const recallDismissal = action("recallDismissal", RecallInput, recall);
