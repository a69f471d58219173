"use server";

import { action } from "@/lib/action";
import { AssignInput, SaveReviewInput, SendReviewInput, StartReviewInput } from "./input";
import * as review from "./mutations";

export const startReview = action("startReview", StartReviewInput, review.startReview);
export const saveReview = action("saveReview", SaveReviewInput, review.saveReview);
export const sendReview = action("sendReview", SendReviewInput, review.sendReview);
export const assignReviewers = action("assignReviewers", AssignInput, review.assignReviewers);
