import { ImportError } from '@/lib/server/import/import-error';
import { previewBytes, readPreview } from '@/lib/server/import/preview';
import { suggestDraft } from '@/lib/server/import/suggest';
import { problem } from '@/lib/server/problem';
import { inTenant, notFound, withAsker } from '@/lib/server/tenant';

type Context = { params: Promise<{ slug: string }> };

/** Reads the beginning of a CSV, its body, and suggests what its columns mean: `?whole=1&zone=`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { searchParams } = new URL(request.url);
  return withAsker(request, slug, async (asker) => {
    const zone = await inTenant(asker, 'data.import', async ({ sql }) => {
      const [row] = await sql<
        { zone: string }[]
      >`select time_zone as zone from organization where id = ${asker.organizationId}`;
      return row?.zone ?? 'UTC';
    });
    if (zone === undefined) return notFound();
    if (Number(request.headers.get('content-length')) > previewBytes) {
      return problem(413, 'Send only the beginning of the file.');
    }
    const beginning = new Uint8Array(await request.arrayBuffer());
    try {
      const isWhole = searchParams.get('whole') === '1';
      const preview = await readPreview(beginning.subarray(0, previewBytes), isWhole);
      return Response.json({ preview, draft: suggestDraft(preview, zone) });
    } catch (error) {
      if (error instanceof ImportError) return problem(400, error.message);
      throw error;
    }
  });
}
