'use client';

import { goWithin } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { can } from '@/zero/roles';
import { adminPath } from '@/components/platform/admin/admin-tab';
import { weekdays, writeHours } from '@/components/platform/organization/hours';

/** When the desk is open, as SLA targets in business hours count it; admins change it with the organization. */
export function HoursPanel() {
  const { organization, actor } = useTenant();
  const { businessHours, timeZone, slug } = organization;
  return (
    <Panel
      title="Business hours"
      description={`Counted in ${timeZone.replaceAll('_', ' ')}`}
      actions={
        can(actor, 'organization.change') && (
          <Button size="sm" onClick={() => goWithin(adminPath(slug, 'organization'))}>
            Change hours
          </Button>
        )
      }
    >
      <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-y-1 text-13 tabular-nums">
        {weekdays.map(([day, label]) => (
          <div key={day} className="contents">
            <dt className="text-ink-muted">{label}</dt>
            <dd>
              {writeHours(businessHours[day]) || <span className="text-ink-muted">Closed</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
