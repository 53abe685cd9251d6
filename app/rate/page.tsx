import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { database } from '@/lib/server/core/database';
import { readSurveyToken } from '@/lib/server/desk/feedback/link';
import { readSurveyed, whyNotNow } from '@/lib/server/desk/feedback/survey-page';
import { ratings } from '@/zero/desk/feedback/rules';
import { SignInLayout } from '@/components/platform/sign-in/sign-in-layout';
import { RateForm } from '@/components/desk/feedback/rate-form';

export const metadata: Metadata = { title: 'How did we do?', referrer: 'no-referrer' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opening the page changes nothing: email scanners open it too. */
export default async function RatePage({ searchParams }: Props) {
  const { token, rating } = await searchParams;
  const link = typeof token === 'string' ? readSurveyToken(token) : undefined;
  const surveyed = link && (await readSurveyed(database().sql, link));
  if (!surveyed || typeof token !== 'string') {
    return (
      <SignInLayout
        title="This link does not work any more"
        sentence="It is incomplete or older than 30 days. Open the ticket in your portal to rate it."
      >
        <Link href="/" variant="primary" className="mt-6 w-full">
          Go to your tickets
        </Link>
      </SignInLayout>
    );
  }
  const { organization, number, title, feedback } = surveyed;
  const chosen = ratings.find((each) => String(each) === rating);
  const ticket = `#${number} ${title}`;
  const reason = whyNotNow(surveyed);
  return (
    <SignInLayout title={`How did ${organization} do?`} sentence={ticket}>
      {reason ? (
        <p className="mt-4 text-14 text-pretty">
          {feedback ? `You gave this ${feedback.rating} of 5. ` : ''}
          {reason}
        </p>
      ) : (
        <RateForm
          token={token}
          rating={chosen ?? feedback?.rating}
          comment={feedback?.comment ?? ''}
        />
      )}
    </SignInLayout>
  );
}
