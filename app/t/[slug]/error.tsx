'use client';

import { ErrorStatement } from '@/components/core/statement/error-statement';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage(props: Props) {
  return <ErrorStatement {...props} />;
}
