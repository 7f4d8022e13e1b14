import { z } from 'zod/v3';
import { parseOptions } from './parseOptions';

const schema = z.object({
  slo: z.string().min(1).describe('Address of the SLO').optional(),
  name: z.string().describe('Name of it'),
  sort: z.enum(['worst', 'name']).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
  tags: z.array(z.string()).min(1).optional(),
  since: z
    .string()
    .refine(value => value.endsWith('Z'), 'end it with Z')
    .optional(),
});

describe('parseOptions', () => {
  it.each([
    [{}, 'option name = nothing: it is missing; add it: Name of it'],
    [{ limit: 'abc' }, 'option limit = "abc": use a number'],
    [{ limit: '1.5' }, 'option limit = "1.5": use a whole number'],
    [{ limit: '0' }, 'option limit = "0": use at least 1'],
    [{ limit: '501' }, 'option limit = "501": use at most 500'],
    [{ slo: '' }, 'option slo = "": use at least 1 character'],
    [{ slo: ['a', 'b'] }, 'option slo = ["a","b"]: use one text'],
    [{ sort: 'best' }, 'option sort = "best": use one of worst, name'],
    [{ tags: [] }, 'option tags = []: use at least 1 entry'],
    [{ since: 'now' }, 'option since = "now": end it with Z'],
    [
      { nmae: 'x' },
      'no such option: nmae; options are slo, name, sort, limit, tags, since',
    ],
  ])('says what to do about %j', (options, message) => {
    const complete = 'name' in options || !Object.keys(options).length;
    const raw = complete ? options : { name: 'a', ...options };
    expect(() => parseOptions(schema, raw)).toThrow(message);
  });
});
