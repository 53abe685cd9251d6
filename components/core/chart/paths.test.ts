import { describe, expect, it } from 'vitest';
import { areaPath, barsPath, lineOf, linePath } from './paths';
import type { Point } from './series';

const plot = { x: 50, y: 10, width: 100, height: 80, top: 8 };
const points = [4, 0, null, 8].map<Point>((value, index) => ({
  label: `${index}`,
  name: `${index}`,
  values: { a: value },
}));

describe('the paths of a chart', () => {
  it('stand bars on the ground, and none where there is nothing', () => {
    expect(barsPath(points, 'a', plot, 0, 1)).toBe('M55,90v-40h15v40zM130,90v-80h15v80z');
  });

  it('stand the bars of two series side by side', () => {
    expect(barsPath(points, 'a', plot, 0, 2)).toBe('M55,90v-40h7v40zM130,90v-80h7v80z');
    expect(barsPath(points, 'a', plot, 1, 2)).toBe('M63,90v-40h7v40zM138,90v-80h7v80z');
  });

  it('go over a gap, from edge to edge or amid the bands', () => {
    expect(linePath(lineOf(points, 'a', plot, false))).toBe('M50,50L83.3,90L150,10');
    expect(linePath(lineOf(points, 'a', plot, true))).toBe('M62.5,50L87.5,90L137.5,10');
  });

  it('close what lies under a line', () => {
    expect(areaPath(lineOf(points, 'a', plot, false), 90)).toBe(
      'M50,50L83.3,90L150,10L150,90L50,90z',
    );
    expect(areaPath([], 90)).toBe('');
  });
});
