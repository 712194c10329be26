/** The native format: the dataset, lossless, and the JSON Schema beside it. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { Format } from '../format.ts'
import { nothingLost } from '../loss-report.ts'
import { datasetSchemaText } from './dataset-schema.ts'
import { readDataset } from './read-dataset.ts'
import { writeDataset } from './write-dataset.ts'

export const datasetFileName = 'dataset.json'
export const schemaFileName = 'dataset.schema.json'

export const glossatorFormat: Format = {
  id: 'glossator',
  name: 'Glossator dataset',
  direction: 'both',
  offsetUnit: 'codePoint',
  loses: [],
  read: readDataset,
  write: (data, meta) => ({
    files: [
      { path: datasetFileName, bytes: writeDataset(data, meta) },
      { path: schemaFileName, bytes: utf8fromString(datasetSchemaText()) }
    ],
    loss: nothingLost('glossator', data)
  })
}
