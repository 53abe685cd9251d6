/** From most to least urgent, as PagerDuty's events have them. */
export const alertSeverities = ['critical', 'error', 'warning', 'info'] as const;
export type AlertSeverity = (typeof alertSeverities)[number];

export const alertStatuses = ['triggered', 'acknowledged', 'resolved', 'suppressed'] as const;
export type AlertStatus = (typeof alertStatuses)[number];

/** What an event does to the alert of its deduplication key. */
export const alertEventActions = ['trigger', 'acknowledge', 'resolve'] as const;
export type AlertEventAction = (typeof alertEventActions)[number];

export type AlertLabels = Readonly<Record<string, string>>;
export type AlertLink = { readonly href: string; readonly text: string };

export const alertTitleLimit = 1_024;
export const dedupKeyLimit = 255;
export const alertGroupLimit = 500;
export const alertLabelsLimit = 40;
export const alertLabelLimit = 500;
export const alertLinksLimit = 10;
export const alertLinkLimit = 2_000;

/** The statuses of an alert that is open and not suppressed. */
export const openAlertStatuses = ['triggered', 'acknowledged'] as const;
