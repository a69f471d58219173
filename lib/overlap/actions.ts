"use server";

import { action } from "@/lib/action";
import { AddReferenceInput, CompareCallInput, RemoveReferenceInput } from "./input";
import * as overlap from "./mutations";

export const compareCall = action("compareCall", CompareCallInput, overlap.compareCall);
export const addReference = action("addReference", AddReferenceInput, overlap.addReference);
export const removeReference = action("removeReference", RemoveReferenceInput, overlap.removeReference);
