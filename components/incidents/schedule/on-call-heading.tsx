import { AreaHeading } from '../area-heading';

const lists = {
  schedules: { path: 'on-call', label: 'Schedules' },
  policies: { path: 'on-call/policies', label: 'Escalation policies' },
} as const;

/** The heading of the on-call lists, with links between them. */
export const OnCallHeading = ({ current }: { current: keyof typeof lists }) => (
  <AreaHeading title="On-call" lists={lists} current={current} />
);
