import { expect, test } from 'vitest'
import { spanOf } from '../../core/anchor/span.ts'
import { builtInCodebook } from '../../core/codebook/built-in-codebook.ts'
import type { Annotation, Codebook } from '../../core/model.ts'
import { channels, channelsOf, colorOf, customChannel, hoveredChannel, openChannel } from './channels.ts'

const moment = '2025-02-15T12:00:00.000Z'
const frame = (layer: string, roles: readonly string[], more: Partial<Annotation> = {}): Annotation => ({
  id: 'a', articleId: 'x', layer, spans: roles.map((role, i) => spanOf('some words of a text', role, i, i + 1)), actors: {}, fields: {},
  annotatorId: 'me', origin: 'manual', status: 'draft', createdAt: moment, updatedAt: moment, note: null, ...more
})

test('every role of every built-in layer has a channel of the style sheet, suggested or not, but for the words inside marks', () => {
  const known = new Set<string>(['quote', ...channels])
  for (const { id, roles } of builtInCodebook.layers) {
    if (!['quote', 'stance', 'event', 'mention'].includes(id)) continue
    for (const origin of ['manual', 'suggested'] as const) {
      const annotation = frame(id, roles.map((role) => role.id), { origin })
      const unknown = annotation.spans
        .filter((span) => span.role !== 'verbatim')
        .flatMap((span) => [channelsOf(builtInCodebook)(annotation, span), openChannel(annotation, span), hoveredChannel(annotation, span)])
        .filter((channel) => channel === null || !known.has(channel))
      expect(unknown).toEqual([])
    }
  }
})

test.each([
  ['favor', 'stance-favor', 'var(--favor)'],
  ['against', 'stance-against', 'var(--against)'],
  ['neither', 'stance-neither', 'var(--neutral)'],
  [undefined, 'stance-neither', 'var(--neutral)']
])('a stance that is %s has a line and a colour of its own', (polarity, channel, color) => {
  const stance = frame('stance', ['evidence'], polarity === undefined ? {} : { fields: { polarity } })
  const [evidence] = stance.spans
  if (evidence === undefined) throw new Error('no evidence')
  expect(channelsOf(builtInCodebook)(stance, evidence)).toBe(channel)
  expect(colorOf(stance, builtInCodebook)).toBe(color)
})

test.each(['red', '#12', '#12345g', '} body { color: red', ''])('the colour %o of a codebook never reaches the style sheet', (color) => {
  const codebook: Codebook = {
    ...builtInCodebook, layers: [{ id: 'own', name: 'Own', definition: '', key: 'O', color, roles: [], actorRoles: [], fields: [] }]
  }
  const own = frame('own', ['words'])
  expect(colorOf(own, codebook)).toBe('var(--neutral)')
  expect(customChannel(color, true)).toBe('layer-7a756c')
})
