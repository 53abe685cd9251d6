/** Prints the progress of a start, for terminals and logs. */
export interface Report {
  say: (line: string) => void;
  /** Runs `work` under a heading and prints its duration; `work` returns text to add. */
  step: <T>(title: string, work: (progress: (text: string) => void) => Promise<T>) => Promise<T>;
}

const progressEveryMs = 3000;

export const consoleReport: Report = {
  say: (line) => console.log(line),
  async step(title, work) {
    const startedAt = performance.now();
    let shownAt = startedAt;
    console.log(`· ${title}`);
    const result = await work((text) => {
      if (performance.now() - shownAt < progressEveryMs) return;
      shownAt = performance.now();
      console.log(`    ${text}`);
    });
    console.log(`✓ ${title.padEnd(52)} ${seconds(performance.now() - startedAt)}`);
    return result;
  },
};

/** Prints errors only. */
export const quietReport: Report = {
  say: (line) => line.startsWith('!') && console.error(line),
  step: (_title, work) => work(() => {}),
};

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
