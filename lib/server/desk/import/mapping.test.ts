import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mappedColumns, parseMapping } from './mapping';

const shipped = readFileSync('drizzle/test-data/servicenow.mapping.json', 'utf8');

function changed(change: (mapping: Record<string, Record<string, unknown>>) => void) {
  const mapping = JSON.parse(shipped) as Record<string, Record<string, unknown>>;
  change(mapping);
  return () => parseMapping(JSON.stringify(mapping));
}

describe('parseMapping', () => {
  it('takes the shipped mapping and lists its columns once', () => {
    const columns = mappedColumns(parseMapping(shipped));
    expect(columns).toContain('u_symptom');
    expect(columns.filter((column) => column === 'category')).toHaveLength(1);
  });

  it('names what is wrong by its path', () => {
    const slips = changed((mapping) => {
      mapping['ticket'] = {
        ...mapping['ticket'],
        status: { column: 'incident_state', values: { New: 'brand-new' } },
      };
      mapping['dates'] = { format: 'dd-MM-yyyy HH:mm', zone: 'Mars/Olympus' };
    });
    expect(slips).toThrow(/dates\.zone: .*IANA/);
    expect(slips).toThrow(/ticket\.status\.values\.New: .*"waiting_on_client"/);
  });

  it('refuses what it does not know, so that a slip is not passed over', () => {
    const slip = changed((mapping) => {
      mapping['ticket'] = { ...mapping['ticket'], asignee: 'assigned_to' };
    });
    expect(slip).toThrow(/ticket: .*asignee/);
  });

  it('refuses a format that date-fns does not take', () => {
    const slip = changed((mapping) => {
      mapping['dates'] = { format: 'DD-MM-YYYY', zone: 'UTC' };
    });
    expect(slip).toThrow(/dates\.format.*DD-MM-YYYY/);
  });

  it('asks for the event columns only where rows are events', () => {
    expect(changed((mapping) => void delete mapping['event'])).toThrow(/event/);
    const ticketRows = JSON.parse(shipped) as Record<string, unknown>;
    ticketRows['rows'] = 'ticket';
    expect(() => parseMapping(JSON.stringify(ticketRows))).toThrow(/event/);
    delete ticketRows['event'];
    expect(parseMapping(JSON.stringify(ticketRows)).rows).toBe('ticket');
  });

  it('says that it is not JSON', () => {
    expect(() => parseMapping('{ rows: ')).toThrow(/not JSON/);
  });
});
