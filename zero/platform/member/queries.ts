import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { seesClient } from '@/zero/platform/client/permissions';
import { idSchema } from '@/zero/core/ids';
import { seesOrganization } from '../organization/permissions';
import { seesTeam } from '../team/permissions';
import { ownMembers, seesProfile, visibleMembers, visibleProfiles } from './permissions';

/** The caller's own member rows with their organizations: the switcher, the rights, and the way out when they end. */
const mine = defineQuery(({ ctx }) =>
  ownMembers(ctx)
    .related('organization', (organization) => organization.where(seesOrganization(ctx)))
    .related('profile', (profile) => profile.where(seesProfile(ctx)))
    .related('client', (client) => client.where(seesClient(ctx)))
    .orderBy('createdAt', 'asc')
    .orderBy('id', 'asc'),
);

/** Every member row of the organization, whatever its status, with who and where it is. */
const all = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleMembers(ctx)
    .where('organizationId', args.organizationId)
    .related('profile', (profile) => profile.where(seesProfile(ctx)))
    .related('client', (client) => client.where(seesClient(ctx)))
    .related('team', (team) => team.where(seesTeam(ctx)))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc'),
);

/** The organization's own people, by name. */
const staff = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleProfiles(ctx)
    .where('organizationId', args.organizationId)
    .where('userType', 'internal')
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

/**
 * The organization's people to whom work can be given. Begins at member rows, which clients do not
 * see; a condition on them inside a query of profiles would send them along.
 */
const assignable = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleMembers(ctx)
    .where('organizationId', args.organizationId)
    .where('userType', 'internal')
    .where('status', 'active')
    .related('profile', (profile) => profile.where(seesProfile(ctx)))
    .orderBy('id', 'asc'),
);

/** A client's people who are not shut out, by name. */
const contacts = defineQuery(
  z.strictObject({ organizationId: idSchema, clientId: idSchema }),
  ({ args, ctx }) =>
    visibleProfiles(ctx)
      .where('organizationId', args.organizationId)
      .where('clientId', args.clientId)
      .where('leftAt', 'IS', null)
      .orderBy('name', 'asc')
      .orderBy('id', 'asc'),
);

/** A client's people with their addresses and standing, for the organization's own people. */
const ofClient = defineQuery(
  z.strictObject({ organizationId: idSchema, clientId: idSchema }),
  ({ args, ctx }) =>
    visibleMembers(ctx)
      .where('organizationId', args.organizationId)
      .where('clientId', args.clientId)
      .related('profile', (profile) => profile.where(seesProfile(ctx)))
      .orderBy('createdAt', 'asc')
      .orderBy('id', 'asc'),
);

export const memberQueries = { mine, all, staff, assignable, contacts, ofClient };
