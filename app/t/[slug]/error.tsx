'use client';

import { ErrorMessagePage } from '@/components/core/statement/error-statement';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage(props: Props) {
  return <ErrorMessagePage {...props} />;
}
