// @vitest-environment happy-dom
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { loadZod } from '@/lib/zod-in-browser';
import { Form } from './form';
import { type EntityForm, type FormError, useEntityForm } from './use-entity-form';

const schema = z.object({
  kind: z
    .enum(['big', 'small'])
    .nullable()
    .refine((kind) => kind !== null, 'Choose a kind.'),
  name: z.string().trim().min(1, 'It needs a name.'),
  plan: z.string().trim().min(1, 'It needs a plan.'),
});
type Input = z.input<typeof schema>;

const defaults: Input = { kind: 'big', name: '', plan: 'standard' };
const saved = vi.fn<(values: z.output<typeof schema>) => Promise<FormError<Input> | undefined>>();
const onSaved = vi.fn();
let form: EntityForm<Input>;
const seen = (latest: EntityForm<Input>) => {
  form = latest;
};
let page: HTMLElement;
let root: ReturnType<typeof createRoot>;

type SampleProps = { begin?: Input; startsAnew?: boolean };

function Sample({ begin = defaults, startsAnew = false }: SampleProps) {
  const sample = useEntityForm({
    schema,
    defaults: begin,
    save: saved,
    onSaved,
    focusFirst: true,
    startsAnew,
  });
  useEffect(() => seen(sample));
  return (
    <>
      <Form form={sample}>
        <Select
          label="Kind"
          options={[
            { value: 'big', label: 'Big' },
            { value: 'small', label: 'Small' },
          ]}
          {...sample.value('kind')}
        />
        <TextField label="Name" {...sample.text('name')} />
        <TextField label="Plan" {...sample.text('plan')} />
      </Form>
      <Button type="submit" form={sample.id} loading={sample.isBusy}>
        Save
      </Button>
    </>
  );
}

const show = (begin?: Input, startsAnew = false) =>
  act(async () => root.render(<Sample {...(begin && { begin })} startsAnew={startsAnew} />));
const input = (at: number) =>
  page.querySelectorAll<HTMLInputElement>('input:not([aria-hidden])')[at]!;
const alerts = () => [...page.querySelectorAll('[role=alert]')].map((each) => each.textContent);
const button = () => page.querySelector<HTMLButtonElement>('button[form]')!;
const send = () =>
  act(async () =>
    page
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );

async function type(field: HTMLInputElement, text: string) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const leave = (field: HTMLInputElement, relatedTarget: Element | null = null) =>
  act(async () => {
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }));
  });

beforeAll(loadZod);

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  saved.mockReset().mockResolvedValue(undefined);
  onSaved.mockReset();
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

it('says what is wrong with a field once it was changed and left, and no sooner', async () => {
  await show();
  await leave(input(0));
  await type(input(0), ' ');
  expect(alerts()).toEqual([]);
  await leave(input(0), button());
  expect(alerts()).toEqual([]);
  await leave(input(0));
  expect(alerts()).toEqual(['It needs a name.']);
  await type(input(0), 'Acme');
  expect(alerts()).toEqual([]);
});

it('names all that is wrong when it is sent, and goes to the first of it', async () => {
  await show({ kind: null, name: '', plan: '' });
  await send();
  expect(alerts()).toEqual(['Choose a kind.', 'It needs a name.', 'It needs a plan.']);
  expect(document.activeElement?.textContent).toContain('Choose');
  await act(async () => form.change({ kind: 'small', name: 'Acme' }));
  await send();
  expect(document.activeElement).toBe(input(1));
  expect(saved).not.toHaveBeenCalled();
});

it('puts the focus into its first field', async () => {
  await show();
  expect(document.activeElement?.textContent).toContain('Big');
});

it('saves what the schema makes of the fields, and says that it is done', async () => {
  await show();
  await type(input(0), '  Acme ');
  await send();
  expect(saved.mock.calls).toEqual([[{ kind: 'big', name: 'Acme', plan: 'standard' }]]);
  expect(onSaved).toHaveBeenCalledOnce();
});

it('is sent once at a time, and is busy until the answer', async () => {
  let answer: (refusal: undefined) => void = () => {};
  saved.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  await show({ ...defaults, name: 'Acme' });
  await send();
  await send();
  expect(saved).toHaveBeenCalledOnce();
  expect(button().ariaBusy ?? button().getAttribute('aria-busy')).toBe('true');
  expect(onSaved).not.toHaveBeenCalled();
  await act(async () => answer(undefined));
  expect(button().getAttribute('aria-busy')).toBeNull();
  await send();
  expect(saved).toHaveBeenCalledTimes(2);
});

it('keeps what was refused, with the reason at its field, until that field changes', async () => {
  saved.mockResolvedValue({ at: 'name', message: 'There is one of this name.' });
  await show({ ...defaults, name: 'Acme' });
  await send();
  expect(onSaved).not.toHaveBeenCalled();
  expect(alerts()).toEqual(['There is one of this name.']);
  expect(document.activeElement).toBe(input(0));
  expect(input(0).value).toBe('Acme');
  await type(input(1), 'gold');
  expect(alerts()).toEqual(['There is one of this name.']);
  await type(input(0), 'Bolt');
  expect(alerts()).toEqual([]);
});

it('shows at the form what is refused as a whole, until it is sent again', async () => {
  saved.mockResolvedValueOnce({ message: 'There is no connection.' });
  await show({ ...defaults, name: 'Acme' });
  await send();
  expect(alerts()).toEqual(['There is no connection.']);
  await send();
  expect(alerts()).toEqual([]);
  expect(onSaved).toHaveBeenCalledOnce();
});

it('is sent by Ctrl+Enter in a field', async () => {
  await show({ ...defaults, name: 'Acme' });
  await act(async () => {
    const key = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
    input(0).dispatchEvent(new KeyboardEvent('keydown', key));
  });
  expect(saved).toHaveBeenCalledOnce();
});

it('knows whether anything was changed, and begins anew where it stays', async () => {
  await show(undefined, true);
  expect(form.isDirty).toBe(false);
  await type(input(0), 'Acme');
  expect(form.isDirty).toBe(true);
  expect(form.values.name).toBe('Acme');
  await send();
  expect(form.isDirty).toBe(false);
  expect(input(0).value).toBe('');
  await type(input(0), 'Bolt');
  await send();
  expect(saved.mock.calls.map(([values]) => values.name)).toEqual(['Acme', 'Bolt']);
});
