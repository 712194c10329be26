/** Prodigy and spaCy: JSONL of texts with tokens and spans. */
import { destinationsOf, nameCodebook } from '../codebook-names.ts'
import { lossesBeside } from '../drop-the-rest.ts'
import { foreignReaderOf } from '../foreign/foreign-reader-of.ts'
import type { Format } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { parseExamples } from './parse-examples.ts'
import { carried, writeExamples } from './write-examples.ts'

export const spacyFormat: Format = {
  id: 'spacy',
  name: 'Prodigy / spaCy JSONL',
  direction: 'both',
  offsetUnit: 'codePoint',
  loses: [
    'fields', 'actors in roles', 'note', 'relations', 'annotations without spans',
    'edges inside a token (the whole token, with the exact offsets beside)', 'spans of a single space', ...lossesBeside(carried)
  ],
  ...writesPieces(writeExamples),
  foreign: foreignReaderOf(parseExamples, (codebook) => destinationsOf(codebook, nameCodebook(codebook)))
}
