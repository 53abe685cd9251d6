import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { pageRulesSchema } from '../notification/page-rules-schema';
import { chosenKinds, mailChoices } from '../notification/values';
import { can } from '@/zero/roles';
import { textSchema } from '@/zero/core/text';
import { visiblePreferences } from './permissions';
import { undoSendChoices } from './values';

const choiceSchema = z.strictObject({
  mail: z.enum(mailChoices).optional(),
  push: z.boolean().optional(),
});
const word = textSchema.min(1).max(60);
/** Most lists whose choices are kept of one person. */
const mostLists = 20;
const listSchema = z.strictObject({
  columns: z.array(word).max(40).optional(),
  sort: word.optional(),
  group: word.optional(),
});

/** Changes what the member chose for themselves; what is left out stays as it was, to the last part of a kind or a list. */
const change = defineAction({
  name: 'preference.change',
  capability: 'preference.change',
  audit: { none: 'Preferences are their owner’s alone.' },
  schema: inOrganization({
    undoSendSeconds: z.union(undoSendChoices.map((seconds) => z.literal(seconds))).optional(),
    notifications: z.partialRecord(z.enum(chosenKinds), choiceSchema).optional(),
    pageRules: pageRulesSchema.nullable().optional(),
    lists: z
      .record(word, listSchema)
      .refine((lists) => Object.keys(lists).length <= mostLists, 'Too many lists at once.')
      .optional(),
    weeklyFigures: z.boolean().optional(),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId } = args;
    if (args.pageRules && !can(actor, 'alert.read')) throw mutationError('NOT_ALLOWED');
    if (args.weeklyFigures && !can(actor, 'analytics.read')) throw mutationError('NOT_ALLOWED');
    const chosen = await tx.run(
      visiblePreferences(ctx).where('organizationId', organizationId).one(),
    );
    const lists = merged(chosen?.lists, args.lists);
    if (Object.keys(lists).length > mostLists)
      throw mutationError('INVALID', 'Choices are kept for 20 lists at most.');
    await tx.mutate.preference.upsert({
      id: actor.id,
      organizationId,
      undoSendSeconds: args.undoSendSeconds ?? chosen?.undoSendSeconds ?? 0,
      notifications: merged(chosen?.notifications, args.notifications),
      pageRules: args.pageRules === undefined ? chosen?.pageRules : args.pageRules,
      lists,
      weeklyFigures: args.weeklyFigures ?? chosen?.weeklyFigures ?? false,
      updatedAt: at,
    });
  },
});

/** Two changes that cross each other on the way both count, if they are of different parts. */
function merged<Part extends object>(...choices: (Partial<Record<string, Part>> | undefined)[]) {
  const all: Record<string, Part> = {};
  for (const [name, part] of choices.flatMap((named) => Object.entries(named ?? {}))) {
    if (part) all[name] = { ...all[name], ...part };
  }
  return all;
}

export const preferenceActions = { change };
