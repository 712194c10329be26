// A short run of `npm run torture`, see docs/reliability.md.
import { expect, test } from './fixtures.ts'
import { torture } from './torture/torture.ts'

test('nothing that was called saved is lost when the browser or the main process is killed', async ({ host, launchOptions }) => {
  test.skip(host !== 'chromium', 'it is about the browser edition, and starts its own Chromium')
  test.setTimeout(600_000) // a minute where the machine has nothing else to do
  const lines: object[] = []
  const summary = await torture({
    kills: 2,
    chromium: launchOptions,
    seed: Date.now() % 1_000_000,
    // a database that is deleted is in recovery.spec.ts
    faults: ['main-process-killed'],
    tell: (line) => lines.push(line)
  })
  expect(summary.lost, lines.map((line) => JSON.stringify(line)).join('\n')).toBe(0)
  expect(summary.changesCalledSaved).toBeGreaterThan(0)
})
