"use server";

import { action } from "@/lib/action";
import { confirmMaterial as confirm } from "./behalf.mutations";
import { carryMaterial as carry, confirmCarried as confirmCarry } from "./carry.mutations";
import { saveDeliberation as saveMeeting } from "./deliberation.mutations";
import { requestSignOff as ask, sendBack as back, submitMaterial as file, withdrawMaterial as takeBack } from "./filing.mutations";
import { CarryInput, ConfirmCarriedInput, ConfirmInput, ImportInput, ReadPartInput, ReadSheetInput, RestorePartInput, SaveDeliberationInput, SaveFieldsInput, SaveFiguresInput, SavePartInput, StartInput, VerbInput } from "./input";
import * as material from "./mutations";
import { restorePart as restore } from "./history.mutations";
import { newestPart, newestSheet } from "./queries";

export const startMaterial = action("startMaterial", StartInput, material.startMaterial);
export const savePart = action("savePart", SavePartInput, material.savePart);
export const readPart = action("readPart", ReadPartInput, (ctx, { materialId, key }) => newestPart(ctx, materialId, key));
export const readSheet = action("readSheet", ReadSheetInput, (ctx, { materialId, kind }) => newestSheet(ctx, materialId, kind));
export const saveFields = action("saveFields", SaveFieldsInput, material.saveFields);
export const saveFigures = action("saveFigures", SaveFiguresInput, material.saveFigures);
export const importParts = action("importParts", ImportInput, material.importParts);
export const requestSignOff = action("requestSignOff", VerbInput, ask);
export const sendBack = action("sendBack", VerbInput, back);
export const submitMaterial = action("submitMaterial", VerbInput, file);
export const withdrawMaterial = action("withdrawMaterial", VerbInput, takeBack);
export const carryMaterial = action("carryMaterial", CarryInput, carry);
export const confirmCarried = action("confirmCarried", ConfirmCarriedInput, confirmCarry);
export const confirmMaterial = action("confirmMaterial", ConfirmInput, confirm);
export const saveDeliberation = action("saveDeliberation", SaveDeliberationInput, saveMeeting);
export const restorePart = action("restorePart", RestorePartInput, restore);
