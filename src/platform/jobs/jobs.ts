// The door of this room: define, enqueue, look. The worker (platform/jobs/worker.ts) is loaded apart.
export { defineJob, JobRefusal } from './job.ts';
export type { Job } from './job.ts';
export { enqueue } from './enqueue.ts';
export { findJobLauf, listJobLaeufe } from './job-lauf.ts';
export type { JobLauf, JobStatus } from './job-lauf.ts';
export { handleJob } from './worker.ts';
export type { JobContext, JobHandler } from './worker.ts';
