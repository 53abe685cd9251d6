import type { ToastManager } from '@base-ui/react/toast';

type ToastTone = 'neutral' | 'success' | 'danger';

export type ToastData = { tone: ToastTone };

type ToastOptions = {
  description?: string;
  tone?: ToastTone;
  /** One way back or onwards, such as "Undo". The toast closes with it. */
  action?: { label: string; onSelect: () => void };
  /** Milliseconds it stays; default 6,000, and 10,000 with an action. 0 stays until dismissed. */
  timeout?: number;
  /** Replaces the toast of the same id instead of stacking another. */
  id?: string;
};

type Manager = Pick<ToastManager<ToastData>, 'add' | 'close'>;

let manager: Manager | undefined;
const waiting: ((manager: Manager) => void)[] = [];
let askForRegion = () => {};
let count = 0;

function deliver(say: (manager: Manager) => void) {
  if (manager) return say(manager);
  waiting.push(say);
  askForRegion();
}

/** Has `ask` called when there is a toast to show and no region for it. */
export function onToastWithoutRegion(ask: () => void): void {
  askForRegion = ask;
  if (waiting.length > 0) ask();
}

/** Shows what waits, and from now on everything, in the region that has this manager. */
export function connectToasts(connected: Manager): void {
  manager = connected;
  for (const say of waiting.splice(0)) say(connected);
}

/**
 * Says what happened, politely. Callable from anywhere in the browser; returns the toast's id.
 * A rejection uses the tone `danger`, which is announced at once.
 */
export function toast(title: string, options: ToastOptions = {}): string {
  const { description, tone = 'neutral', action, id = `toast-${++count}` } = options;
  deliver((shown) => {
    shown.add({
      id,
      title,
      description,
      data: { tone },
      timeout: options.timeout ?? (action ? 10_000 : 6_000),
      priority: tone === 'danger' ? 'high' : 'low',
      actionProps: action && {
        children: action.label,
        onClick: () => {
          action.onSelect();
          shown.close(id);
        },
      },
    });
  });
  return id;
}

/** Takes a toast away before its time. */
export function dismissToast(id: string) {
  deliver((shown) => shown.close(id));
}
