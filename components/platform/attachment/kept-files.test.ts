import { describe, expect, it } from 'vitest';
import { formatFiles, type KeptFile, parseFiles, readUploaded, bodyOf } from './kept-files';

const file: KeptFile = {
  id: 'a',
  name: 'scanner.png',
  mediaType: 'image/png',
  byteSize: 5,
  width: 4,
  height: 3,
};

describe('files that the device remembers', () => {
  it('are read as they were written, and nothing is kept of none', () => {
    expect(parseFiles(formatFiles([file]))).toEqual([file]);
    expect(formatFiles([])).toBe('');
    expect(parseFiles('')).toEqual([]);
  });

  it.each(['{', 'null', '[{"id":1}]', '[null]'])('are none where %s was kept', (text) =>
    expect(parseFiles(text)).toEqual([]),
  );

  it('come from an answer that describes one, and from no other', () => {
    expect(readUploaded({ ...file, more: 1 })).toEqual(file);
    expect(readUploaded({ title: 'This file is empty.' })).toBeUndefined();
    expect(readUploaded(null)).toBeUndefined();
  });
});

describe('what is sent', () => {
  it('is what was written, or a sentence that points to the files', () => {
    expect(bodyOf('Hello', 2)).toBe('Hello');
    expect(bodyOf('  ', 1)).toBe('See the attached file.');
    expect(bodyOf('', 3)).toBe('See the 3 attached files.');
    expect(bodyOf('', 0)).toBe('');
  });
});
