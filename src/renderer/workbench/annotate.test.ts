import { expect, test } from 'vitest'
import type { Block, Role } from '../../core/model.ts'
import { spansFor } from './annotate.ts'

const text = '“One,\n\nRead more…\n\nA picture (Image: Somebody)\n\ntwo.”'
const at = (words: string, type: Block['type']): Block => ({ type, start: text.indexOf(words), end: text.indexOf(words) + words.length })
const blocks = [at('“One,', 'paragraph'), at('Read more…', 'furniture'), at('A picture (Image: Somebody)', 'caption'), at('two.”', 'paragraph')]
const role = (max: number | null): Role => ({ id: 'content', name: 'Content', definition: '', min: 1, max })
const all = { start: 0, end: text.length }

test.each<[string, number | null, { start: number; end: number }, string[]]>([
  ['a selection over paragraphs is a span in each, without the furniture and captions between', null, all, ['“One,', 'two.”']],
  ['a role with room for one keeps the whole range', 1, all, [text]],
  ['a selection in a caption alone is that caption', null, blocks[2] as Block, ['A picture (Image: Somebody)']],
  ['a selection within a paragraph stays as it is', null, { start: 1, end: 4 }, ['One']]
])('%s', (_title, max, range, words) => {
  expect(spansFor({ text, blocks }, role(max), range).map((span) => span.text)).toEqual(words)
})
