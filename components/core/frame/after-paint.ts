/** Longer than a busy machine takes for a frame; then there is none, as in a window that is covered. */
const noFrameMs = 500;

/**
 * Runs `work` once the frame is drawn that shows what was changed until now; at once in a hidden tab.
 * @returns a function that cancels it
 */
export function afterPaint(work: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    work();
    return () => {};
  }
  let next: ReturnType<typeof setTimeout>;
  const frame = requestAnimationFrame(() => {
    clearTimeout(next);
    // A task of its own, which the browser starts after it has drawn.
    next = setTimeout(work);
  });
  next = setTimeout(() => {
    cancelAnimationFrame(frame);
    work();
  }, noFrameMs);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(next);
  };
}
