import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutCards, type CardBox } from './layout-cards.ts'

const room = { top: 0, gap: 4, reach: 150 }
const box = (id: string, y: number, height = 30): CardBox => ({ id, y, height })

test.each<{ title: string; boxes: CardBox[]; open: string | null; tops: Record<string, number> }>([
  { title: 'cards with room stand beside their lines', boxes: [box('a', 10), box('b', 60)], open: null, tops: { a: 10, b: 60 } },
  { title: 'cards of one line go down one after the other', boxes: [box('a', 10), box('b', 10), box('c', 20)], open: null, tops: { a: 10, b: 44, c: 78 } },
  { title: 'the open card keeps its place and the others give way', boxes: [box('a', 50), box('b', 60), box('c', 62)], open: 'b', tops: { a: 26, b: 60, c: 94 } },
  { title: 'a card that would stand too far from its line is left out', boxes: [0, 1, 2, 3, 4, 5].map((i) => box(`c${i}`, 10)), open: null, tops: { c0: 10, c1: 44, c2: 78, c3: 112, c4: 146 } }
])('$title', ({ boxes, open, tops }) => {
  expect(Object.fromEntries(layoutCards(boxes, open, room).placed.map(({ id, top }) => [id, top]))).toEqual(tops)
})

test('cards never overlap, none is lost, and the open one stands beside its line', () => {
  const cards = fc.array(fc.record({ y: fc.integer({ min: 0, max: 1500 }), height: fc.integer({ min: 10, max: 80 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(cards, fc.nat(39), (some, open) => {
      const boxes = some.map((card, i) => ({ ...card, id: String(i) }))
      const byId = new Map(boxes.map((each) => [each.id, each]))
      const { placed, left } = layoutCards(boxes, String(open), room)
      placed.forEach(({ id, top }, i) => {
        const above = placed[i - 1]
        if (above !== undefined && top < above.top + (byId.get(above.id)?.height ?? 0) + room.gap) throw new Error(`${id} lies upon ${above.id}`)
        if (top < room.top || top - (byId.get(id)?.y ?? 0) > room.reach) throw new Error(`${id} is too far away`)
      })
      expect([...placed, ...left].map(({ id }) => id).sort()).toEqual(boxes.map(({ id }) => id).sort())
      if (byId.has(String(open))) expect(placed).toContainEqual({ id: String(open), top: byId.get(String(open))?.y })
    }),
    { numRuns: 300 }
  )
})
