import { type Actor, can } from '@/zero/roles';
import type { SavedView } from './schema';

/** Whether the actor may change or remove the view: their own, or a shared one if they may share. */
export const mayChangeView = (actor: Actor, view: Pick<SavedView, 'memberId' | 'isShared'>) =>
  view.memberId === actor.id || (view.isShared && can(actor, 'view.share'));
