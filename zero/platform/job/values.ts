/** How a job of the queue stands; `failed` is tried again, `dead` was given up. */
export const taskStates = ['waiting', 'running', 'failed', 'dead'] as const;
export type TaskState = (typeof taskStates)[number];
