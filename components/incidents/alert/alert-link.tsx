import { clsx } from 'clsx';
import { EntityLink } from '@/components/platform/list/entity-link';
import type { Alert } from '@/zero/incidents/alert/schema';

type AlertLinkProps = {
  alert: Pick<Alert, 'id' | 'title'>;
  /** Whether the keys of a list go by it. */
  isRow?: boolean;
  className?: string;
};

/** Leads to an alert, on one line. */
export const AlertLink = ({ alert: { id, title }, isRow = false, className }: AlertLinkProps) => (
  <EntityLink
    area="alerts"
    entity={{ id, name: title }}
    isRow={isRow}
    className={clsx('block truncate rounded-mark hover:text-accent-ink hover:underline', className)}
  />
);
