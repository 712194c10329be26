/** What a licence says, for packages that name theirs and bring no text of it. */

/** @type {Readonly<Record<string, (holder: string) => string>>} */
const texts = {
  MIT: (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  'CC0-1.0': (holder) => `CC0 1.0 Universal

To the extent possible under law, ${holder} waived all copyright and related or neighboring rights to this work and dedicated it to the public domain.`
}

/**
 * Empty where no text is known: `licences.test.ts` then fails.
 * @param {{ name: string, licence: string, author: string | null }} facts
 */
export function standardText({ name, licence, author }) {
  return texts[licence]?.(author ?? `the authors of ${name}`) ?? ''
}
