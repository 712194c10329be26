/** The native format: the dataset, lossless, and the JSON Schema beside it. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { ProjectData } from '../../model.ts'
import type { ExportMeta, Format, OutputPieces } from '../format.ts'
import { nothingLost } from '../loss-report.ts'
import { writesPieces } from '../output-pieces.ts'
import { datasetSchemaText } from './dataset-schema.ts'
import { readDataset } from './read-dataset.ts'
import { writeDatasetChunks } from './write-dataset.ts'

export const datasetFileName = 'dataset.json'
export const schemaFileName = 'dataset.schema.json'

export const glossatorFormat: Format = {
  id: 'glossator',
  name: 'Glossator dataset',
  direction: 'both',
  offsetUnit: 'codePoint',
  loses: [],
  read: readDataset,
  ...writesPieces(pieces)
}

function* pieces(data: ProjectData, meta: ExportMeta): OutputPieces {
  for (const bytes of writeDatasetChunks(data, meta)) yield { path: datasetFileName, bytes }
  yield { path: schemaFileName, bytes: utf8fromString(datasetSchemaText()) }
  return nothingLost('glossator', data)
}
