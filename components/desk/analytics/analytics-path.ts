const figuresPath = /^\/t\/[^/]+\/(?:dashboard|response-time|teams|clients)(?=[/?]|$)/;

/** Whether a page of metrics is at this path. */
export const isAnalyticsPath = (path: string): boolean => figuresPath.test(path);
