import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadDisposition } from '@/lib/server/core/storage/disposition';
import { identify } from './identify';
import { cleanName } from './name';
import { rangeOf } from './range';
import { TooLargeError, withReceived } from './receive';
import { plainPng } from './testing';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opsdesk-identify-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\plan.pdf', 'plan.pdf'],
    ['.htaccess', 'htaccess'],
    ['..', 'file'],
    ['', 'file'],
    ['a/', 'file'],
    ['in\0voice\r\n.pdf', 'invoice.pdf'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['می\u200cخواهم.pdf', 'می\u200cخواهم.pdf'],
    ['Räkning – mars.pdf', 'Räkning – mars.pdf'],
    ['\ud800.txt', '\ufffd.txt'],
  ])('%j is kept as %j', (given, kept) => expect(cleanName(given)).toBe(kept));

  it('is cut before its ending', () => {
    const cut = cleanName(`${'ü'.repeat(400)}.pdf`);
    expect([...cut]).toHaveLength(255);
    expect(cut.endsWith('ü.pdf')).toBe(true);
    expect([...cleanName('x'.repeat(400))]).toHaveLength(255);
  });

  it('stands in a header without breaking out of it', () => {
    expect(downloadDisposition('a"b\\c%.pdf')).toBe(
      `attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`,
    );
    expect(downloadDisposition("Ö'(1)*.txt")).toBe(
      `attachment; filename="_'(1)*.txt"; filename*=UTF-8''%C3%96%27%281%29%2A.txt`,
    );
  });
});

describe('what a file is', () => {
  const of = async (content: string | Buffer) => {
    const path = join(folder, 'file');
    await writeFile(path, content);
    return await identify(path);
  };
  const unseen = { width: null, height: null };

  it('is read from its bytes', async () => {
    expect(await of(plainPng(31, 17))).toEqual({ mediaType: 'image/png', width: 31, height: 17 });
    expect(await of('%PDF-1.7\n')).toEqual({ mediaType: 'application/pdf', ...unseen });
    expect(await of('Grüße\n')).toEqual({ mediaType: 'text/plain', ...unseen });
    expect(await of(Buffer.of(0xff, 0xfe, 0x00, 0x99))).toMatchObject(unseen);
  });

  it('is text for what could run in a page', async () => {
    expect(await of('<!doctype html><script>1</script>')).toMatchObject({
      mediaType: 'text/plain',
    });
    const svg = await of('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    expect(svg.mediaType).not.toContain('svg');
    expect(svg).toMatchObject(unseen);
  });

  it('has no size where the image is broken, or claims to be enormous', async () => {
    expect(await of(plainPng(9, 9).subarray(0, 12))).toMatchObject(unseen);
    const bomb = plainPng(9, 9);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await of(bomb)).toEqual({ mediaType: 'image/png', ...unseen });
  });

  it('sees a broken letter anywhere, and no text in it', async () => {
    const long = Buffer.concat([Buffer.from('a'.repeat(200_000)), Buffer.of(0xc3, 0x28)]);
    expect((await of(long)).mediaType).toBe('application/octet-stream');
    expect((await of(Buffer.from(`${'é'.repeat(100_001)}`))).mediaType).toBe('text/plain');
    expect((await of('a\0b')).mediaType).toBe('application/octet-stream');
  });
});

describe('a part', () => {
  it.each([
    [null, undefined],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=50-5000', { start: 50, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-1', undefined],
    ['bytes=0-1,5-6', undefined],
    ['lines=0-1', undefined],
    ['bytes=-', undefined],
  ])('%s of 100 bytes is %o', (header, part) => expect(rangeOf(header, 100)).toEqual(part));
});

describe('what comes in', () => {
  const stream = (pieces: number, size: number) => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (sent === pieces) return controller.close();
        sent += 1;
        controller.enqueue(new Uint8Array(size).fill(sent));
      },
    });
    return { body, sent: () => sent };
  };
  const leftOver = async () =>
    (await readdir(tmpdir())).filter((name) => name.startsWith('opsdesk-upload-'));

  it('lies in a place of its own until it is used, with its size and checksum', async () => {
    const before = await leftOver();
    await withReceived(stream(3, 1_000).body, 3_000, async ({ path, byteSize, checksum }) => {
      expect(byteSize).toBe(3_000);
      expect(checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(await readFile(path)).toHaveLength(3_000);
    });
    expect(await leftOver()).toEqual(before);
  });

  it('is cut where it exceeds the limit, whatever was announced', async () => {
    const before = await leftOver();
    const endless = stream(10_000, 65_536);
    const cut = withReceived(endless.body, 1_000_000, () => Promise.resolve('kept'));
    await expect(cut).rejects.toBeInstanceOf(TooLargeError);
    expect(endless.sent()).toBeLessThan(64);
    expect(await leftOver()).toEqual(before);
  });
});
