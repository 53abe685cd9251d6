import { AreaHeading } from '../area-heading';

const lists = {
  alerts: { path: 'alerts', label: 'Alerts' },
  maintenance: { path: 'alerts/maintenance', label: 'Maintenance windows' },
} as const;

/** The heading of the alerts' lists, with links between them. */
export const AlertsHeading = ({ current }: { current: keyof typeof lists }) => (
  <AreaHeading title="Alerts" lists={lists} current={current} />
);
