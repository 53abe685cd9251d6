'use client';

import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import { Select, type SelectOption } from '@/components/ui/select';
import { formatNoun } from '@/lib/format/number';
import {
  mostPageRules,
  type PageRule,
  type PageWay,
  pageRulesOf,
} from '@/zero/platform/notification/page-rules';

const wayOptions: readonly SelectOption<PageWay>[] = [
  { value: 'push', label: 'Push' },
  { value: 'mail', label: 'Email' },
];

/** A page is emailed once, so that at most one rule is about email. */
const wayOptionsFor = (rule: PageRule, rules: readonly PageRule[]) =>
  wayOptions.filter(
    ({ value }) => value !== 'mail' || rules.every((each) => each === rule || each.way !== 'mail'),
  );

const delays = [0, 1, 2, 5, 10, 15, 30, 60];

const delayWord = (minutes: number) =>
  minutes === 0 ? 'immediately' : `after ${formatNoun(minutes, 'minute')}`;

/** The usual delays, and one that a program set. */
const delayOptions = (chosen: number) =>
  [...new Set([...delays, chosen])]
    .toSorted((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: delayWord(minutes) }));

type PageRulesPanelProps = {
  /** Null while everything is as by default. */
  chosen: readonly PageRule[] | null | undefined;
  onChoose: (rules: readonly PageRule[] | null) => void;
};

/** By which ways, and when, one hears of a page beside the desk. */
export function PageRulesPanel({ chosen, onChoose }: PageRulesPanelProps) {
  const rules = pageRulesOf(chosen);
  const change = (index: number, rule: PageRule) => onChoose(rules.with(index, rule));
  return (
    <Panel
      title="When you are paged"
      description="In the desk you are told immediately. These rules apply until someone acknowledges the alert."
      flush
      actions={
        chosen && (
          <Button size="sm" variant="ghost" onClick={() => onChoose(null)}>
            Use default
          </Button>
        )
      }
    >
      {rules.length === 0 && (
        <p className="px-4 py-2.5 text-13 text-ink-muted">
          No rules: pages reach you in the desk only.
        </p>
      )}
      <ol aria-label="Rules" className="divide-y divide-line">
        {rules.map((rule, index) => (
          <li key={index} className="flex items-center gap-2 px-4 py-2.5">
            <Select
              label={`Rule ${index + 1}: way`}
              hideLabel
              size="sm"
              options={wayOptionsFor(rule, rules)}
              value={rule.way}
              onValueChange={(way) => change(index, { ...rule, way })}
              className="w-28"
            />
            <Select
              label={`Rule ${index + 1}: delay`}
              hideLabel
              size="sm"
              options={delayOptions(rule.afterMinutes)}
              value={String(rule.afterMinutes)}
              onValueChange={(minutes) => change(index, { ...rule, afterMinutes: Number(minutes) })}
              className="w-44"
            />
            <IconButton
              size="sm"
              label={`Remove rule ${index + 1}`}
              icon={<TrashIcon aria-hidden />}
              className="ml-auto"
              onClick={() => onChoose(rules.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      {rules.length < mostPageRules && (
        <div className="border-t border-line px-4 py-2.5">
          <Button
            size="sm"
            icon={<PlusIcon aria-hidden />}
            onClick={() => onChoose([...rules, { way: 'push', afterMinutes: 10 }])}
          >
            Add rule
          </Button>
        </div>
      )}
    </Panel>
  );
}
