import { expect, test } from 'vitest'
import { countLosses } from './count-losses.ts'
import { LossReport } from './loss-report.ts'

const three = [1, 2, 3].map((n) => ({ id: `a${n}` })) as never

test('every lost value is counted, every record that had one is named once', () => {
  const losses = countLosses('flat', { articles: [], annotations: three, relations: [] })
  losses.drop('spans.cue', 'a2')
  losses.approximate('spans.content', 'a1')
  losses.drop('spans.content', 'a3')
  losses.drop('spans.cue', 'a1')
  losses.drop('spans.cue', 'a2')
  const report = losses.report({ articles: 0, annotations: 3, relations: 0 })
  expect(LossReport.parse(report)).toEqual({
    format: 'flat',
    articles: { in: 0, out: 0 },
    annotations: { in: 3, out: 3 },
    relations: { in: 0, out: 0 },
    lost: [
      { what: 'spans.content', count: 1, kind: 'dropped', ids: ['a3'] },
      { what: 'spans.content', count: 1, kind: 'approximated', ids: ['a1'] },
      { what: 'spans.cue', count: 3, kind: 'dropped', ids: ['a2', 'a1'] }
    ]
  })
})
