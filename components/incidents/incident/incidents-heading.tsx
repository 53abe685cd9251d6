import { AreaHeading } from '../area-heading';

const lists = {
  incidents: { path: 'incidents', label: 'Incidents' },
  templates: { path: 'incidents/templates', label: 'Templates' },
} as const;

/** The heading of the incidents' lists, with links between them. */
export const IncidentsHeading = ({ current }: { current: keyof typeof lists }) => (
  <AreaHeading title="Incidents" lists={lists} current={current} />
);
