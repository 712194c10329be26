/** The quotations that `compromise` finds, paragraph by paragraph. It says nothing of cues, sources and speakers. */
import nlp from 'compromise'
import { z } from 'zod'
import type { Extractor } from '../extractor.ts'

const Places = z.array(z.object({ offset: z.object({ start: z.number(), length: z.number() }) }))

export const compromise: Extractor = {
  name: 'compromise',
  extract: ({ text, blocks }) => blocks.filter(({ type }) => type !== 'furniture').flatMap((block) =>
    Places.parse(nlp(text.slice(block.start, block.end)).quotations().json({ offset: true })).map(({ offset }) => {
      const start = block.start + offset.start
      const { from, to } = marksAround(text, start, start + offset.length)
      return { content: [{ start: from, end: to }], cue: null, source: [], type: 'direct', speakers: [] }
    }))
}

/** It leaves the marks out in some versions and punctuation behind them in: a stretch from mark to mark is meant. */
function marksAround(text: string, start: number, end: number): { from: number; to: number } {
  const from = /["“'‘«„]/u.test(text.charAt(start)) || !/["“'‘«„]/u.test(text.charAt(start - 1)) ? start : start - 1
  const closing = [...text.slice(from + 1, end + 2).matchAll(/["”'’»“]/gu)].filter(({ index }) => !/\p{L}/u.test(text.charAt(from + 2 + index))).at(-1)
  return { from, to: closing === undefined ? end : from + 2 + closing.index }
}
