import type { ComponentProps, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { EntityList } from './entity-list';
import { ListToolbar } from './list-toolbar';

type EntityListPageProps<Row, Value extends { text?: string }> = {
  /** The heading of a page; a tab has none. */
  title?: string;
  description?: ReactNode;
  toolbar: ComponentProps<typeof ListToolbar<Value>>;
  /** The button that adds a row, at the end of the toolbar: “Add team”; false for who may not. */
  add?: false | { text: string; icon: ReactNode; keys?: string; onAdd: () => void };
  /** Between toolbar and rows: sums, a note. */
  children?: ReactNode;
} & ComponentProps<typeof EntityList<Row>>;

/** A list of entities with what narrows it: a page of its own, or a tab. */
export function EntityListPage<Row, Value extends { text?: string }>({
  title,
  description,
  toolbar,
  add = false,
  children,
  ...list
}: EntityListPageProps<Row, Value>) {
  return (
    <div className="mx-auto flex min-h-full w-full max-w-320 flex-col">
      {title && (
        <h1 dir="auto" className="px-4 pt-4 text-20 font-semibold">
          {title}
        </h1>
      )}
      {description && (
        <p dir="auto" className="max-w-160 px-4 pt-1 text-13 text-ink-muted">
          {description}
        </p>
      )}
      <ListToolbar {...toolbar}>
        {toolbar.children}
        {add && (
          <Button
            variant="primary"
            size="sm"
            icon={add.icon}
            {...(add.keys !== undefined && { keys: add.keys })}
            onClick={add.onAdd}
          >
            {add.text}
          </Button>
        )}
      </ListToolbar>
      {children}
      <EntityList {...list} onClear={toolbar.filter?.clear} />
    </div>
  );
}
