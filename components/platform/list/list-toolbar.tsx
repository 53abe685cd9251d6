'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import type { BoundFilter } from '@/components/core/filter/use-filter';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { Button } from '@/components/ui/button';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Kbd } from '@/components/ui/kbd';
import type { Option } from '@/components/ui/option';
import { TextField } from '@/components/ui/text-field';
import type { ViewSurface } from '@/zero/platform/view/values';

const ListViews = lazyScreen(
  async () => (await import('@/components/platform/view/list-views')).ListViews,
  <div aria-busy className="h-7 w-20 shrink-0" />,
);

/** A field of the filter of which several values can be chosen. */
type Choice<Value> = {
  [Field in keyof Value]: Value[Field] extends readonly (infer Word extends string)[]
    ? { field: Field; label: string; options: readonly Option<Word>[] }
    : never;
}[keyof Value];

type ListToolbarProps<Value> = {
  /** Names the row: "Filter members". */
  label: string;
  filter?: BoundFilter<Value>;
  /** Under which the saved views of the list are kept; without, it has none. */
  surface?: ViewSurface | undefined;
  /** The field for words, reached by `/`. */
  text?: { label: string; placeholder: string; maxLength?: number };
  choices?: readonly Choice<Value>[];
  /** What narrows it beside the choices. */
  more?: ReactNode;
  /** How many rows are left, with their noun; undefined until it is known. */
  count?: string | undefined;
  /** Stands in a page that has its own margins. */
  isFlush?: boolean;
  /** What can be done with the list, at its end. */
  children?: ReactNode;
};

/** What narrows a list, always in view, how many rows are left, and what to do with it. */
export function ListToolbar<Value extends { text?: string }>({
  label,
  filter,
  surface,
  text,
  choices = [],
  more,
  count,
  isFlush = false,
  children,
}: ListToolbarProps<Value>) {
  const field = useRef<HTMLInputElement>(null);
  const group = 'List';
  useShortcut('/', label, () => field.current?.select(), { group, enabled: text !== undefined });
  useShortcut('Shift+F', 'Clear filters', () => filter?.clear(), {
    group,
    enabled: filter !== undefined,
    applies: filter?.isEmpty === false,
  });
  return (
    <div
      {...(filter && { role: 'search', 'aria-label': label })}
      className={clsx(
        'flex items-start gap-2 max-md:flex-wrap max-md:items-center',
        !isFlush && 'px-4 py-3',
      )}
    >
      {filter && text && (
        <TextField
          ref={field}
          type="search"
          size="sm"
          label={text.label}
          hideLabel
          icon={<MagnifyingGlassIcon />}
          end={!filter.value.text && <Kbd keys="/" className="pointer-coarse:hidden" />}
          placeholder={text.placeholder}
          maxLength={text.maxLength ?? 200}
          value={filter.value.text ?? ''}
          onChange={({ target }) => filter.change({ text: target.value } as Partial<Value>)}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
          className="w-52 shrink-0 max-md:w-auto max-md:flex-1"
        />
      )}
      {filter && (
        <div className="flex min-w-0 items-center gap-1.5 px-0.5 max-md:order-last max-md:-my-1 max-md:w-full max-md:[scrollbar-width:none] max-md:overflow-x-auto max-md:py-1 md:flex-wrap">
          {choices.map((choice) => (
            <FilterMenu
              key={String(choice.field)}
              label={choice.label}
              options={choice.options as readonly Option<string>[]}
              value={filter.value[choice.field] as readonly string[]}
              onValueChange={(values) =>
                filter.change({ [choice.field]: values } as Partial<Value>)
              }
            />
          ))}
          {more}
          {choices.length > 0 && !filter.isEmpty && (
            <Button variant="ghost" size="sm" onClick={filter.clear}>
              Clear
            </Button>
          )}
          {surface && <ListViews surface={surface} keep={filter.keep} />}
        </div>
      )}
      <span
        role="status"
        className="ml-auto shrink-0 text-right text-13 leading-7 whitespace-nowrap text-ink-muted tabular-nums max-md:order-last"
      >
        {count}
      </span>
      {children}
    </div>
  );
}
