import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArticle } from '../../readers/read-article.ts'
import { readWords } from '../words/read-words.ts'
import { suggestDates } from './suggest-dates.ts'

/** How the same events are dated, from the table of the corpus. */
test.each([
  ['01-gates-shut-overnight.txt', '2031-03-05', 'shut overnight', '2031-03-04/2031-03-05'],
  ['02-we-will-not-beg.txt', '2031-03-07', 'closure on Tuesday', '2031-03-04'],
  ['02-we-will-not-beg.txt', '2031-03-07', 'agreed on Thursday', '2031-03-06'],
  ['03-march-in-the-rain.md', '2031-03-09', 'Yesterday', '2031-03-08'],
  ['03-march-in-the-rain.md', '2031-03-09', 'by the end of the month', '../2031-03-31~'],
  ['05-summit-opens.txt', '2031-03-11', 'closed a week ago', '2031-03-04~'],
  ['05-summit-opens.txt', '2031-03-11', 'to last until Friday', '../2031-03-14'],
  ['06-not-under-threat.txt', '2031-03-12', 'Talks were to resume on Thursday', '2031-03-13'],
  ['07-lantern-hostages.txt', '2031-03-13', 'Last week', '2031-03-03/2031-03-09'],
  ['07-lantern-hostages.txt', '2031-03-13', 'left before Friday', '../2031-03-14'],
  ['11-protocol-initialled.txt', '2031-03-14', 'since March 4', '2031-03-04/..'],
  ['11-protocol-initialled.txt', '2031-03-14', 'at 6am on Saturday', '2031-03-15'],
  ['11-protocol-initialled.txt', '2031-03-14', 'two days ago', '2031-03-12'],
  ['11-protocol-initialled.txt', '2031-03-14', 'protocol on Tuesday', '2031-03-18'],
  ['12-whose-river-is-it.md', '2031-03-19', 'On 4 March', '2031-03-04'],
  ['12-whose-river-is-it.md', '2031-03-19', 'since the autumn', '2030-09/..'],
  ['12-whose-river-is-it.md', '2031-03-19', 'On Monday', '2031-03-17']
])('%s, published %s: “%s” is %s', (name, publishedAt, words, edtf) => {
  const reading = readArticle({ path: name, bytes: readFileSync(new URL(`../../../../corpus/${name}`, import.meta.url)) }, { newId: () => 'a' })
  if (!('article' in reading)) throw new Error(reading.fault)
  const { text, blocks } = reading.article
  const end = text.indexOf(words) + words.length
  const found = suggestDates(readWords(text, blocks), publishedAt)
  expect(found.find((date) => date.start < end && end <= date.end)?.edtf).toBe(edtf)
})
