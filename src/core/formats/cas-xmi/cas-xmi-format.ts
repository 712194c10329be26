/** UIMA CAS XMI: a type system, and for each article one file that INCEpTION and dkpro-cassis open. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import type { ProjectData } from '../../model.ts'
import { articleParts } from '../article-parts.ts'
import { countLosses } from '../count-losses.ts'
import type { Format, OutputPieces } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { casLosses, casNamesOf, casOf, countCasLosses } from '../uima/cas.ts'
import { typeSystemOf } from '../uima/type-system.ts'
import { typeSystemFileName, writeTypeSystem } from '../uima/write-type-system.ts'
import { fitOnce, writeXmi } from './write-xmi.ts'

export const casXmiFormat: Format = {
  id: 'cas-xmi',
  name: 'UIMA CAS XMI (INCEpTION)',
  direction: 'write',
  offsetUnit: 'utf16',
  loses: [...casLosses, 'characters that XML forbids'],
  ...writesPieces(pieces)
}

function* pieces(data: ProjectData): OutputPieces {
  const losses = countLosses('cas-xmi', data)
  const types = typeSystemOf(data.codebook)
  const names = casNamesOf(data, types)
  const fit = fitOnce(losses)
  yield { path: typeSystemFileName, bytes: utf8fromString(writeTypeSystem(types)) }
  for (const part of articleParts(data)) yield { path: `${part.path}.xmi`, bytes: utf8fromString(writeXmi(casOf(part, names), part.article.id, fit)) }
  const { relations } = countCasLosses(data, losses)
  return losses.report({ articles: data.articles.length, annotations: data.annotations.length, relations })
}
