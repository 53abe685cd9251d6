import { minuteMs } from '@/lib/time-units';
import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import { can } from '@/zero/roles';
import { longestSpanMs, overrideFields } from './fields';
import { intervalsBetween } from './on-call';
import { visibleScheduleOverrides } from './permissions';
import { assertActiveStaff, markChanged, onCallScheduleFor, scheduleFor } from './schedule-for';
import { scheduleSubject } from './subject';

/** Puts somebody on call for a span. Whoever does not manage schedules gives away shifts of their own. */
const override = defineAction({
  name: 'schedule.override',
  capability: 'schedule.override',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  audit: {
    done: 'overrode shifts of the schedule {}',
    todo: 'override shifts of the schedule {}',
    details: ({ id, memberId, ...span }) => ({ overrideId: id, memberId, ...timesOf(span) }),
  },
  schema: inOrganization({
    id: idSchema,
    scheduleId: idSchema,
    memberId: idSchema,
    ...overrideFields,
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, scheduleId, memberId } = args;
    const mayManage = can(actor, 'schedule.manage');
    const startsAt = mayManage ? args.startsAt : fromNow(args.startsAt, at);
    const span = { startsAt, endsAt: args.endsAt };
    await scheduleFor(tx, ctx, organizationId, scheduleId);
    assertSpan(span, at);
    await assertActiveStaff(tx, ctx, organizationId, [memberId]);
    if (!mayManage && tx.location === 'server') {
      const holder = await holderOf(tx, ctx, { organizationId, scheduleId, ...span });
      if (holder !== actor.id) throw mutationError('NOT_ALLOWED');
    }
    await insertOverride(tx, ctx, { id, organizationId, scheduleId, memberId, ...span }, at);
  },
});

/** Takes a span over from whoever is on call then. */
const takeOver = defineAction({
  name: 'schedule.takeOver',
  capability: 'schedule.override',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  audit: {
    done: 'took over shifts of the schedule {}',
    todo: 'take over shifts of the schedule {}',
    details: ({ id, ...span }) => ({ overrideId: id, ...timesOf(span) }),
  },
  schema: inOrganization({ id: idSchema, scheduleId: idSchema, ...overrideFields }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, scheduleId, endsAt } = args;
    if (actor.keyCapabilities) throw mutationError('NOT_ALLOWED');
    const span = { startsAt: fromNow(args.startsAt, at), endsAt };
    await scheduleFor(tx, ctx, organizationId, scheduleId);
    assertSpan(span, at);
    const row = { id, organizationId, scheduleId, memberId: actor.id, ...span };
    await insertOverride(tx, ctx, row, at);
  },
});

const shiftSchema = z.strictObject({ id: idSchema, ...overrideFields });

/**
 * Lets two people exchange a shift each. Whoever does not manage schedules has one of the two.
 * `id` is that of the override that each span gets.
 */
const swap = defineAction({
  name: 'schedule.swap',
  capability: 'schedule.override',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  audit: {
    done: 'swapped shifts of the schedule {}',
    todo: 'swap shifts of the schedule {}',
    details: ({ first, second }) => ({ shifts: [first, second] }),
  },
  schema: inOrganization({ scheduleId: idSchema, first: shiftSchema, second: shiftSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, scheduleId, first, second } = args;
    await scheduleFor(tx, ctx, organizationId, scheduleId);
    assertSpan(first, at);
    assertSpan(second, at);
    if (Math.min(first.startsAt, second.startsAt) < at) {
      throw mutationError('CONFLICT', 'One of these shifts has begun. Take it over instead.');
    }
    // A browser may not have everyone who is on call, so the server decides.
    if (tx.location !== 'server') return;
    const taken = await tx.run(
      visibleScheduleOverrides(ctx)
        .where('organizationId', organizationId)
        .where('id', first.id)
        .one(),
    );
    if (taken?.scheduleId === scheduleId && taken.endsAt === first.endsAt) return;
    if (taken) throw mutationError('NOT_ALLOWED');
    const place = { organizationId, scheduleId };
    const ofFirst = await holderOf(tx, ctx, { ...place, ...first });
    const ofSecond = await holderOf(tx, ctx, { ...place, ...second });
    if (!ofFirst || !ofSecond || ofFirst === ofSecond) {
      throw mutationError('CONFLICT', 'Each of the two shifts needs one person, not the same.');
    }
    const isOwn = actor.id === ofFirst || actor.id === ofSecond;
    if (!isOwn && !can(actor, 'schedule.manage')) throw mutationError('NOT_ALLOWED');
    await insertOverride(tx, ctx, { ...place, ...first, memberId: ofSecond }, at);
    await insertOverride(tx, ctx, { ...place, ...second, memberId: ofFirst }, at);
  },
});

/** Lets the layers count again. Whoever does not manage schedules removes overrides of their own. */
const removeOverride = defineAction({
  name: 'schedule.removeOverride',
  capability: 'schedule.override',
  subject: scheduleSubject,
  subjectId: 'scheduleId',
  audit: {
    done: 'removed an override of the schedule {}',
    todo: 'remove an override of the schedule {}',
    details: ({ overrideId }) => ({ overrideId }),
  },
  schema: inOrganization({ scheduleId: idSchema, overrideId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, scheduleId, overrideId: id } = args;
    const found = await tx.run(
      visibleScheduleOverrides(ctx)
        .where('organizationId', organizationId)
        .where('scheduleId', scheduleId)
        .where('id', id)
        .one(),
    );
    if (!found) throw mutationError('NOT_ALLOWED');
    const isOwn = found.memberId === actor.id && found.endsAt > at;
    if (!isOwn && !can(actor, 'schedule.manage')) throw mutationError('NOT_ALLOWED');
    await tx.mutate.scheduleOverride.delete({ id });
    await markChanged(tx, scheduleId, at);
  },
});

export const overrideActions = { override, takeOver, swap, removeOverride };

/** What the audit log keeps of a span. */
const timesOf = ({ startsAt, endsAt }: TimeSpan) => ({
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
});

type TimeSpan = { startsAt: number; endsAt: number };

/** What is over stays as it was, to the minute that screens show and compare. */
const fromNow = (startsAt: number, at: number) => Math.max(startsAt, at - (at % minuteMs));

function assertSpan({ startsAt, endsAt }: TimeSpan, at: number) {
  if (endsAt <= at) throw mutationError('CONFLICT', 'This time is over.');
  if (endsAt <= startsAt) throw mutationError('INVALID', 'An override ends after it starts.');
  if (endsAt - startsAt <= longestSpanMs) return;
  throw mutationError('INVALID', 'An override lasts for a year at most.');
}

type Place = { organizationId: string; scheduleId: string };

/** Who is on call for all of the span; undefined where nobody or more than one person is. */
async function holderOf(
  tx: Tx,
  ctx: Context,
  { organizationId, scheduleId, startsAt, endsAt }: Place & TimeSpan,
): Promise<string | undefined> {
  const schedule = await onCallScheduleFor(tx, ctx, organizationId, scheduleId, startsAt);
  const shifts = intervalsBetween(schedule, { from: startsAt, to: endsAt });
  const [holder, ...others] = new Set(shifts.map(({ memberId }) => memberId));
  return others.length === 0 ? (holder ?? undefined) : undefined;
}

async function insertOverride(
  tx: Tx,
  ctx: Context,
  row: Place & TimeSpan & { id: string; memberId: string },
  at: number,
) {
  const { id, organizationId, scheduleId, memberId, startsAt, endsAt } = row;
  await insertOnce(tx, {
    id,
    row: visibleScheduleOverrides(ctx).where('organizationId', organizationId).where('id', id),
    same: { scheduleId, memberId, endsAt },
    insert: async () => {
      const span = { startsAt, endsAt };
      const place = { organizationId, scheduleId };
      await tx.mutate.scheduleOverride.insert({ id, ...place, memberId, ...span, createdAt: at });
      await markChanged(tx, scheduleId, at);
    },
  });
}
