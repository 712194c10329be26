/** What the formats of tables have in common: the tables, what they leave out, and what goes beside them. */
import type { ProjectData } from '../../model.ts'
import { companionFiles } from '../companion-files.ts'
import { countLosses } from '../count-losses.ts'
import type { ExportMeta, OutputFile, OutputPieces } from '../format.ts'
import type { Loss } from '../loss-report.ts'
import { loneSurrogates, wellFormed } from '../well-formed.ts'
import type { RecordTable } from './record-table.ts'
import { countTableLosses, richNotes, tablesOf } from './tables.ts'

export const tableLosses: readonly string[] = [richNotes, loneSurrogates]

/** `filesOf` writes the tables of a project all of whose texts are whole characters; `lost` is what they leave out. */
export function* writeTables(
  format: string, given: ProjectData, meta: ExportMeta,
  filesOf: (tables: readonly RecordTable[], data: ProjectData, lost: readonly Loss[]) => Iterable<OutputFile>
): OutputPieces {
  const losses = countLosses(format, given)
  const data = wellFormed(given, losses)
  countTableLosses(data, losses)
  const { articles, annotations, relations } = data
  const loss = losses.report({ articles: articles.length, annotations: annotations.length, relations: relations.length })
  yield* filesOf(tablesOf(data), data, loss.lost)
  yield* companionFiles(data, meta)
  return loss
}
