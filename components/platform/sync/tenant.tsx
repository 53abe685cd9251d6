'use client';

import type { QueryResultType } from '@rocicorp/zero';
import { useQuery } from '@rocicorp/zero/react';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { endAccess } from '@/components/platform/access/access-end';
import { queries } from '@/zero/queries';
import type { Member, Profile } from '@/zero/platform/member/schema';
import type { Organization } from '@/zero/platform/organization/schema';

type Membership = Member & {
  readonly organization: Organization;
  readonly profile: Profile | undefined;
};

type Tenant = {
  organization: Organization;
  /** The person's own member row here: what `can()` asks. */
  actor: Member;
  profile: Profile | undefined;
  /** All organizations that let this person in. */
  memberships: readonly Membership[];
};

const TenantContext = createContext<Tenant | undefined>(undefined);

/** The organization on screen and who the member is in it. */
export function useTenant(): Tenant {
  const tenant = useContext(TenantContext);
  if (!tenant) throw new Error('useTenant must be used within a TenantProvider');
  return tenant;
}

type MyRows = QueryResultType<typeof queries.member.mine>;

type TenantProviderProps = {
  slug: string;
  /** The member's rows as the server read them with the page: they count until the synced ones are here. */
  known: MyRows;
  fallback: ReactNode;
  children: ReactNode;
};

/**
 * Shows the organization `slug` for as long as a synced member row lets the member in as who they were
 * at first. The moment it does not, access ends in every tab: what another role or client may not see
 * must not stay on the device.
 */
export function TenantProvider({ slug, known, fallback, children }: TenantProviderProps) {
  const [rows, { type }] = useQuery(queries.member.mine());

  const mine = useUnchanged(rows.length === 0 && type !== 'complete' ? known : rows);
  const memberships = useMemo(
    () => mine.filter((row): row is typeof row & Membership => isOpen(row)),
    [mine],
  );
  const here = memberships.find((membership) => membership.organization.slug === slug);
  const isShutOut = type === 'complete' && !here;
  const isElsewhere = memberships.length > 0;

  const access = here && accessOf(here);
  const [first, setFirst] = useState(access);
  if (first === undefined && access !== undefined) setFirst(access);
  const isChanged = first !== undefined && access !== undefined && access !== first;

  useEffect(() => {
    if (isShutOut) void endAccess(isElsewhere ? 'access-changed' : 'no-access');
    else if (isChanged) void endAccess('access-changed');
  }, [isShutOut, isElsewhere, isChanged]);

  const tenant = useMemo<Tenant | undefined>(
    () =>
      here && {
        organization: here.organization,
        actor: here,
        profile: here.profile,
        memberships,
      },
    [here, memberships],
  );
  if (!tenant || isChanged) return fallback;
  return <TenantContext value={tenant}>{children}</TenantContext>;
}

/** The same object for as long as a later one has the same content: everything on screen reads these rows. */
function useUnchanged<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || hasSameContent(kept, value)) return kept;
  setKept(value);
  return value;
}

function hasSameContent(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => hasSameContent(a[name], b[name]))
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const accessOf = ({ id, userType, role, clientId }: Member) =>
  [id, userType, role, clientId].join(' ');

const isOpen = (row: { status: string; organization?: unknown }) =>
  row.status === 'active' && row.organization !== undefined;
