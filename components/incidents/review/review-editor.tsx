'use client';

import { type KeyboardEvent, useState } from 'react';
import { useDraft } from '@/components/platform/sync/drafts';
import { undoable } from '@/components/platform/undo/use-undoable';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import type { IncidentReview } from '@/zero/incidents/review/schema';
import { reviewDocumentLimit } from '@/zero/incidents/review/values';
import type { ReviewChanges } from './use-review-changes';

/** It was asked for by a button that is gone now. */
const focus = (element: HTMLElement | null) => element?.focus();

type ReviewEditorProps = {
  review: IncidentReview;
  changes: ReviewChanges;
  onClose: () => void;
};

/** The text of a review, kept on the device at every keystroke until it is saved. */
export function ReviewEditor({ review, changes, onClose }: ReviewEditorProps) {
  const [draft, keep] = useDraft(`review:${review.id}`);
  const [version] = useState(review.version);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const document = draft || review.document;

  async function save() {
    if (document.trim() === '' || document.length > reviewDocumentLimit) {
      setProblem(
        document.trim() === ''
          ? 'A review needs a text.'
          : `A review has at most ${reviewDocumentLimit.toLocaleString('en')} characters.`,
      );
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const outcome = await changes.write({ id: review.id, version, document }, setProblem);
    setBusy(false);
    if (outcome !== 'saved') return;
    keep('');
    onClose();
  }

  function discard() {
    keep('');
    void undoable({
      done: 'Changes discarded',
      what: 'discarding the changes',
      undo: async () => keep(document),
    });
    onClose();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  }

  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label="Review"
        hideLabel
        hint="Markdown works."
        error={problem}
        minRows={12}
        maxRows={30}
        ref={focus}
        value={document}
        onChange={(event) => keep(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          size="sm"
          keys="Mod+Enter"
          loading={isBusy}
          onClick={() => void save()}
        >
          Save review
        </Button>
        <Button size="sm" onClick={draft && draft !== review.document ? discard : onClose}>
          {draft && draft !== review.document ? 'Discard changes' : 'Close'}
        </Button>
      </div>
    </div>
  );
}
