import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { pageAboutSchema, pageNameSchema, pageSlugSchema } from './fields';
import { visibleStatusPages } from './permissions';
import { pageFor, rejectTakenSlug } from './rows';
import { statusPageSubject } from './subjects';

const create = defineAction({
  name: 'statusPage.create',
  capability: 'statusPage.manage',
  subject: statusPageSubject,
  subjectId: 'id',
  audit: { done: 'added the status page {}', todo: 'add the status page {}' },
  schema: inOrganization({
    id: idSchema,
    slug: pageSlugSchema,
    name: pageNameSchema,
    about: pageAboutSchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { id, organizationId, slug, name, about } = args;
    await insertOnce(tx, {
      id,
      row: visibleStatusPages(ctx).where('organizationId', organizationId).where('id', id),
      same: { slug, name },
      insert: () =>
        rejectTakenSlug(
          tx.mutate.statusPage.insert({
            id,
            organizationId,
            slug,
            name,
            about,
            isPublished: false,
            createdAt: at,
            updatedAt: at,
          }),
        ),
    });
  },
});

/** Changes a page, publishes it or takes it offline; what is not named stays. */
const change = defineAction({
  name: 'statusPage.change',
  capability: 'statusPage.manage',
  subject: statusPageSubject,
  subjectId: 'statusPageId',
  audit: { done: 'changed the status page {}', todo: 'change the status page {}' },
  schema: inOrganization({
    statusPageId: idSchema,
    slug: pageSlugSchema.optional(),
    name: pageNameSchema.optional(),
    about: pageAboutSchema.optional(),
    isPublished: z.boolean().optional(),
  }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, statusPageId: id, slug, name, about, isPublished } = args;
    await pageFor(tx, ctx, organizationId, id);
    await rejectTakenSlug(
      tx.mutate.statusPage.update({ id, slug, name, about, isPublished, updatedAt: at }),
    );
  },
});

export const statusPageActions = { create, change };
