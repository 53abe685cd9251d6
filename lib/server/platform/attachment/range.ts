import type { ByteRange } from '@/lib/server/core/storage/storage';

/**
 * The part that a `Range` header asks for of a file of `byteSize` bytes: undefined for all of it,
 * `unsatisfiable` where it lies outside. Several parts at once are not served (RFC 9110, 14.2).
 */
export function rangeOf(
  header: string | null,
  byteSize: number,
): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, byteSize - Number(last)) : Number(first);
  const end = first === '' || last === '' ? byteSize - 1 : Math.min(Number(last), byteSize - 1);
  if (first === '' && Number(last) === 0) return 'unsatisfiable';
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
}
