import type { ChartData } from '../chart-table';
import { textOf } from '../chart-table-text';
import { margin, savePng, titleHeight, write, writeTitle } from './canvas';

const rowHeight = 28;
const firstRoom = 200;
const figureRoom = 148;

/** Saves a chart's numbers as PNG: for what is read as a table anyway. */
export async function downloadTablePng({ columns, rows }: ChartData, title: string): Promise<void> {
  const width = 2 * margin + firstRoom + (columns.length - 1) * figureRoom;
  const height = titleHeight + (rows.length + 1) * rowHeight + margin;
  await savePng(title, { width, height }, (drawing) => {
    const { context, colour, type } = drawing;
    const line = (cells: readonly string[], index: number) => {
      const y = titleHeight + index * rowHeight + rowHeight / 2;
      cells.forEach((text, column) => {
        const x = margin + firstRoom + column * figureRoom;
        if (column === 0) write(drawing, text, { x: margin, y, room: firstRoom });
        else write(drawing, text, { x, y, room: figureRoom - 12, align: 'right' });
      });
      context.fillStyle = colour('var(--line)');
      context.fillRect(margin, titleHeight + (index + 1) * rowHeight - 1, width - 2 * margin, 1);
    };
    writeTitle(drawing, title, width);
    type(12);
    context.fillStyle = colour('var(--ink-muted)');
    line(columns, 0);
    type(13);
    rows.forEach((row, index) => {
      context.fillStyle = colour('var(--ink)');
      line(row.map(textOf), index + 1);
    });
  });
}
