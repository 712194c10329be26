import { expect, test } from 'vitest'
import { allFormats } from './all-formats.ts'
import { canWrite } from './format.ts'
import { joinPieces } from './output-pieces.ts'
import { emptyProject, hardMeta, hardProject } from './testing/hard-project.ts'

const many = { ...hardProject, articles: hardProject.articles.flatMap((article) => Array.from({ length: 300 }, (_, i) => (i === 0 ? article : { ...article, id: `${article.id} ${i}` }))) }

test.each(allFormats.filter(canWrite).map((format) => [format.id, format] as const))('the pieces of %s are its files, whatever their number', (_, { pieces, write }) => {
  for (const data of [emptyProject, hardProject]) expect(joinPieces(pieces(data, hardMeta))).toEqual(write(data, hardMeta))
})

test.each(['glossator', 'jsonl', 'huggingface', 'csv', 'refi-qda', 'label-studio', 'doccano', 'spacy', 'conll', 'report'])('%s does not make its files whole before the first piece of them', (id) => {
  const format = allFormats.filter(canWrite).find((candidate) => candidate.id === id)!
  const counts = new Map<string, number>()
  for (const { path } of format.pieces(many, hardMeta)) counts.set(path, (counts.get(path) ?? 0) + 1)
  expect(Math.max(...counts.values())).toBeGreaterThan(3)
})
