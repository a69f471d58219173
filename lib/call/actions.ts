"use server";

import { action } from "@/lib/action";
import * as extension from "./extension.mutations";
import * as group from "./group.mutations";
import { ExtendInput, ReleaseInput, RemindInput, RemoveGroupInput, SaveGroupInput, SaveQuotaInput, SeenInput } from "./input";
import * as call from "./mutations";
import * as reminding from "./reminding.mutations";

export const releaseCall = action("releaseCall", ReleaseInput, call.releaseCall);
export const extendUnit = action("extendUnit", ExtendInput, extension.extendUnit);
export const saveGroup = action("saveGroup", SaveGroupInput, group.saveGroup);
export const removeGroup = action("removeGroup", RemoveGroupInput, group.removeGroup);
export const saveQuota = action("saveQuota", SaveQuotaInput, group.saveQuota);
export const remind = action("remind", RemindInput, reminding.remind);
export const seeReminder = action("seeReminder", SeenInput, reminding.seeReminder);
