import { expect, test } from 'vitest'
import { printDate } from './print-date.ts'

test.each([
  ['2031-03-05', '5 Mar 2031'],
  ['2031-03-05T19:42:00Z', '5 Mar 2031'],
  ['2031-03', 'Mar 2031'],
  ['2031', '2031'],
  ['2031-03~', 'Mar 2031~'],
  ['2031-03-05/2031-03-07', '2031-03-05/2031-03-07']
])('%s is printed as %s', (edtf, printed) => {
  expect(printDate(edtf)).toBe(printed)
})
