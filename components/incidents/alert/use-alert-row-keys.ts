'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import type { Alert } from '@/zero/incidents/alert/schema';
import { useAlertActions } from './use-alert-actions';

const focusedRow = () => document.activeElement?.closest<HTMLElement>('[data-row]') ?? undefined;

/** `A` acknowledges and `E` resolves the alert whose row has the focus, which then goes to the next row. */
export function useAlertRowKeys(alerts: readonly Alert[]): void {
  const { mayAcknowledge, mayResolve, acknowledge, resolve } = useAlertActions();

  function onRow(may: (alert: Alert) => boolean, run: (alert: Alert) => void) {
    const row = focusedRow();
    const alert = alerts.find(({ id }) => id === row?.dataset['row']);
    if (!row || !alert || !may(alert)) return;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
    (rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1])?.focus();
    run(alert);
  }

  const options = { group: 'Alerts', inPalette: false };
  useShortcut('A', 'Acknowledge alert', () => onRow(mayAcknowledge, acknowledge), options);
  useShortcut('E', 'Resolve alert', () => onRow(mayResolve, resolve), options);
}
