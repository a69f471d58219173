import "server-only";
import { database } from "@/db/client";
import { now } from "@/lib/clock";
import { isInvited } from "./invitation.queries";

/** Whether a token may make the first administrator of the running server, now. */
export const mayEnterFirst = (token: string) => isInvited(database(), token, now());
