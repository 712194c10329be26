import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentOf, type SnapshotName, snapshotOf } from './vault-names.ts'
import { keptDays, keptLast, outdatedSegments, outdatedSnapshots } from './vault-rotation.ts'

const at = (number: number, day: number): SnapshotName => snapshotOf(number, new Date(Date.UTC(2026, 0, 1 + day, number % 24)), `${number}`)
const left = (snapshots: readonly SnapshotName[]): number[] => {
  const outdated = outdatedSnapshots(snapshots)
  return snapshots.filter((snapshot) => !outdated.includes(snapshot)).map(({ number }) => number)
}

test('the last twenty stay, and of the older ones the last of each day for a month', () => {
  const threeADay = Array.from({ length: 150 }, (_, n) => at(n, Math.floor(n / 3)))
  const [last, older] = [left(threeADay).slice(-keptLast), left(threeADay).slice(0, -keptLast)]
  expect(last).toEqual(Array.from({ length: keptLast }, (_, n) => 130 + n))
  // 129 is of a day that has others among the last
  expect(older).toEqual([...Array.from({ length: keptDays - 1 }, (_, n) => 128 - 3 * n).reverse(), 129])
})

const history = fc.array(fc.integer({ min: -40_000, max: 40_000 }), { maxLength: 120 }).map((days) => days.map((day, n) => at(n, day)))

test('whatever the clock said, the last twenty stay, a month of days at most beside them, and rotating again changes nothing', () => {
  fc.assert(fc.property(history, (snapshots) => {
    const stays = left(snapshots)
    const again = snapshots.filter(({ number }) => stays.includes(number))
    return stays.slice(-keptLast).join() === snapshots.slice(-keptLast).map(({ number }) => number).join()
      && stays.length <= keptLast + keptDays && left(again).join() === stays.join()
  }))
})

test('one after another, snapshots leave as they would at once', () => {
  fc.assert(fc.property(history, (snapshots) => {
    let stays: SnapshotName[] = []
    for (const snapshot of snapshots) {
      const all = [...stays, snapshot]
      const outdated = outdatedSnapshots(all)
      stays = all.filter((one) => !outdated.includes(one))
    }
    // a snapshot that was the last of its day when it left the twenty stays until the month is full, so no fewer are left than at once
    return stays.length >= left(snapshots).length && stays.length <= keptLast + keptDays
  }))
})

test.each([
  ['of which the oldest snapshot may want the last two', [1, 2, 3, 5, 7], [6, 8], [1, 2]],
  ['none while nothing is older', [7, 9], [6, 8], []],
  ['none where there is no snapshot', [1, 2, 3], [], []]
])('segments that may go: %s', (_why, segments, snapshots, gone) => {
  expect(outdatedSegments(segments.map(segmentOf), snapshots.map((number) => at(number, 0))).map(({ number }) => number)).toEqual(gone)
})
