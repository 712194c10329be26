/** The codebook that a new project starts with. */
import type { Codebook } from '../model.ts'
import { eventLayer } from './event.ts'
import { mentionLayer } from './mention.ts'
import { quoteLayer } from './quote.ts'
import { stanceLayer } from './stance.ts'

const layers = [quoteLayer, stanceLayer, eventLayer, mentionLayer]
const everyLayer = layers.map((layer) => layer.id)

export const builtInCodebook: Codebook = {
  id: 'glossator',
  version: 1,
  layers,
  relations: [
    {
      id: 'via',
      name: 'Via',
      definition: 'The stance or event is known through this quote, in the same article.',
      from: ['stance', 'event'],
      to: ['quote']
    },
    {
      id: 'nested-in',
      name: 'Nested in',
      definition: 'The quote stands inside the other quote: its content lies within the other’s.',
      from: ['quote'],
      to: ['quote']
    },
    {
      id: 'same-as',
      name: 'Same as',
      definition:
        'Both speak of the same utterance, stance, event or actor, mostly in different articles. Each layer ' +
        'relates to itself; it holds in both directions.',
      from: everyLayer,
      to: everyLayer
    },
    {
      id: 'causes',
      name: 'Causes',
      definition: 'The text says that the one event brings about the other.',
      from: ['event'],
      to: ['event']
    },
    { id: 'precedes', name: 'Precedes', definition: 'The one event happens before the other.', from: ['event'], to: ['event'] }
  ]
}
