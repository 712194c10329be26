import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveAnchor, type Resolution } from './resolve.ts'
import { spanOf } from './span.ts'

const article = [
  'Ilmera accused its neighbour on Wednesday of breaking a treaty after two gates were shut.',
  '“This is not maintenance,” the water minister said. “This is a hand on our throat.”',
  'The spokeswoman said the gates had been closed for inspection. She did not say by whom.',
  '“They have the letter,” she said. “They have the dates.”',
  'The minister 🚜 said no. The union said no. Nobody said yes.'
].join('\n\n')

const anchorOf = (words: string, text = article) => {
  const start = text.indexOf(words)
  return spanOf(text, 'content', start, start + words.length)
}

const kindAndWords = (text: string, resolution: Resolution): string =>
  resolution.kind === 'lost' ? 'lost' : `${resolution.kind}: ${text.slice(resolution.start, resolution.end)}`

describe('an anchor', () => {
  test.each([
    ['is found where it was', 'a hand on our throat', (text: string) => text, 'exact: a hand on our throat'],
    ['is found after words were added before it', 'a hand on our throat', (text: string) => `LATEST\n\n${text}`, 'moved: a hand on our throat'],
    ['is found after words were taken away before it', 'They have the dates', (text: string) => text.slice(text.indexOf('“This')), 'moved: They have the dates'],
    ['is found when only the words around it changed a little', 'a hand on our throat', (text: string) => text.replace('“This is a', '“It is a'), 'moved: a hand on our throat'],
    ['is told by its surroundings among the same words', 'said no. Nobody', (text: string) => text.replace('Nobody said', 'Nobody has said'), 'exact: said no. Nobody'],
    ['is approximate when its words changed', 'had been closed for inspection', (text: string) => text.replace('closed for inspection', 'closed for an inspection'), 'approximate: had been closed for an inspection'],
    ['keeps whole characters when its words changed', '🚜 said no. The', (text: string) => text.replace('🚜', '🚛'), 'approximate: 🚛 said no. The'],
    ['is lost when its paragraph is gone', '“They have the letter,” she said.', (text: string) => text.replace(/“They have.*\n\n/, ''), 'lost'],
    ['is lost in another text', 'a hand on our throat', () => 'Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich.', 'lost']
  ])('%s', (_, words, edit, expected) => {
    const text = edit(article)
    expect(kindAndWords(text, resolveAnchor(text, anchorOf(words)))).toBe(expected)
  })

  test('in one of two equal places is never taken for sure', () => {
    const verse = 'We row the boat and sing the song of all the rivers. '.repeat(2)
    const text = verse.repeat(3)
    const start = text.indexOf('sing', verse.length)
    const resolution = resolveAnchor(text, spanOf(text, 'content', start, start + 4))
    expect(resolution).toMatchObject({ kind: 'approximate', start })
    expect(resolution.kind !== 'lost' && resolution.score).toBeLessThan(0.6)
  })

  test('in a short text is found by the surroundings it has', () => {
    expect(resolveAnchor('Peace!', { text: 'Peace', prefix: '', suffix: '!', start: 0 })).toMatchObject({ kind: 'exact', start: 0, end: 5 })
    expect(resolveAnchor('No words', { text: '', prefix: '', suffix: '', start: 0 })).toEqual({ kind: 'lost' })
  })

  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 60, maxLength: 120 }).map((list) => list.join(' '))
  const edits = fc.array(fc.record({ at: fc.nat(), remove: fc.nat(20), insert: fc.stringMatching(/^[A-Z]{0,20}$/) }), { maxLength: 6 })

  test('whose words and 32 characters on either side were not touched is found exactly', () => {
    fc.assert(fc.property(words, fc.nat(), fc.integer({ min: 1, max: 60 }), edits, (text, at, length, changes) => {
      const start = at % (text.length - length)
      const span = spanOf(text, 'content', start, start + length)
      const core = span.prefix + span.text + span.suffix
      fc.pre(text.indexOf(core) === text.lastIndexOf(core))
      let before = text.slice(0, start - span.prefix.length)
      let after = text.slice(start + length + span.suffix.length)
      for (const { at: place, remove, insert } of changes) {
        const side = place % 2 === 0 ? before : after
        const cut = side.length === 0 ? 0 : place % side.length
        const edited = side.slice(0, cut) + insert + side.slice(cut + remove)
        if (place % 2 === 0) before = edited
        else after = edited
      }
      const changed = before + core + after
      const moved = before.length + span.prefix.length
      fc.pre(changed.indexOf(core) === changed.lastIndexOf(core))
      expect(resolveAnchor(changed, span)).toMatchObject({ kind: moved === start ? 'exact' : 'moved', start: moved, end: moved + length })
    }))
  })

  test('called exact or moved has its own words there', () => {
    fc.assert(fc.property(words, words, fc.nat(), fc.integer({ min: 1, max: 60 }), (text, other, at, length) => {
      const start = at % (text.length - length)
      const span = spanOf(text, 'content', start, start + length)
      const resolution = resolveAnchor(other, span)
      if (resolution.kind === 'exact' || resolution.kind === 'moved') expect(other.slice(resolution.start, resolution.end)).toBe(span.text)
      if (resolution.kind === 'exact') expect(resolution.start).toBe(start)
    }))
  })

  test('is found in a text of a million characters, changed or not', () => {
    const far = 'The gauge at Varr stood still, and so did the talks. '.repeat(20_000)
    const text = `${far}${article}`
    const span = anchorOf('“They have the letter,” she said.')
    expect(resolveAnchor(text, span)).toMatchObject({ kind: 'moved', start: far.length + span.start })
    const changed = text.replace('“They have the letter,” she said.', '“They had a letter,” she said.')
    expect(kindAndWords(changed, resolveAnchor(changed, span))).toBe('approximate: “They had a letter,” she said.')
  })
})
