import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockType } from '../model.ts'
import { blocksOf } from './blocks.ts'
import { decode } from './decode.ts'

const repository = join(import.meta.dirname, '../../..')
const corpus = join(repository, 'corpus')
const realArticles = join(repository, '../shared/articles')

const prose = 'The gauge at Varr fell by a third between midnight and dawn, and nobody in the two capitals would say who had given the order.'
const second = 'The ministers met for two hours on Friday, in a room that has no windows, and left it one by one without a word to the press.'
const third = 'Farmers of the delta said that they would march on the capital on Saturday, and that each of them would bring an empty jar.'

const typesOf = (text: string, markdown = false): BlockType[] => blocksOf(text, { markdown }).map(({ type }) => type)

/** `title 5*paragraph furniture`: runs of the same type with their length. */
const runsOf = (types: readonly BlockType[]): string => {
  const runs: { type: BlockType; length: number }[] = []
  for (const type of types) {
    const last = runs.at(-1)
    if (last?.type === type) last.length++
    else runs.push({ type, length: 1 })
  }
  return runs.map(({ type, length }) => (length === 1 ? type : `${length}*${type}`)).join(' ')
}

describe('the blocks of a text', () => {
  const line = fc.oneof(
    fc.constantFrom('', ' ', '\t', 'World', 'By Jelka Morin', '10 March 2031', '<', '# A headline', 'Read Entire Article', 'A SUBHEADING', prose, `“${prose}”`, '(Image: Getty)', 'wrapped text that goes on to about seventy columns, as mail programs do'),
    fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replaceAll('\n', ' '))
  )

  test('are whole lines in order, cover every line that is not blank, and hold no blank line at their ends', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), fc.boolean(), (lines, markdown) => {
      const text = lines.join('\n')
      const blocks = blocksOf(text, { markdown })
      let from = 0
      for (const { start, end } of blocks) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        expect(start === 0 || text[start - 1] === '\n').toBe(true)
        expect(end === text.length || text[end] === '\n').toBe(true)
        expect(text.slice(from, start).trim()).toBe('')
        const [first, last] = [text.slice(start, end).split('\n')[0]!, text.slice(start, end).split('\n').at(-1)!]
        expect(first.trim()).not.toBe('')
        expect(last.trim()).not.toBe('')
        from = end + 1
      }
      expect(text.slice(from).trim()).toBe('')
      expect(blocks.filter(({ type }) => type === 'title').length).toBeLessThanOrEqual(markdown ? lines.length : 1)
    }))
  })

  test.each([
    ['a headline and paragraphs', ['A dam is shut', '', prose, '', second], 'title 2*paragraph'],
    ['paragraphs without a headline', [prose, second, third], '3*paragraph'],
    ['one paragraph', [prose], 'paragraph'],
    ['one short line', ['Peace'], 'title'],
    ['a standfirst before the date', ['A dam is shut', prose, '10 March 2031', second, third], 'title standfirst dateline 2*paragraph'],
    ['no standfirst after the date', ['A dam is shut', '10 March 2031', prose, 'Advertisement', second], 'title dateline paragraph furniture paragraph'],
    ['a first paragraph with a picture below', ['A dam is shut', prose, 'The dam (Image: Getty)', second], 'title paragraph caption paragraph'],
    ['an author before the headline', ['Politics', 'Jelka Morin', 'A dam is shut overnight', prose, second], 'furniture byline title 2*paragraph'],
    ['an author after the last paragraph', ['A dam is shut', prose, second, third, 'Jelka Morin'], 'title 3*paragraph byline'],
    ['a short last paragraph', ['A dam is shut', prose, second, '“No comment,” he said.', 'Source link'], 'title 3*paragraph furniture'],
    ['a short last paragraph without marks', ['A dam is shut', prose, second, 'Nobody came.'], 'title 3*paragraph'],
    ['a paywall in the middle', ['A dam is shut', prose, 'Sign up for our newsletter', second, third], 'title paragraph furniture 2*paragraph'],
    ['teasers after the end', ['A dam is shut', prose, second, third, 'Related Stories', 'Grain is dear', 'Harvest is late.'], 'title 3*paragraph 3*furniture'],
    ['subheadings', ['A dam is shut', prose, 'What comes next', second, 'WHO GAVE THE ORDER?', third], 'title paragraph subheading paragraph subheading paragraph'],
    ['a line before a quote', ['A dam is shut', prose, 'He put it thus:', third], 'title 3*paragraph'],
    ['a speech with the word copyright', ['A dam is shut', 'The copyright law of Ilmera was passed in the year before the dam was built, said the minister on Friday.', prose], 'title 2*paragraph'],
    ['a quotation that begins with By', ['A dam is shut', prose, 'By Friday they had gone.', second], 'title 3*paragraph'],
    ['stars between parts', ['A dam is shut', prose, '* * *', second], 'title paragraph furniture paragraph'],
    ['a poem', ['The river', '', 'I saw it rise', 'and saw it fall,', 'and that was all'], 'title 3*paragraph'],
    ['nothing', ['', '  '], '']
  ])('are found in %s', (_, lines, expected) => {
    expect(runsOf(typesOf(lines.join('\n')))).toBe(expected)
  })

  test('take their headings from Markdown, and leave its marks in the text', () => {
    const text = ['# A dam is shut', '', prose, '', '## What comes next', '', prose, '', '---'].join('\n')
    expect(runsOf(typesOf(text, true))).toBe('title paragraph subheading paragraph furniture')
    expect(text.slice(0, blocksOf(text, { markdown: true })[0]!.end)).toBe('# A dam is shut')
  })

  test('join lines that were wrapped by hand, and only those', () => {
    const wrapped = [
      'A dam is shut',
      '',
      'The gauge at Varr fell by a third between midnight and dawn, and',
      'nobody in the two capitals would say who had given the order to',
      'shut it.',
      '',
      'The ministers met for two hours on Friday, in a room that has no',
      'windows, and left it one by one.'
    ].join('\n')
    expect(blocksOf(wrapped).map(({ start, end }) => wrapped.slice(start, end).split('\n').length)).toEqual([1, 3, 2])
    const short = ['Every paper.', 'One shelf.', 'Start reading', prose, prose].join('\n')
    expect(blocksOf(short)).toHaveLength(5)
  })

  test('of a very long text are found in one pass', () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => (i % 7 === 0 ? 'A line' : `${prose} ${i}.`))
    expect(blocksOf(lines.join('\n'))).toHaveLength(100_000)
    const oneLine = `A dam is shut\n${'word '.repeat(1_000_000)}\n${' '.repeat(100_000)}x${'-'.repeat(100_000)}\n${'(Image: '.repeat(20_000)}`
    expect(blocksOf(oneLine)).toHaveLength(4)
  })
})

describe('the sample corpus', () => {
  const files = readdirSync(corpus).filter((file) => /\.(?:txt|md)$/.test(file) && file !== 'README.md').toSorted()

  // Regenerate with `npx vitest run --project node src/core/readers -u`, and read the difference.
  test('is laid out as an analyst would lay it out', async () => {
    const layout = files.map((file) => {
      const { text, encoding } = decode(readFileSync(join(corpus, file)))
      const blocks = blocksOf(text, { markdown: file.endsWith('.md') })
      return [`${file} (${encoding})`, ...blocks.map(({ type, start, end }) => `  ${type.padEnd(11)}${[...text.slice(start, end)].slice(0, 40).join('')}`)].join('\n')
    })
    await expect(`${layout.join('\n\n')}\n`).toMatchFileSnapshot('./golden/corpus-layout.txt')
  })
})

describe.skipIf(!existsSync(realArticles))('real scrapes', () => {
  test.each([
    ['000_ca51033b702de713.txt', 'title standfirst 2*furniture 13*paragraph furniture subheading 22*paragraph furniture'],
    ['001_bfc9950736f78cd9.txt', 'title furniture standfirst dateline 2*caption 8*paragraph 2*caption 5*paragraph 3*furniture'],
    ['002_d7124cf86ca11ffe.txt', '6*furniture byline title 11*paragraph caption 8*paragraph 12*furniture'],
    ['003_681ddf67a2b15a6f.txt', 'furniture title 14*paragraph furniture'],
    ['004_34d3f0eff26b4d81.txt', '7*furniture byline title 8*paragraph 12*furniture']
  ])('%s is laid out as an analyst would lay it out', (file, expected) => {
    const { text } = decode(readFileSync(join(realArticles, file)))
    expect(runsOf(typesOf(text))).toBe(expected)
  })
})
