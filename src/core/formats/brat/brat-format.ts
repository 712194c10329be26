/** brat standoff: texts, annotations beside them, and the configurations that brat shows them by. */
import { lossesBeside } from '../drop-the-rest.ts'
import { foreignReaderOf } from '../foreign/foreign-reader-of.ts'
import type { Format } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { bratKinds } from './brat-names.ts'
import { parseStandoff } from './parse-standoff.ts'
import { carried, writeStandoff } from './write-standoff.ts'

export const bratFormat: Format = {
  id: 'brat',
  name: 'brat standoff',
  direction: 'both',
  offsetUnit: 'codePoint',
  loses: [
    'annotations without spans', 'spans of nothing but line breaks and tabs', 'line breaks and tabs at the edges of spans',
    'relations between articles', 'actors in roles (only their names)', 'fields of factuality (their sources only by name)', ...lossesBeside(carried)
  ],
  ...writesPieces(writeStandoff),
  foreign: foreignReaderOf(parseStandoff, bratKinds)
}
