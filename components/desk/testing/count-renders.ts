/** What React did since the last reset. */
export type Renders = {
  commits: number;
  /** Components that ran again or were made, by name. */
  components: Map<string, number>;
};

/** The part of React's internal tree that is read here; see `didFiberRender` of React's own tools. */
type Fiber = {
  tag: number;
  flags: number;
  type: unknown;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
};

/** Tags of functions, classes, forwarded refs and memos. */
const componentTags = new Set([0, 1, 11, 14, 15]);
const performedWork = 1;

/**
 * Counts commits and the components that rendered in them, by the hook that React's tools use. Call it
 * before React is loaded.
 */
export function countRenders(): { reset: () => void; read: () => Renders } {
  let renders: Renders = { commits: 0, components: new Map() };

  function note({ type }: Fiber) {
    const name = nameOf(type);
    renders.components.set(name, (renders.components.get(name) ?? 0) + 1);
  }
  function mounted(fiber: Fiber) {
    if (componentTags.has(fiber.tag)) note(fiber);
    for (const child of childrenOf(fiber)) mounted(child);
  }
  function updated(fiber: Fiber, before: Fiber) {
    if (componentTags.has(fiber.tag) && fiber.flags & performedWork) note(fiber);
    if (fiber.child === before.child) return;
    const kept = new Set(childrenOf(before));
    for (const child of childrenOf(fiber)) {
      if (kept.has(child)) continue;
      if (child.alternate) updated(child, child.alternate);
      else mounted(child);
    }
  }

  Object.assign(globalThis, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      checkDCE() {},
      inject: () => 1,
      onScheduleFiberRoot() {},
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
      onCommitFiberRoot(_renderer: number, { current }: { current: Fiber }) {
        renders.commits += 1;
        if (current.alternate) updated(current, current.alternate);
        else mounted(current);
      },
    },
  });
  return {
    reset: () => {
      renders = { commits: 0, components: new Map() };
    },
    read: () => renders,
  };
}

function childrenOf({ child }: Fiber): Fiber[] {
  const children: Fiber[] = [];
  for (let next = child; next; next = next.sibling) children.push(next);
  return children;
}

function nameOf(type: unknown): string {
  if (typeof type === 'function') return type.name || 'anonymous';
  if (typeof type !== 'object' || type === null) return 'anonymous';
  if ('type' in type) return nameOf(type.type);
  return 'render' in type ? nameOf(type.render) : 'anonymous';
}
