/** Saves a draft: a file as it is with the loss report beside it, several in one zip or in a folder. */
import { quantity } from '../../core/commands/quantity.ts'
import type { LossReport } from '../../core/formats/loss-report.ts'
import type { Host } from '../../host/host.ts'
import type { Exporting } from './start-export.ts'
import type { DraftFacts } from './write-draft.ts'

export type Target = 'zip' | 'folder'

/** Gives where it was saved; null when that was cancelled. `stem` begins all names. */
export async function saveExport(host: Host, exporting: Exporting, { files }: DraftFacts, stem: string, target: Target): Promise<string | null> {
  if (files.length === 1) {
    const [file, ...beside] = await exporting.pack('files')
    if (file === undefined) return null
    return host.saveFile({ suggestedName: `${stem}-${file.name.split('/').at(-1) ?? ''}`, bytes: file.bytes, beside })
  }
  if (target === 'folder' && host.saveFolder !== undefined) return host.saveFolder({ suggestedName: stem, files: await exporting.pack('files') })
  const [zip] = await exporting.pack('zip')
  return zip === undefined ? null : host.saveFile({ suggestedName: `${stem}.zip`, bytes: zip.bytes })
}

/** `12 articles, 40 annotations; 3 values dropped, 1 approximated`. */
export function outcomeOf({ articles, annotations, lost }: LossReport): string {
  const carried = [quantity(articles.out, 'article'), quantity(annotations.out, 'annotation')].join(', ')
  return `${carried}; ${lossesOf(lost)}`
}

/** `nothing is lost`, or how many values are. */
export function lossesOf(lost: LossReport['lost']): string {
  const sum = (kind: 'dropped' | 'approximated'): number => lost.filter((loss) => loss.kind === kind).reduce((total, { count }) => total + count, 0)
  const [dropped, approximated] = [sum('dropped'), sum('approximated')]
  if (dropped + approximated === 0) return 'nothing is lost'
  return [
    ...(dropped > 0 ? [`${quantity(dropped, 'value')} dropped`] : []),
    ...(approximated > 0 ? [`${quantity(approximated, 'value')} approximated`] : [])
  ].join(', ')
}
