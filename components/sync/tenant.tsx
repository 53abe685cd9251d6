'use client';

import type { QueryResultType } from '@rocicorp/zero';
import { useQuery } from '@rocicorp/zero/react';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { queries } from '@/zero/queries';
import type { Member, Organization, Profile } from '@/zero/schema';
import { useForget } from './sign-out';

type Membership = Member & {
  readonly organization: Organization;
  readonly profile: Profile | undefined;
};

type Tenant = {
  organization: Organization;
  /** The asker's own member row here: what `can()` asks. */
  actor: Member;
  profile: Profile | undefined;
  /** All organizations that let this person in. */
  memberships: readonly Membership[];
};

const TenantContext = createContext<Tenant | undefined>(undefined);

/** The organization on screen and who the asker is in it. */
export function useTenant(): Tenant {
  const tenant = useContext(TenantContext);
  if (!tenant) throw new Error('useTenant must be used within a TenantProvider');
  return tenant;
}

type MyRows = QueryResultType<typeof queries.member.mine>;

type TenantProviderProps = {
  slug: string;
  /** The asker's rows as the server read them with the page: they count until the synced ones are here. */
  known: MyRows;
  fallback: ReactNode;
  children: ReactNode;
};

/**
 * Shows the organization `slug` for as long as a synced member row lets the asker in; the moment it
 * does not, the replica is deleted and the way leads out.
 */
export function TenantProvider({ slug, known, fallback, children }: TenantProviderProps) {
  const [rows, { type }] = useQuery(queries.member.mine());
  const forget = useForget();

  const mine = rows.length === 0 && type !== 'complete' ? known : rows;
  const memberships = useMemo(
    () => mine.filter((row): row is typeof row & Membership => isOpen(row)),
    [mine],
  );
  const here = memberships.find((membership) => membership.organization.slug === slug);
  const isShutOut = type === 'complete' && !here;
  const isElsewhere = memberships.length > 0;

  useEffect(() => {
    if (isShutOut) void forget(isElsewhere ? '/' : '/no-access');
  }, [isShutOut, isElsewhere, forget]);

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
  if (!tenant) return fallback;
  return <TenantContext value={tenant}>{children}</TenantContext>;
}

const isOpen = (row: { status: string; organization?: unknown }) =>
  row.status === 'active' && row.organization !== undefined;
