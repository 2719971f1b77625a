import fc from 'fast-check';
import { parseStrictly } from './strict-json.js';

const flawOf = (text: string) => {
  const parsed = parseStrictly(text);
  return 'errors' in parsed ? parsed.errors[0] : undefined;
};

describe('JSON that can be understood in one way only', () => {
  it('is read like any other JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const parsed = parseStrictly(text);
        if ('value' in parsed) expect(parsed.value).toEqual(JSON.parse(text));
        else expect(text).toMatch(/__proto__|\\u0000|\\ud/i);
      }),
    );
  });

  it('says each name once', () => {
    expect(flawOf('{"a":1,"b":{"a":2},"c":[{"a":1},{"a":2}]}')).toBeUndefined();
    expect(flawOf('{"a":1,"b":2,"a":3}')).toEqual({ path: 'a', message: 'This name stands twice in one object.' });
    expect(flawOf('{"x":{"a":1, "\\u0061" : 2}}')?.path).toBe('a');
  });

  it('is not confused by quotes, braces and colons inside text', () => {
    expect(flawOf('{"a":"{\\"a\\":1}","b":"\\\\","c":"a:"}')).toBeUndefined();
    expect(flawOf('["a","a",":"]')).toBeUndefined();
  });

  it('never carries __proto__, however it is spelled', () => {
    expect(flawOf('{"__proto__":{"role":"HEAD"}}')?.path).toBe('__proto__');
    expect(flawOf('{"data":{"\\u005f_proto__":1}}')?.path).toBe('__proto__');
  });

  it('holds no text that the log could not keep', () => {
    expect(flawOf('{"data":{"summary":"a\\u0000b"}}')?.path).toBe('data.summary');
    expect(flawOf('{"data":{"names":["ok","\\ud800"]}}')?.path).toBe('data.names.1');
    expect(flawOf('{"data":{"names":["\\ud83d\\ude00"]}}')).toBeUndefined();
  });

  it('is not nested beyond reason, and half of it is none', () => {
    expect(flawOf('['.repeat(40) + ']'.repeat(40))?.message).toBe('Nested deeper than 32 levels.');
    expect(flawOf('['.repeat(200_000) + ']'.repeat(200_000))?.message).toBe('Nested deeper than 32 levels.');
    expect(flawOf('{"a":')?.message).toBe('This is not valid JSON.');
    expect(flawOf('')?.message).toBe('This is not valid JSON.');
  });
});
