/** Label Studio: tasks to import, with the labelling configuration to import them by. */
import { lossesBeside } from '../drop-the-rest.ts'
import type { Format } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { foreignReaderOf } from '../foreign/foreign-reader-of.ts'
import { destinationsOf, nameCodebook } from '../codebook-names.ts'
import { parseTasks } from './parse-tasks.ts'
import { carried, writeTasks } from './write-tasks.ts'

export const labelStudioFormat: Format = {
  id: 'label-studio',
  name: 'Label Studio JSON',
  direction: 'both',
  offsetUnit: 'codePoint',
  loses: [
    'annotations without spans', 'discontinuous spans (several regions with a relation between)', 'relations between articles',
    'actors in roles (only their names)', 'fields of factuality (their sources only by name)', ...lossesBeside(carried)
  ],
  ...writesPieces(writeTasks),
  foreign: foreignReaderOf(parseTasks, (codebook) => destinationsOf(codebook, nameCodebook(codebook)))
}
