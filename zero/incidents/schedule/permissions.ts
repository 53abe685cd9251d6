import { zql } from '@/zero/builder';
import type { Context } from '@/zero/core/context';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesSchedule = (ctx: Context) =>
  enforceOnServer<'schedule'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

/** Never a client. */
export const seesScheduleLayer = (ctx: Context) =>
  enforceOnServer<'scheduleLayer'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

/** Never a client. */
export const seesScheduleParticipant = (ctx: Context) =>
  enforceOnServer<'scheduleParticipant'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

/** Never a client. */
export const seesScheduleOverride = (ctx: Context) =>
  enforceOnServer<'scheduleOverride'>(ctx, ({ exists }) =>
    exists('members', ...activeInternal(ctx)),
  );

export const visibleSchedules = (ctx: Context) => zql.schedule.where(seesSchedule(ctx));

export const visibleScheduleLayers = (ctx: Context) =>
  zql.scheduleLayer.where(seesScheduleLayer(ctx));

export const visibleScheduleParticipants = (ctx: Context) =>
  zql.scheduleParticipant.where(seesScheduleParticipant(ctx));

export const visibleScheduleOverrides = (ctx: Context) =>
  zql.scheduleOverride.where(seesScheduleOverride(ctx));
