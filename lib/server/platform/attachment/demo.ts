import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type postgres from 'postgres';
import { noDelayConnection } from '@/drizzle/seed/connection';
import { newId } from '@/zero/core/ids';
import { enterAsStaff, enterAsWorker } from '@/lib/server/core/identity';
import { newStorageKey } from '@/lib/server/core/storage/key';
import type { Storage } from '@/lib/server/core/storage/storage';
import { type Colour, png } from './png';

const screen = { width: 720, height: 450 } as const;

/** Gives the newest tickets of the demo's client something to look at: a picture of a screen and a log. */
export async function attachDemoFiles(ownerUrl: string, storage: Storage): Promise<void> {
  const sql = noDelayConnection(ownerUrl, 1);
  try {
    await sql.begin(async (tx) => {
      for (const [index, message] of (await openings(tx)).entries()) {
        await put(tx, storage, message, { name: 'what-it-shows.png', ...picture(index) });
        if (index % 2 === 0) await put(tx, storage, message, { name: 'session.log', ...log() });
      }
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Opening = { id: string };

/** The first messages of the newest tickets of the demo's client. */
async function openings(tx: postgres.TransactionSql): Promise<Opening[]> {
  await enterAsWorker(tx);
  const [place] = await tx<{ id: string }[]>`select id from organization where slug = 'northwind'`;
  await enterAsStaff(tx, place?.id ?? '');
  return await tx<Opening[]>`
    select m.id
    from member p
    join lateral (
      select * from ticket where client_id = p.client_id and requester_id = p.id
      order by created_at desc limit 5) t on true
    join lateral (
      select id from ticket_message where ticket_id = t.id and author_id = p.id
      order by created_at limit 1) m on true
    where p.email = 'client@opsdesk.test'`;
}

type DemoFile = {
  name: string;
  content: Buffer;
  mediaType: string;
  width: number | null;
  height: number | null;
};

async function put(
  tx: postgres.TransactionSql,
  storage: Storage,
  message: Opening,
  { name, content, mediaType, width, height }: DemoFile,
) {
  const key = newStorageKey();
  const checksum = createHash('sha256').update(content).digest('hex');
  await storage.put(key, Readable.from([content]), content.length);
  await tx`
    insert into attachment (id, organization_id, uploader_id, uploader_client_id, client_id, subject_type, subject_id,
      message_id, name, media_type, byte_size, width, height, created_at, storage_key, checksum)
    select ${newId()}, organization_id, author_id, client_id, client_id, 'ticket', ticket_id, id,
      ${name}, ${mediaType}, ${content.length}, ${width}, ${height}, created_at, ${key}, ${checksum}
    from ticket_message where id = ${message.id}`;
}

const log = () => ({
  content: Buffer.from(
    Array.from(
      { length: 24 },
      (_, line) => `09:${String(line).padStart(2, '0')} request ${line + 1} waits for the server\n`,
    ).join(''),
  ),
  mediaType: 'text/plain',
  width: null,
  height: null,
});

/** A window with lines of text and a message in the middle of them. */
function picture(index: number) {
  const tones: readonly Colour[] = [
    [198, 70, 66],
    [196, 138, 44],
    [58, 122, 178],
  ];
  const tone = tones[index % tones.length] ?? [90, 90, 90];
  const colourAt = (x: number, y: number): Colour => {
    if (y < 36) return [38, 50, 56];
    if (x < 150)
      return y % 34 > 14 && y % 34 < 24 && x > 20 && x < 110 ? [176, 190, 197] : [236, 240, 242];
    if (y > 180 && y < 260 && x > 230 && x < 640) {
      const isText = (y > 202 && y < 212 && x < 520) || (y > 228 && y < 236 && x < 590);
      return isText && x > 254 ? [255, 255, 255] : tone;
    }
    const isLine =
      y % 30 > 12 && y % 30 < 20 && x > 180 && x < 420 + ((Math.floor(y / 30) * 97) % 260);
    return isLine ? [207, 216, 220] : [255, 255, 255];
  };
  const { width, height } = screen;
  return { content: png(width, height, colourAt), mediaType: 'image/png', width, height };
}
