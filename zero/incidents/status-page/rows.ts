import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleStatusComponents, visibleStatusPages, visibleStatusPosts } from './permissions';
import type { StatusComponent, StatusPage, StatusPost } from './schema';

/** @throws a `NOT_ALLOWED` rejection for what is no status page of the organization */
export async function pageFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<StatusPage> {
  const found = visibleStatusPages(ctx).where('organizationId', organizationId).where('id', id);
  const page = await tx.run(found.one());
  if (!page) throw mutationError('NOT_ALLOWED');
  return page;
}

/** @throws a `NOT_ALLOWED` rejection for what is no component of the organization */
export async function componentFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<StatusComponent> {
  const found = visibleStatusComponents(ctx)
    .where('organizationId', organizationId)
    .where('id', id);
  const component = await tx.run(found.one());
  if (!component) throw mutationError('NOT_ALLOWED');
  return component;
}

/** @throws a `NOT_ALLOWED` rejection for what is no post of the organization */
export async function postFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<StatusPost> {
  const found = visibleStatusPosts(ctx).where('organizationId', organizationId).where('id', id);
  const post = await tx.run(found.one());
  if (!post) throw mutationError('NOT_ALLOWED');
  return post;
}

/**
 * Row-level security hides the other organizations' pages, so only the unique index knows a taken slug.
 * @throws a `CONFLICT` rejection where the write failed because of it
 */
export async function rejectTakenSlug(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!isTakenSlug(error)) throw error;
    throw mutationError('CONFLICT', 'Another status page has this address already.');
  }
}

function isTakenSlug(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('constraint_name' in error && error.constraint_name === 'status_page_slug') return true;
  return 'cause' in error && isTakenSlug(error.cause);
}
