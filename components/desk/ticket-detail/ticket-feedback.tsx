import { StarIcon } from '@phosphor-icons/react/dist/ssr/Star';

const best = 5;

type TicketFeedbackProps = {
  /** 1 to 5. */
  rating: number;
  comment: string | null;
};

/** What the client said of how it went. */
export function TicketFeedback({ rating, comment }: TicketFeedbackProps) {
  return (
    <section aria-label="Feedback" className="mt-4 border-t border-line pt-4">
      <h2 className="text-13 text-ink-muted">Feedback</h2>
      <p className="mt-1 flex items-center gap-2 text-13">
        <span aria-hidden className="flex text-16 text-warning">
          {Array.from({ length: best }, (_, index) => (
            <StarIcon key={index} weight={index < rating ? 'fill' : 'regular'} />
          ))}
        </span>
        {rating} of {best}
      </p>
      {comment && <p className="mt-2 text-13 wrap-anywhere whitespace-pre-line">{comment}</p>}
    </section>
  );
}
