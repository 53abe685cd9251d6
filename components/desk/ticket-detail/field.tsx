'use client';

import { ArrowRightIcon } from '@phosphor-icons/react/dist/ssr/ArrowRight';
import { useQuery } from '@rocicorp/zero/react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { PickerProps } from '@/components/ui/picker-props';
import { useTenant } from '@/components/platform/sync/tenant';
import { Combobox } from '@/components/ui/combobox';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Kbd } from '@/components/ui/kbd';
import { Link } from '@/components/ui/link';
import { queries } from '@/zero/queries';

/** One line of facts; a dash stands for what is not known. */
export function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt dir="auto" className="text-ink-muted">
        {name}
      </dt>
      <dd className="min-h-8 min-w-0 px-0 py-1.5 wrap-anywhere has-[button]:py-0">
        {children || <span className="text-ink-faint">–</span>}
      </dd>
    </>
  );
}

/** A fact that opens its picker: quiet until it is pointed at or focused. */
export function FieldTrigger({
  keys,
  children,
  ...rest
}: ComponentProps<'button'> & { keys?: string | undefined }) {
  return (
    <button
      type="button"
      aria-keyshortcuts={keys}
      {...rest}
      className="group relative -ml-2 flex min-h-8 w-[calc(100%+0.5rem)] min-w-0 items-center justify-between gap-2 rounded-control px-2 text-left not-disabled:hover:bg-hover data-popup-open:bg-hover pointer-coarse:min-h-11"
    >
      <span className="min-w-0 truncate">{children}</span>
      {keys && (
        <span className="absolute right-1 rounded-mark bg-canvas opacity-0 group-hover:not-group-disabled:opacity-100 group-focus-visible:not-group-disabled:opacity-100 pointer-coarse:hidden">
          <Kbd keys={keys} />
        </span>
      )}
    </button>
  );
}

type ClientFactProps = PickerProps & {
  value: string;
  onValueChange: (clientId: string) => void;
};

/** Whose ticket it is. Another client would read all of it, so that is asked first. */
export function ClientField({ value, onValueChange, ...picker }: ClientFactProps) {
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
        description="People of the new client can read all public messages, and people of the current client lose access. The requester is removed."
        confirmLabel="Move ticket"
        onConfirm={() => next !== undefined && onValueChange(next)}
      />
    </>
  );
}
