import { expect, test } from 'vitest'
import { readDataset } from '../glossator/read-dataset.ts'
import { writeDataset } from '../glossator/write-dataset.ts'
import { emptyProject, hardMeta, hardProject } from './hard-project.ts'

test.each([['hard', hardProject], ['empty', emptyProject]])('the %s project keeps every rule of the dataset', (_, project) => {
  const read = readDataset(writeDataset(project, hardMeta))
  expect('faults' in read ? read.faults : []).toEqual([])
})
