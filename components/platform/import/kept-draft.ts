import type { ImportPreview } from '@/zero/platform/import/preview';
import type { ImportKind } from './import-kind';

type Named = Pick<ImportKind<never, never>, 'name'>;

/** Files with the same columns are mapped alike: what was chosen for them is kept on this device. */
const nameOf = ({ name }: Named, slug: string, { header }: ImportPreview) =>
  `opsdesk:${name}:${slug}:${header.join('\u001F')}`;

export function keepDraft(kind: Named, slug: string, preview: ImportPreview, draft: unknown): void {
  try {
    localStorage.setItem(nameOf(kind, slug, preview), JSON.stringify(draft));
  } catch {
    // Without room it is suggested anew next time.
  }
}

/** What was chosen for such a file last, with what is suggested for what is new in it. */
export function keptDraft<Draft>(
  kind: Pick<ImportKind<Draft, never>, 'name' | 'merge'>,
  slug: string,
  preview: ImportPreview,
  suggested: Draft,
): Draft {
  try {
    const text = localStorage.getItem(nameOf(kind, slug, preview));
    return text === null ? suggested : kind.merge(suggested, JSON.parse(text) as Draft, preview);
  } catch {
    return suggested;
  }
}
