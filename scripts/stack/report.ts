/** Prints the progress of a start, for terminals and logs. */
export interface Report {
  say: (line: string) => void;
  /** Runs `work` under a heading and prints its duration. */
  step: <T>(title: string, work: (progress: Progress) => Promise<T>) => Promise<T>;
}

/** Says what is being done, and which share of the step is behind it. */
type Progress = (what: string, share: number) => void;

const progressEveryMs = 3000;
const silentMs = 15_000;

export const consoleReport: Report = {
  say: (line) => console.log(line),
  async step(title, work) {
    const startedAt = performance.now();
    let shownAt = startedAt;
    const show = (text: string) => {
      shownAt = performance.now();
      console.log(`    ${text}`);
    };
    console.log(`· ${title}`);
    const silence = setInterval(() => {
      if (performance.now() - shownAt < silentMs) return;
      show(`still at it: ${title}, ${seconds(performance.now() - startedAt)}`);
    }, progressEveryMs);
    const result = await work((what, share) => {
      if (performance.now() - shownAt < progressEveryMs) return;
      show(`${Math.floor(100 * share)} % · ${what}${remaining(startedAt, share)}`);
    }).finally(() => clearInterval(silence));
    console.log(`✓ ${title.padEnd(52)} ${seconds(performance.now() - startedAt)}`);
    return result;
  },
};

/** Prints errors only. */
export const quietReport: Report = {
  say: (line) => line.startsWith('!') && console.error(line),
  step: (_title, work) => work(() => {}),
};

/** How long the rest of a step takes if it goes on as it began; nothing as long as that is a guess. */
function remaining(startedAt: number, share: number): string {
  if (share < 0.05 || share >= 1) return '';
  const passed = performance.now() - startedAt;
  return ` · about ${Math.ceil((passed * (1 - share)) / share / 1000)} s left`;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
