const marks = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size in decimal units: 512 B, 1.2 MB, 34 MB. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (round(size) >= 1000 && step < marks.length - 1) {
    size /= 1000;
    step += 1;
  }
  return `${round(size)} ${marks[step]}`;
}

function round(size: number) {
  return size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
}
