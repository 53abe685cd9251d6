import { png } from './png';

/** A real PNG of one colour. */
export const plainPng = (width: number, height: number): Buffer =>
  png(width, height, () => [0x2f, 0x7d, 0x8c]);
