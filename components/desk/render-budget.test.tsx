// @vitest-environment happy-dom
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { countRenders } from './testing/count-renders';

// React is loaded after this.
const renders = countRenders();
const { act } = await import('react');
const { createRoot } = await import('react-dom/client');
const { changeAddress, goWithin } = await import('@/components/core/address/address');
const { mountDesk } = await import('./testing/mount-desk');

const page = document.createElement('div');
document.body.append(page);
const root = createRoot(page);
const list = '/t/northwind/tickets';
let arrive: Awaited<ReturnType<typeof mountDesk>>['arrive'];

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.history.replaceState(null, '', list);
  const desk = await mountDesk();
  ({ arrive } = desk);
  await act(async () => root.render(desk.screen));
  await vi.waitFor(() => expect(rowsShown()).toBeGreaterThan(20));
  // The code of a ticket comes with the first one.
  await go(`${list}/61`);
  while (!page.querySelector('textarea')) await act(() => new Promise(setImmediate));
  await go(list);
});
beforeEach(() => renders.reset());
afterAll(() => act(() => root.unmount()));

const rowsShown = () => page.querySelectorAll('[data-ticket-id]').length;
const heading = () => page.querySelector('h1')?.textContent;
const go = (href: string) => act(async () => goWithin(href));

async function press(target: EventTarget, key: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(async () => void target.dispatchEvent(event));
}

type Budget = { commits: number; components: number };

function expectWithin(budget: Budget) {
  const { commits, components } = renders.read();
  const total = [...components.values()].reduce((sum, count) => sum + count, 0);
  const most = [...components].toSorted(([, a], [, b]) => b - a).slice(0, 12);
  expect(commits, 'commits').toBeLessThanOrEqual(budget.commits);
  expect(total, `components, most of all ${most.join(' ')}`).toBeLessThanOrEqual(budget.components);
}
const count = (component: string) => renders.read().components.get(component) ?? 0;

it('moves to the next row', async () => {
  await press(document.body, 'j');
  renders.reset();
  await press(document.body, 'j');
  expectWithin({ commits: 2, components: 12 });
  expect(count('TicketRow')).toBe(2);
});

it('filters the list', async () => {
  await act(async () => changeAddress(`${list}?status=open`));
  expect(rowsShown()).toBe(40);
  expectWithin({ commits: 6, components: 410 });
  // Only what was not there before is drawn, and of the filters only the one that changed.
  expect(count('RowCells')).toBeLessThan(40);
  expect(count('FacetMenu')).toBe(1);
  await act(async () => changeAddress(list));
});

it('opens a ticket', async () => {
  await go(`${list}/60`);
  expect(heading()).toBe('#60Ticket 60');
  expectWithin({ commits: 5, components: 340 });
});

it('goes on to the next ticket', async () => {
  await go(`${list}/60`);
  renders.reset();
  await press(document.body, 'j');
  expect(heading()).toBe('#59Ticket 59');
  expectWithin({ commits: 5, components: 260 });
});

it('shows a message that arrives, and renders nothing else but the composer', async () => {
  await go(`${list}/59`);
  renders.reset();
  await act(() => arrive(59, 'From the client'));
  expect(page.textContent).toContain('From the client');
  expectWithin({ commits: 2, components: 85 });
  expect(count('MessageCard')).toBe(1);
  expect(count('StatusField') + count('AssigneeField') + count('TicketHeader')).toBe(0);
});

it('shows a reply, and renders nothing else but the composer', async () => {
  await go(`${list}/58`);
  const field = page.querySelector('textarea')!;
  await act(async () => {
    Reflect.set(HTMLTextAreaElement.prototype, 'value', 'Here you are', field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  renders.reset();
  await press(field, 'Enter', { ctrlKey: true });
  expect(page.textContent).toContain('Here you are');
  expectWithin({ commits: 2, components: 75 });
  expect(count('MessageCard')).toBe(1);
  expect(count('TicketDetails') + count('TicketHeader')).toBe(0);
});
