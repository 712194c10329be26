import { describe, expect, test } from 'vitest'
import { comparePaths, isArticleName, isArticlePath } from './article-files.ts'
import { formatSize } from './file-problems.ts'

describe('a file in a folder is an article', () => {
  test.each([
    ['a.txt', true], ['A.TXT', true], ['note.Md', true], ['000_“x”.txt', true], ['license-to-kill.txt', true], ['readme first.txt', true],
    ['a.text', false], ['a.txt.bak', false], ['txt', false], ['.a.txt', false], ['.txt', false],
    ['README.md', false], ['readme.txt', false], ['README.de.md', false], ['LICENSE.txt', false], ['LICENSE-CC0.md', false], ['licence.md', false]
  ])('%s: %s', (name, wanted) => expect(isArticleName(name)).toBe(wanted))

  test.each([
    ['news/a.txt', true], ['news/deep/er/a.md', true], ['a.txt', true], ['.config/a.txt', true], // the folder that was opened may be hidden
    ['news/.git/a.txt', false], ['news/node_modules/a.md', false], ['news/b/.c/a.txt', false]
  ])('by its path %s: %s', (path, wanted) => expect(isArticlePath(path)).toBe(wanted))
})

test('paths are ordered by their parts, numbers by their value', () => {
  const paths = ['n/10.txt', 'n/2.txt', 'n/2/z.txt', 'n/a.txt', 'n/B.txt', 'n']
  expect(paths.toSorted(comparePaths)).toEqual(['n', 'n/2/z.txt', 'n/2.txt', 'n/10.txt', 'n/a.txt', 'n/B.txt'])
})

test.each([[0, '0 bytes'], [1, '1 byte'], [1023, '1023 bytes'], [1024, '1 kB'], [2.5 * 1024 * 1024, '2.5 MB'], [60 * 1024 * 1024, '60 MB']])(
  '%i bytes are shown as %s', (bytes, text) => expect(formatSize(bytes)).toBe(text)
)
