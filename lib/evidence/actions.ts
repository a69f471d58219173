"use server";

import { action } from "@/lib/action";
import { AddEvidenceInput, DescribeEvidenceInput, EvidenceInput, OrderEvidenceInput } from "./input";
import * as evidence from "./mutations";

export const addEvidence = action("addEvidence", AddEvidenceInput, evidence.addEvidence);
export const describeEvidence = action("describeEvidence", DescribeEvidenceInput, evidence.describeEvidence);
export const orderEvidence = action("orderEvidence", OrderEvidenceInput, evidence.orderEvidence);
export const removeEvidence = action("removeEvidence", EvidenceInput, evidence.removeEvidence);
export const restoreEvidence = action("restoreEvidence", EvidenceInput, evidence.restoreEvidence);
