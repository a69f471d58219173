/** Why a job gave no answer: over its time, over its memory, or its process ended. */
export const JOB_FAILURES = ["time", "memory", "ended"] as const;
export type JobFailure = (typeof JOB_FAILURES)[number];

/** What a child process may use; it is killed when it uses more. */
export type Bounds = { milliseconds: number; megabytes: number };

/** One request to a child process, and what it answers; `id` ties them together. */
export type JobRequest = { id: number; job: string; input: unknown };
export type JobAnswer = { id: number; output: unknown } | { id: number; error: string };

/** A job that gave no answer. An error that the job itself threw comes through as an Error with its text. */
export class JobStopped extends Error {
  constructor(readonly job: string, readonly why: JobFailure) {
    super(`The job ${job} was stopped: ${why}.`);
  }
}
