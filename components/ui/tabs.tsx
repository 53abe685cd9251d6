'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

type Tab<Value extends string> = {
  value: Value;
  label: string;
  /** A quiet metric behind the label. */
  count?: string;
  content?: ReactNode;
};

type TabsProps<Value extends string> = {
  /** Names the row of tabs. */
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
};

/** Faces of the same thing, one at a time; arrows move between them. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onValueChange,
}: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={onValueChange}>
      <Base.List
        aria-label={label}
        className="flex gap-4 overflow-x-auto border-b border-line px-0.5"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px flex h-9 shrink-0 items-center gap-1.5 rounded-t-mark border-b-2 border-transparent text-13 font-medium text-ink-muted -outline-offset-2 hover:text-ink data-active:border-accent data-active:text-ink pointer-coarse:h-11"
          >
            <bdi>{tab.label}</bdi>
            {tab.count && (
              <span className="text-12 font-normal text-ink-faint tabular-nums">{tab.count}</span>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(
        (tab) =>
          tab.content !== undefined && (
            <Base.Panel key={tab.value} value={tab.value} className="pt-4">
              {tab.content}
            </Base.Panel>
          ),
      )}
    </Base.Root>
  );
}
