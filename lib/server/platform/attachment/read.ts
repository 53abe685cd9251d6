import { idSchema } from '@/zero/core/ids';
import { storage } from '@/lib/server/core/storage/current';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { findFile } from './find';
import { linkSeconds, signLink } from './link';

/** Shorter than a link lives, so that no browser follows one from its cache too late. */
const cacheSeconds = linkSeconds - 15;

/**
 * Asks whether the member may read the file now, and leads to a link that opens it for a minute: the
 * storage's own for a download, where it can make one, else ours. `?preview` asks for an image to show.
 */
export function answerRead(request: Request, slug: string, attachmentId: string) {
  return withCaller(request, slug, 'attachment.add', async (caller) => {
    const id = idSchema.safeParse(attachmentId).data;
    if (!id) return notFound();
    // Whoever may add files may read those of what they see.
    const file = await inTenant(caller, 'attachment.add', (tenant) => findFile(tenant, id));
    if (!file) return notFound();
    const preview = new URL(request.url).searchParams.has('preview') && file.isShown;
    // An image in a page comes from this origin alone; the page's policy names no other.
    const elsewhere = preview
      ? undefined
      : await storage().link?.(file.storageKey, { ...file, seconds: linkSeconds });
    const token = signLink(request.headers, { attachmentId: file.id, slug, preview });
    return new Response(null, {
      status: 302,
      headers: {
        location: elsewhere ?? `/api/files/${token}`,
        'cache-control': `private, max-age=${cacheSeconds}`,
      },
    });
  });
}
