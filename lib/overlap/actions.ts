"use server";

import { action } from "@/lib/action";
import { CompareCallInput } from "./input";
import * as overlap from "./mutations";

export const compareCall = action("compareCall", CompareCallInput, overlap.compareCall);
