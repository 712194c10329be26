/** CoNLL columns with IOB2 tags: one file a layer, flat. */
import { lossesBeside } from '../drop-the-rest.ts'
import type { Format } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { carried, writeColumns } from './write-columns.ts'

export const conllFormat: Format = {
  id: 'conll',
  name: 'CoNLL (IOB2)',
  direction: 'write',
  offsetUnit: 'token',
  loses: [
    'spans that overlap one that wins: of a role that the codebook has earlier, else longer, else earlier in the text',
    'edges inside a token (the whole token)', 'spans over several lines (one entity a line)', 'which spans belong together',
    'fields', 'actors in roles', 'note', 'relations', ...lossesBeside(carried)
  ],
  ...writesPieces(writeColumns)
}
