'use client';

import { useState } from 'react';
import { draftSchema } from '@/components/core/form/draft-schema';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { RatingField } from './rating-field';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { post, errorMessageOf } from '@/lib/post';
import { commentLimit } from '@/zero/desk/feedback/rules';

type RateFormProps = { token: string; rating: number | undefined; comment: string };

type Rating = { rating: number | undefined; comment: string };

const rateSchema = draftSchema(
  ({ rating }: Rating) => ({
    root: rating === undefined ? 'Choose one to five stars first.' : undefined,
  }),
  (rating) => rating,
);

/** The rating that the email's link chose, to be sent or changed first. */
export function RateForm({ token, ...given }: RateFormProps) {
  const [isSent, setIsSent] = useState(false);
  const form = useEntityForm({
    schema: rateSchema,
    defaults: given,
    save: async ({ rating, comment }) => {
      const answer = await post('/rate/send', { token, rating, comment: comment.trim() || null });
      return answer.status === 200 ? undefined : { message: errorMessageOf(answer) };
    },
    onSaved: () => setIsSent(true),
  });

  if (isSent) {
    return (
      <div role="status" className="mt-6 flex flex-col items-start gap-3">
        <h2 className="text-16 font-semibold">Thank you</h2>
        <p className="text-14 text-pretty text-ink-muted">
          You gave this {form.values.rating} of 5, and the people who helped you see it. You may
          close this page.
        </p>
        <Button onClick={() => setIsSent(false)}>Change rating</Button>
      </div>
    );
  }
  return (
    <Form form={form} className="mt-6">
      <RatingField label="Your rating" {...form.value('rating')} />
      <TextArea
        label="What went well, or what did not? (optional)"
        maxLength={commentLimit}
        {...form.text('comment')}
      />
      <Button type="submit" variant="primary" loading={form.isBusy}>
        Send feedback
      </Button>
    </Form>
  );
}
