'use client';

import { ArrowRightIcon } from '@phosphor-icons/react/dist/ssr/ArrowRight';
import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { PickerProps } from '@/components/desk/ticket/picker';
import { Combobox } from '@/components/ui/combobox';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Link } from '@/components/ui/link';
import { queries } from '@/zero/queries';

type ClientFactProps = PickerProps & {
  value: string;
  onValueChange: (clientId: string) => void;
};

/** Whose ticket it is. Another client would read all of it, so that is asked first. */
export function ClientFact({ value, onValueChange, ...picker }: ClientFactProps) {
  const { organization } = useTenant();
  const [clients] = useQuery(queries.client.all({ organizationId: organization.id }));
  const [next, setNext] = useState<string>();
  const named = clients.find(({ id }) => id === next);
  return (
    <>
      <div className="flex items-center">
        <div className="min-w-0 flex-1">
          <Combobox
            label="Client"
            options={clients.map(({ id, name }) => ({ value: id, label: name }))}
            value={value}
            onValueChange={(id) => id !== value && setNext(id)}
            {...picker}
          />
        </div>
        <Link
          variant="ghost"
          size="sm"
          href={`/t/${organization.slug}/clients/${value}`}
          aria-label="Go to the client"
          title="Go to the client"
          icon={<ArrowRightIcon aria-hidden />}
        />
      </div>
      <ConfirmDialog
        open={next !== undefined}
        onOpenChange={(open) => !open && setNext(undefined)}
        title={`Move this ticket to ${named?.name ?? 'another client'}?`}
        description="Its people will read every public message in it; the people of the client it leaves will no longer see it. The requester is taken off."
        confirmLabel="Move ticket"
        onConfirm={() => next !== undefined && onValueChange(next)}
      />
    </>
  );
}
