/** doccano: JSONL to import into a project of sequence labelling with relations. */
import { destinationsOf, nameCodebook } from '../codebook-names.ts'
import { lossesBeside } from '../drop-the-rest.ts'
import { foreignReaderOf } from '../foreign/foreign-reader-of.ts'
import type { Format } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { parseExamples } from './parse-examples.ts'
import { carried, writeExamples } from './write-examples.ts'

export const doccanoFormat: Format = {
  id: 'doccano',
  name: 'doccano JSONL',
  direction: 'both',
  offsetUnit: 'utf16',
  loses: [
    'fields', 'actors in roles', 'note', 'annotations without spans', 'discontinuous spans (several spans with a relation between)',
    'relations between articles', ...lossesBeside(carried)
  ],
  ...writesPieces(writeExamples),
  foreign: foreignReaderOf(parseExamples, (codebook) => destinationsOf(codebook, nameCodebook(codebook)))
}
