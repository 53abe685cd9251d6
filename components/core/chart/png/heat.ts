import { heatTone, weekdays } from '../heat';
import { margin, savePng, titleHeight, write, writeTitle } from './canvas';

const width = 760;
const cellHeight = 26;
const labelRoom = 40;

/** Saves the hours of a week as PNG: 168 values, Monday's first hour first. */
export async function downloadHeatPng(values: readonly number[], title: string): Promise<void> {
  const top = titleHeight + 20;
  const height = top + weekdays.length * cellHeight + margin;
  await savePng(title, { width, height }, (drawing) => {
    const { context, colour, type } = drawing;
    writeTitle(drawing, title, width);
    const most = Math.max(1, ...values);
    const cellWidth = (width - 2 * margin - labelRoom) / 24;
    const left = (hour: number) => margin + labelRoom + hour * cellWidth;
    type(12);
    context.fillStyle = colour('var(--ink-muted)');
    for (let hour = 0; hour < 24; hour += 3) {
      const x = left(hour) + cellWidth / 2;
      write(drawing, String(hour), { x, y: top - 10, room: cellWidth, align: 'center' });
    }
    weekdays.forEach((day, row) => {
      const y = top + row * cellHeight;
      context.fillStyle = colour('var(--ink-muted)');
      write(drawing, day, { x: margin, y: y + cellHeight / 2, room: labelRoom });
      for (let hour = 0; hour < 24; hour++) {
        context.fillStyle = colour(heatTone(values[row * 24 + hour] ?? 0, most));
        context.beginPath();
        context.roundRect(left(hour), y, cellWidth - 1, cellHeight - 1, 2);
        context.fill();
      }
    });
  });
}
