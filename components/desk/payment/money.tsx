'use client';

import { useTenant } from '@/components/platform/sync/tenant';
import { formatMoney } from '@/lib/format/money';

type MoneyProps = { minor: number; currency: string };

/** An amount as the organization writes it; `minor` are the currency's minor units. */
export function Money({ minor, currency }: MoneyProps) {
  return formatMoney(minor, currency, useTenant().organization.locale);
}
