/**
 * The passages on which descriptions were worked on: `[[the minister=Ana Bly]]` marks who speaks, `?` somebody without a name.
 * They are no measure of what a new article gives.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readArticle } from '../../src/core/readers/read-article.ts'
import { product } from './product.ts'

interface Marked {
  readonly start: number
  readonly words: string
  readonly who: string
}

/** A line for each description that means somebody else or that no quote was found for, then how many are right. */
export function describedLines(folder: string): string[] {
  const passages = readdirSync(folder).sort().flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('===\n')).map(readPassage)
  const wrong = passages.flatMap(({ text, marked }) => {
    const reading = readArticle({ path: 'passage.txt', bytes: new TextEncoder().encode(text) }, { newId: () => 'passage' })
    if ('fault' in reading) throw new Error(reading.fault)
    const quotes = product.extract(reading.article)
    return marked.flatMap(({ start, words, who }) => {
      const quote = quotes.find(({ source }) => source.some((span) => span.start < start + words.length && span.end > start))
      const found = quote === undefined ? 'no quote' : quote.speakers.map(([name]) => name).join(' and ') || '?'
      return found === who ? [] : [`${words}\twanted ${who}\tfound ${found}`]
    })
  })
  const all = passages.reduce((sum, { marked }) => sum + marked.length, 0)
  return [...wrong, `${all - wrong.length} of ${all} right`]
}

function readPassage(raw: string): { text: string; marked: Marked[] } {
  const marked: Marked[] = []
  let text = ''
  for (const line of raw.split('\n').filter((given) => given.trim() !== '')) {
    for (const part of line.replace(/^# /, '').split(/(\[\[.*?\]\])/)) {
      const [, words, who] = /^\[\[(.*)=(.*)\]\]$/.exec(part) ?? []
      if (words !== undefined && who !== undefined) marked.push({ start: text.length, words, who })
      text += words ?? part
    }
    text += '\n\n'
  }
  return { text, marked }
}
