'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import type { Service } from '@/zero/incidents/service/schema';
import { mutators } from '@/zero/mutators';

/** What was removed and stays for its incidents. */
export function RemovedServices({ services }: { services: readonly Service[] }) {
  const { organization } = useTenant();
  const write = useWrite();
  const removed = services.filter(({ archivedAt }) => archivedAt !== null);
  if (removed.length === 0) return null;
  const restore = (serviceId: string) => {
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.service.restore({ ...place, serviceId }), 'Restoring the service');
  };
  return (
    <section className="mx-auto w-full max-w-320 px-4 py-3">
      <h2 className="text-13 font-semibold">Removed services</h2>
      <ul aria-label="Removed services" className="divide-y divide-line">
        {removed.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-3 py-1.5 text-13 text-ink-muted">
            <span dir="auto" className="min-w-0 flex-1 truncate">
              {name}
            </span>
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Restore ${name}`}
              onClick={() => restore(id)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
