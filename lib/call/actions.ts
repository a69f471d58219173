"use server";

import { action } from "@/lib/action";
import { ReleaseInput } from "./input";
import * as call from "./mutations";

export const releaseCall = action("releaseCall", ReleaseInput, call.releaseCall);
