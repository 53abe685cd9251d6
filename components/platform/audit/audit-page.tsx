'use client';

import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { AuditLogPlaceholder } from './audit-log-placeholder';

export const AuditPage = lazyScreen(
  async () => (await import('./audit-log')).AuditLog,
  <AuditLogPlaceholder />,
);
