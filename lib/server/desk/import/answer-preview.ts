import type { ImportPreview } from '@/zero/platform/import/preview';
import type { Capability } from '@/zero/roles';
import { problem } from '@/lib/server/core/problem';
import { inTenant, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { ImportError } from './import-error';
import { readPreview } from './preview';
import { assertSize } from './receive';

/**
 * Reads a CSV, the request's body, and answers with what is known of it and the draft that `suggest`
 * makes of that, `zone` being the organization's.
 */
export function answerPreview<Draft>(
  request: Request,
  slug: string,
  capability: Capability,
  suggest: (preview: ImportPreview, zone: string) => Draft,
): Promise<Response> {
  return withCaller(request, slug, capability, async (caller) => {
    const zone = await inTenant(caller, capability, async ({ sql }) => {
      const [row] = await sql<
        { zone: string }[]
      >`select time_zone as zone from organization where id = ${caller.organizationId}`;
      return row?.zone ?? 'UTC';
    });
    if (zone === undefined) return notFound();
    try {
      const preview = await readPreview(bounded(request.body), zone);
      return Response.json({ preview, draft: suggest(preview, zone) });
    } catch (error) {
      if (error instanceof ImportError) return problem(400, error.message);
      throw error;
    }
  });
}

async function* bounded(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    assertSize(size);
    yield chunk;
  }
}
