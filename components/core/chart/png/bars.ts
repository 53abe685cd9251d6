import type { BarRow } from '../bar-list';
import { margin, savePng, titleHeight, write, writeTitle } from './canvas';

const width = 640;
const rowHeight = 28;
const room = { name: 160, text: 72 };

/** Saves a list of bars as PNG, as it stands: what is not chosen steps back. */
export async function downloadBarsPng(rows: readonly BarRow[], title: string): Promise<void> {
  const height = titleHeight + rows.length * rowHeight + margin;
  await savePng(title, { width, height }, (drawing) => {
    const { context, colour, type } = drawing;
    writeTitle(drawing, title, width);
    const most = Math.max(0, ...rows.map(({ value }) => value));
    const hasChosen = rows.some(({ isChosen }) => isChosen);
    const from = margin + room.name + 12;
    const longest = width - from - room.text - margin;
    type(13);
    rows.forEach(({ label, value, text, colour: own, isChosen = false }, index) => {
      const y = titleHeight + index * rowHeight + rowHeight / 2;
      const isBack = hasChosen && !isChosen;
      context.fillStyle = colour(isBack ? 'var(--ink-faint)' : 'var(--ink)');
      write(drawing, label, { x: margin, y, room: room.name });
      write(drawing, text, { x: width - margin, y, room: room.text, align: 'right' });
      context.globalAlpha = isBack ? 0.35 : 1;
      context.fillStyle = colour(own ?? 'var(--chart-1)');
      context.beginPath();
      context.roundRect(from, y - 5, most === 0 ? 0 : (value / most) * longest, 10, 2);
      context.fill();
      context.globalAlpha = 1;
    });
  });
}
