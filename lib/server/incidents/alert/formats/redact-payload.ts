const hidden = '[removed]';
const secretName =
  /pass(word|wd|phrase)?$|secret|token|api[-_]?key|routing[-_]?key|authorization|cookie|credential|private[-_]?key|session[-_]?id|(^|[-_])auth$/i;
const secretValues = [
  /\bod_(?:rest|ingest|flag_server|flag_client)_[0-9A-Za-z]{20,}/g,
  /\b(?:Bearer|Basic)\s+[\w.~+/=-]{8,}/gi,
  /\bgh[pousr]_[0-9A-Za-z]{20,}/g,
  /\bxox[abprs]-[\w-]{10,}/g,
  /\bAKIA[0-9A-Z]{16}\b/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];
const inAddress = /(:\/\/[^\s/:@]{1,200}):[^\s/@]{1,500}@/g;
const inText =
  /\b(password|passwd|pwd|secret|token|api[-_]?key)(["']?\s*[=:]\s*["']?)[^\s"'&,;]+/gi;

const textLimit = 4_000;
const depthLimit = 8;
const entriesLimit = 200;

/** A payload of at most this many characters is kept whole. */
const payloadLimit = 64 * 1024;

/** The text without what looks like a secret. */
export function redactText(text: string): string {
  const kept = secretValues.reduce((rest, shape) => rest.replaceAll(shape, hidden), text);
  return kept.replaceAll(inAddress, `$1:${hidden}@`).replaceAll(inText, `$1$2${hidden}`);
}

/** What was sent without secrets, cut to what the database keeps. */
export function redactPayload(sent: unknown): unknown {
  const kept = clean(sent, 0);
  const size = JSON.stringify(kept)?.length ?? 0;
  return size <= payloadLimit ? kept : { truncated: true, size };
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    return redactText(value.toWellFormed().replaceAll('\u0000', '').slice(0, textLimit));
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= depthLimit) return hidden;
  if (Array.isArray(value)) {
    return value.slice(0, entriesLimit).map((each) => clean(each, depth + 1));
  }
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, entriesLimit)
      .map(([name, part]: [string, unknown]) => [
        name.toWellFormed().replaceAll('\u0000', '').slice(0, 200),
        secretName.test(name) && part !== null ? hidden : clean(part, depth + 1),
      ]),
  );
}
