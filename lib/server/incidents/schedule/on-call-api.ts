import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeParam } from '@/lib/server/api/fields';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { ApiProblem, found } from '@/lib/server/api/problem';
import { longestSpanMs } from '@/zero/incidents/schedule/fields';
import { onCallScheduleOf } from '@/zero/incidents/schedule/full-schedule';
import { intervalsBetween, onCallNowAndNext } from '@/zero/incidents/schedule/on-call';
import { readActiveStaff } from '@/zero/incidents/schedule/schedule-for';
import { onCallResource, schedulesOf, shiftOf, shiftResource } from './resources';

const reading = {
  tag: 'On-call',
  scope: 'schedules:read',
  capability: 'schedule.read',
  method: 'get',
} as const;

const listShifts = defineOperation({
  ...reading,
  id: 'listShifts',
  path: '/schedules/{scheduleId}/shifts',
  summary: 'List the shifts of the final schedule within a span, gaps among them',
  params: idParam('scheduleId'),
  search: z.strictObject({ from: timeParam, to: timeParam }),
  output: z.object({ data: z.array(shiftResource) }),
  run: async (call) => {
    const { tx, ctx, organizationId, search, params } = call;
    if (search.to <= search.from || search.to - search.from > longestSpanMs / 4) {
      throw new ApiProblem(400, 'The request is not valid.', {
        errors: [{ pointer: 'to', detail: '`to` is after `from`, by 91 days at most.' }],
      });
    }
    const schedule = found(
      await tx.run(schedulesOf(call, search.from).where('id', params.scheduleId).one()),
    );
    const isActive = await readActiveStaff(tx, ctx, organizationId);
    const shifts = intervalsBetween(onCallScheduleOf(schedule, isActive), search);
    return { data: shifts.map(shiftOf) };
  },
});

const listOnCalls = defineOperation({
  ...reading,
  id: 'listOnCalls',
  path: '/oncalls',
  summary: 'List who is on call in each schedule, and who is next',
  search: z.strictObject({
    ...pageFields,
    at: timeParam.optional().meta({ description: 'When; now where it is left out.' }),
  }),
  output: pageOf(onCallResource),
  run: async (call) => {
    const { tx, ctx, organizationId } = call;
    const at = call.search.at ?? call.at;
    const isActive = await readActiveStaff(tx, ctx, organizationId);
    return await listById(call, schedulesOf(call, at), (schedule) => {
      const onCall = onCallNowAndNext(onCallScheduleOf(schedule, isActive), at);
      const { memberId, until, next } = onCall;
      return {
        scheduleId: schedule.id,
        memberId,
        until: isoTimeOrNull(until),
        next: next ? { memberId: next.memberId, startsAt: isoTime(next.from) } : null,
      };
    });
  },
});

export const onCallOperations = [listShifts, listOnCalls];
