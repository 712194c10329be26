import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEdtf } from '../../edtf.ts'
import type { ArticleWords } from '../words/article-words.ts'
import { readWords } from '../words/read-words.ts'
import { readTimeExpression } from './read-time-expression.ts'
import { suggestDates } from './suggest-dates.ts'

const wordsOf = (text: string): ArticleWords => readWords(text, [{ type: 'paragraph', start: 0, end: text.length }])

/** Each expression as `words = EDTF`. */
const read = (text: string, publishedAt: string | null = '2025-02-14'): string[] =>
  suggestDates(wordsOf(text), publishedAt).map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf}`)

describe('published on Friday 14 February 2025', () => {
  test.each([
    // days of the week
    ['They met on Wednesday.', ['Wednesday = 2025-02-12']],
    ['They will meet on Wednesday.', ['Wednesday = 2025-02-19']],
    ['Orr is set to meet the miners on Wednesday.', ['Wednesday = 2025-02-19']],
    ['Advisers would meet in Varr on Saturday, she announced.', ['Saturday = 2025-02-15']],
    ['The summit opens on Monday.', ['Monday = 2025-02-17']],
    ['“It is over,” Orr said Friday.', ['Friday = 2025-02-14']],
    ['Orr, who on Sunday said that he would stay, left.', ['Sunday = 2025-02-09']],
    ['On Wednesday, advisers held talks.', ['Wednesday = 2025-02-12']],
    ['He left Tuesday morning.', ['Tuesday morning = 2025-02-11']],
    ['He left late on Friday at 5pm.', ['late on Friday at 5pm = 2025-02-14']],
    ['The gate will be raised at 6am on Saturday.', ['6am on Saturday = 2025-02-15']],
    ['Talks were to resume on Thursday at 9 a.m.', ['Thursday at 9 a.m. = 2025-02-20']],
    ['The deal will be signed on Tuesday next week.', ['Tuesday next week = 2025-02-18']],
    ['He wrote on Tuesday last week.', ['Tuesday last week = 2025-02-04']],
    ['Last Monday he left.', ['Last Monday = 2025-02-10']],
    ['Last Wednesday he left.', ['Last Wednesday = 2025-02-12?']],
    ['He had called the cabinet for Thursday.', ['Thursday = 2025-02-20']],
    ['If either side left before Friday, Aldmark would go too.', ['Friday = ../2025-02-14']],
    ['If either side left before Tuesday, Aldmark would go too.', ['Tuesday = ../2025-02-18']],
    ['The docks are blocked from Monday.', ['Monday = 2025-02-17']],
    ['He stays until Wednesday.', ['Wednesday = ../2025-02-19']],
    ['He had been there since Monday.', ['Monday = 2025-02-10/..']],
    // the calendar
    ['It fell on 14 Feb.', ['14 Feb = 2025-02-14']],
    ['They met on the 6th of January 2021.', ['6th of January 2021 = 2021-01-06']],
    ['They met on Jan. 6, 2021, in Varr.', ['Jan. 6, 2021 = 2021-01-06']],
    ['Fri, Feb 14, 2025', ['Fri, Feb 14, 2025 = 2025-02-14']],
    ['It began on January 6.', ['January 6 = 2025-01-06']],
    ['The leaders will meet on January 6.', ['January 6 = 2026-01-06']],
    ['It happened in March 2022.', ['March 2022 = 2022-03']],
    ['In May, she left.', ['May = 2024-05']],
    ['In May, she will leave.', ['May = 2025-05']],
    ['It has been shut since January.', ['January = 2025-01/..']],
    ['He will be there from 14 to 16 March 2025.', ['14 to 16 March 2025 = 2025-03-14/2025-03-16']],
    ['It was open March 3–5, 2024.', ['March 3–5, 2024 = 2024-03-03/2024-03-05']],
    ['He was away from 14 Jan to 16 Jan.', ['from 14 Jan to 16 Jan = 2025-01-14/2025-01-16']],
    ['In the last week of March he was silent.', ['March = 2024-03']],
    ['He won an election that was scheduled for March.', ['March = 2025-03']],
    ['By mid-2026 it will be done.', ['mid-2026 = ../2026']],
    ['In mid-January it rained.', ['mid-January = 2025-01']],
    ['The letter dated 2024-11-30 is lost.', ['2024-11-30 = 2024-11-30']],
    ['On 25/12/2024 he left.', ['25/12/2024 = 2024-12-25']],
    ['On 03/04/2024 he left.', ['03/04/2024 = 2024']],
    // years and more
    ['He ruled between 2014 and 2016.', ['between 2014 and 2016 = 2014/2016']],
    ['He served from 2014 to 2018.', ['from 2014 to 2018 = 2014/2018']],
    ['The 2022 invasion of Kolvar goes on.', ['2022 = 2022']],
    ['They aim to finish by 2030.', ['2030 = ../2030']],
    ['About 2014 it was built.', ['2014 = 2014~']],
    ['It grew in the 1990s.', ['the 1990s = 199X']],
    ['In the late 1980s it fell.', ['the late 1980s = 198X']],
    ['The songs of the ’60s.', ['the ’60s = 196X']],
    ['A house of the 19th century.', ['the 19th century = 18XX']],
    ['It began in the spring of 2021.', ['the spring of 2021 = 2021-21']],
    ['Prices fell last summer.', ['last summer = 2024-22']],
    ['In the fall, voters will decide.', ['the fall = 2025-23']],
    ['Output grew in the first quarter of 2024.', ['the first quarter of 2024 = 2024-01/2024-03']],
    ['Sales fell in Q3 2024.', ['Q3 2024 = 2024-07/2024-09']],
    ['The second half of next year will be hard.', ['The second half of next year = 2026-07/2026-12']],
    // holidays
    ['She arrived on Christmas Eve.', ['Christmas Eve = 2024-12-24']],
    ['The truce held on New Year’s Day.', ['New Year’s Day = 2025-01-01']],
    ['They met on Good Friday 2024.', ['Good Friday 2024 = 2024-03-29']],
    ['On Thanksgiving he ate at home.', ['Thanksgiving = 2024-11-28']],
    ['They will march at Easter.', ['Easter = 2025-04-20~']],
    // counted from the day of publication
    ['He resigned yesterday.', ['yesterday = 2025-02-13']],
    ['The vote is tomorrow morning.', ['tomorrow morning = 2025-02-15']],
    ['The day before yesterday it rained.', ['The day before yesterday = 2025-02-12']],
    ['Shells fell overnight.', ['overnight = 2025-02-13/2025-02-14']],
    ['Last night the gauge fell.', ['Last night = 2025-02-13']],
    ['I heard it this morning.', ['this morning = 2025-02-14']],
    ['He resigned last week.', ['last week = 2025-02-03/2025-02-09']],
    ['The vote is next year.', ['next year = 2026']],
    ['Earlier this month she fell.', ['Earlier this month = 2025-02-01/2025-02-14']],
    ['Earlier this week she spoke.', ['Earlier this week = 2025-02-10/2025-02-14']],
    ['It will come later this year.', ['later this year = 2025-02-14/2025-12-31']],
    ['He spoke late last month.', ['late last month = 2025-01']],
    ['They will march this weekend.', ['this weekend = 2025-02-15/2025-02-16']],
    ['They marched at the weekend.', ['the weekend = 2025-02-08/2025-02-09']],
    ['The war began three years ago.', ['three years ago = 2022~']],
    ['It began nearly two decades ago.', ['nearly two decades ago = 2005~']],
    ['He left two days ago.', ['two days ago = 2025-02-12']],
    ['He left a week ago.', ['a week ago = 2025-02-07~']],
    ['He left two months ago.', ['two months ago = 2024-12~']],
    ['Half a year ago it was calm.', ['Half a year ago = 2024-08~']],
    ['She will return in two weeks.', ['two weeks = 2025-02-28~']],
    ['The past three days were hard.', ['The past three days = 2025-02-11/2025-02-14']],
    ['They met twice in the past week.', ['the past week = 2025-02-07/2025-02-14']],
    ['Over the next two years it will grow.', ['the next two years = 2025-02-14/2027']],
    ['They were asked to meet within 72 hours.', ['72 hours = 2025-02-14/2025-02-17']],
    ['They fought on in recent weeks.', ['recent weeks = ../2025-02-14']],
    ['There will be more talks in the days, weeks and months to come.', ['days, weeks and months to come = 2025-02-14/..']],
    ['By the end of the month it will be open.', ['the end of the month = ../2025-02-28~']],
    ['At the end of 2023 it fell.', ['the end of 2023 = 2023-12~']],
    // counted from something else
    ['He left on Monday. Two days later he was back.', ['Monday = 2025-02-10', 'Two days later = 2025-02-12?']],
    ['He left on Monday. The next day he was back.', ['Monday = 2025-02-10', 'The next day = 2025-02-11?']],
    ['Two days later he was back.', ['Two days later = null']],
    ['They met two weeks before the vote.', ['two weeks before the vote = null']],
    ['It came hours after a drone hit the mill.', ['hours after = null']],
    ['That night he fled.', ['That night = null']],
    ['After nearly three years of war they talk.', ['nearly three years = null']],
    ['He fought for three years.', ['three years = null']]
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

test.each([
  'He may march in the sun for a second.',
  'May said the march was the second.',
  'The March for Water was led by Ms April Jones and Mr June.',
  'MAY: WE MARCH IN THE SUN',
  'She turned 51; the 51-year-old has 12 children aged 3.',
  'About 2,000 people marched, and 2014 of them stayed.',
  'He was sentenced to ten years in prison.',
  'It cost $2014 and 2000 metres of wire.',
  'Every Monday they meet, twice a week, four hours a day.',
  'He reads the Sunday Times on Black Friday.',
  'The Mail on Sunday wrote to the second half.',
  'No. 10 quoted Article 5 of Resolution 2231.',
  'The fall of Kabul. The spring broke. They fall.',
  'One day he will say yes; a second later he will not.',
  'He won by 3-5 in 12 minutes.',
  'It was an overnight success.',
  'It fell at around 1500 GMT, and again at 1630 GMT.',
  'In the last week of the campaign he was silent.',
  'Call 2001-98 or 2001-77.',
  'A three-month plan and a 12-week course.'
])('there is no time in “%s”', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['2025-02', 'He left last month.', ['last month = 2025-01']],
  ['2025-02', 'He left on Wednesday.', ['Wednesday = null']],
  ['2025', 'He left last year, on Monday.', ['last year = 2024', 'Monday = null']],
  ['2025-02-14?', 'He left on Wednesday.', ['Wednesday = 2025-02-12?']],
  ['2025-02-14?', 'He left in 2019.', ['2019 = 2019']],
  ['2025-01-10', 'He left in winter.', ['winter = 2024-24']],
  ['2031-03-10', 'They had planned it since the autumn.', ['the autumn = 2030-09/..']],
  ['2025-12-30', 'It was followed by a summit on January 6.', ['January 6 = 2026-01-06']],
  ['2024-02-29', 'It was a year ago.', ['a year ago = 2023-02~']],
  [null, 'He left on Wednesday, last year and in 2019.', ['Wednesday = null', 'last year = null', '2019 = 2019']],
  ['nonsense', 'He left yesterday.', ['yesterday = null']]
])('published %s: %s', (publishedAt, text, expected) => {
  expect(read(text, publishedAt)).toEqual(expected)
})

test('an agency’s dateline is no time of an event', () => {
  expect(read('SARRANE, March 5 (Pelagos) — Ilmera accused Tarvonia on Wednesday.', '2031-03-05')).toEqual(['Wednesday = 2031-03-05'])
})

test.each([
  ['on Wednesday', 'relative_to_publication'], ['in 2019', 'explicit'], ['two days later', 'relative_to_event'], ['for three years', 'none']
])('the basis of “%s” is %s', (text, basis) => {
  expect(suggestDates(wordsOf(`He ruled ${text}.`), '2025-02-14').map((found) => found.basis)).toEqual([basis])
})

test.each([
  ['Wednesday', undefined, '2025-02-12', 'relative_to_publication'],
  ['Wednesday', { before: 'They will meet on ', after: ' in Varr.' }, '2025-02-19', 'relative_to_publication'],
  ['January', { before: 'It has been shut since ', after: '.' }, '2025-01/..', 'relative_to_publication'],
  ['14 feb 2024', undefined, '2024-02-14', 'explicit'],
  ['may 2024', undefined, '2024-05', 'explicit'],
  ['2031-21', undefined, '2031-21', 'explicit'],
  ['2025-02-14?', undefined, '2025-02-14?', 'explicit'],
  ['two weeks before the vote', undefined, null, 'relative_to_event'],
  ['once upon a time', undefined, null, 'none'],
  ['', undefined, null, 'none']
])('the form reads “%s” (%j) as %s', (text, surroundings, edtf, basis) => {
  expect(readTimeExpression(text, '2025-02-14', surroundings)).toEqual({ text, edtf, basis })
})

const phrases = fc.constantFrom(
  'on', 'the', 'last', 'next', 'this', 'Monday', 'Friday', 'week', 'weeks', 'year', 'years', 'ago', 'later', 'after', 'before', 'March', 'May', '6', '31', '2014', '1990s',
  'three', '99999', '0', 'end', 'of', 'between', 'and', 'from', 'to', 'by', 'since', 'spring', 'first', 'quarter', 'Christmas', 'Eve', 'centuries', 'hundred', '–', ',', '.', '\n', 'mid-March',
  'about', 'a', 'century', 'decade', 'coming', 'recent', 'at', '5pm', 'every', '14/02/2025', 'the day', 'weekend', '29 February'
)
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(phrases, { maxLength: 24 }).map((parts) => parts.join(' ')))
const anyDate = fc.constantFrom(null, '2025-02-14', '2024-02-29', '2025-12-31', '2025-03', '1999', '2025-02-14~', '2025-01-01/2025-01-05', 'x', '0001', '9999-12-31')

test('whatever the text, expressions lie in order inside it and their dates are EDTF', () => {
  fc.assert(fc.property(anyText, anyDate, (text, publishedAt) => {
    let end = 0
    for (const found of suggestDates(wordsOf(text), publishedAt)) {
      expect(found.start).toBeGreaterThanOrEqual(end)
      expect(found.end).toBeGreaterThan(found.start)
      expect(found.end).toBeLessThanOrEqual(text.length)
      expect(found.edtf === null || isEdtf(found.edtf)).toBe(true)
      expect(found.confidence).toBeGreaterThan(0)
      expect(found.confidence).toBeLessThanOrEqual(1)
      end = found.end
    }
  }), { numRuns: 300 })
})

test.each([['Pacific/Kiritimati', -840], ['America/Los_Angeles', 480], ['Asia/Kathmandu', -345]])('the time zone of the machine has no say: %s', (zone, offset) => {
  const text = 'Last night, on Wednesday, in two weeks, last month, the day after tomorrow, on 31 December, this weekend, at the end of the month.'
  const here = read(text, '2025-03-09')
  const before = process.env['TZ']
  process.env['TZ'] = zone
  try {
    expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe(offset)
    expect(read(text, '2025-03-09')).toEqual(here)
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
})
