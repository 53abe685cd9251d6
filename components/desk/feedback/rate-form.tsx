'use client';

import { type FormEvent, useState } from 'react';
import { RatingField } from './rating-field';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { post, errorMessageOf } from '@/lib/post';
import { commentLimit } from '@/zero/desk/feedback/rules';

type RateFormProps = { token: string; rating: number | undefined; comment: string };

/** The rating that the mail's link chose, to be sent or changed first. */
export function RateForm({ token, ...given }: RateFormProps) {
  const [rating, setRating] = useState(given.rating);
  const [comment, setComment] = useState(given.comment);
  const [step, setStep] = useState<'asking' | 'sending' | 'sent'>('asking');
  const [problem, setProblem] = useState<string>();

  async function send(event: FormEvent) {
    event.preventDefault();
    if (rating === undefined) return setProblem('Choose one to five stars first.');
    setStep('sending');
    setProblem(undefined);
    const answer = await post('/rate/send', { token, rating, comment: comment.trim() || null });
    if (answer.status === 200) return setStep('sent');
    setStep('asking');
    setProblem(errorMessageOf(answer));
  }

  if (step === 'sent') {
    return (
      <div role="status" className="mt-6 flex flex-col items-start gap-3">
        <h2 className="text-16 font-semibold">Thank you</h2>
        <p className="text-14 text-pretty text-ink-muted">
          You gave this {rating} of 5, and the people who helped you see it. You may close this
          page.
        </p>
        <Button onClick={() => setStep('asking')}>Change rating</Button>
      </div>
    );
  }
  return (
    <form className="mt-6 flex flex-col gap-4" onSubmit={(event) => void send(event)}>
      <RatingField label="Your rating" value={rating} onValueChange={setRating} />
      <TextArea
        label="What went well, or what did not? (optional)"
        value={comment}
        maxLength={commentLimit}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Button type="submit" variant="primary" loading={step === 'sending'}>
        Send feedback
      </Button>
      <p role="alert" className="min-h-5 text-13 text-danger-ink">
        {problem}
      </p>
    </form>
  );
}
