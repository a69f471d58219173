"use server";

import { action } from "@/lib/action";
import * as extension from "./extension.mutations";
import * as group from "./group.mutations";
import { ExtendInput, ReleaseInput, RemindInput, RemoveGroupInput, SaveGroupInput, SaveQuotaInput, SeenInput, StageTimeInput } from "./input";
import { AddMinuteInput } from "./minute-input";
import * as minute from "./minute.mutations";
import * as call from "./mutations";
import * as reminding from "./reminding.mutations";
import * as time from "./stage-time.mutations";

export const releaseCall = action("releaseCall", ReleaseInput, call.releaseCall);
export const extendUnit = action("extendUnit", ExtendInput, extension.extendUnit);
export const saveGroup = action("saveGroup", SaveGroupInput, group.saveGroup);
export const removeGroup = action("removeGroup", RemoveGroupInput, group.removeGroup);
export const saveQuota = action("saveQuota", SaveQuotaInput, group.saveQuota);
export const setStageTime = action("setStageTime", StageTimeInput, time.setStageTime);
export const remind = action("remind", RemindInput, reminding.remind);
export const addMinute = action("addMinute", AddMinuteInput, minute.addMinute);
export const seeReminder = action("seeReminder", SeenInput, reminding.seeReminder);
