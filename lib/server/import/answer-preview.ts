import type { ImportPreview } from '@/zero/import/draft';
import type { Capability } from '@/zero/roles';
import { readBytes } from '../body';
import { problem } from '../problem';
import { inTenant, notFound, withAsker } from '../tenant';
import { ImportError } from './import-error';
import { previewBytes, readPreview } from './preview';

/**
 * Reads the beginning of a CSV, the request's body, and answers with it and the draft that `suggest`
 * makes of it, `zone` being the organization's: `?whole=1` where the file ends there.
 */
export function answerPreview<Draft>(
  request: Request,
  slug: string,
  capability: Capability,
  suggest: (preview: ImportPreview, zone: string) => Draft,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return withAsker(request, slug, capability, async (asker) => {
    const zone = await inTenant(asker, capability, async ({ sql }) => {
      const [row] = await sql<
        { zone: string }[]
      >`select time_zone as zone from organization where id = ${asker.organizationId}`;
      return row?.zone ?? 'UTC';
    });
    if (zone === undefined) return notFound();
    const beginning = await readBytes(request, previewBytes);
    if (!beginning) return problem(413, 'Send only the beginning of the file.');
    try {
      const isWhole = searchParams.get('whole') === '1';
      const preview = await readPreview(beginning, isWhole);
      return Response.json({ preview, draft: suggest(preview, zone) });
    } catch (error) {
      if (error instanceof ImportError) return problem(400, error.message);
      throw error;
    }
  });
}
