/** Files of other programs: which formats they may be of, what is in them, and what they are as a project. */
import { allFormats } from '../../core/formats/all-formats.ts'
import type { Fault } from '../../core/formats/fault.ts'
import type { ImportMapping, InputFile, Misfit, ReadContext } from '../../core/formats/foreign-reader.ts'
import type { Format, ReadFormat } from '../../core/formats/format.ts'
import { isZip, unzipFiles } from '../../core/formats/zip-files.ts'
import type { Codebook, ProjectData } from '../../core/model.ts'
import { sentenceOf } from '../workbench/notices.ts'
import type { FormatSurvey, FormatView } from './format-survey.ts'

/** The formats that other programs' files can be read from; a dataset of this program is imported as such. */
export const readableFormats: readonly Format[] = allFormats.filter((format) => format.id !== 'glossator' && ('foreign' in format || 'read' in format))

/** Every format's view of the files. Zips among them are unpacked. */
export function surveyFiles(given: readonly InputFile[], codebook: Codebook): readonly FormatSurvey[] | { readonly faults: readonly Fault[] } {
  const unpacked = unpack(given)
  if ('faults' in unpacked) return unpacked
  return readableFormats.map((format) => ({ format: format.id, name: format.name, ...surveyAs(format, unpacked.files, codebook) }))
}

export function readFiles(given: readonly InputFile[], formatId: string, mapping: ImportMapping, context: ReadContext): ReadFiles {
  const unpacked = unpack(given)
  if ('faults' in unpacked) return unpacked
  const format = readableFormats.find(({ id }) => id === formatId)
  if (format === undefined) return { faults: [{ place: '', sentence: `There is no format “${formatId}” to read.` }] }
  try {
    if ('foreign' in format) return format.foreign.read(unpacked.files, mapping, context)
    const read = readOnly(format, unpacked.files)
    return 'faults' in read ? read : { data: read.data, misfits: [] }
  } catch (error) {
    return stopped(error)
  }
}

export type ReadFiles = { readonly data: ProjectData; readonly misfits: readonly Misfit[] } | { readonly faults: readonly Fault[] }

function unpack(given: readonly InputFile[]): { readonly files: readonly InputFile[] } | { readonly faults: readonly Fault[] } {
  const files: InputFile[] = []
  for (const file of given) {
    const unpacked = isZip(file.bytes) ? unzipFiles(file.bytes) : { files: [file] }
    if ('faults' in unpacked) return { faults: unpacked.faults.map(({ place, sentence }) => ({ place: place === '' ? file.path : `${file.path}: ${place}`, sentence })) }
    for (const one of unpacked.files) files.push(one)
  }
  return { files }
}

function surveyAs(format: Format, files: readonly InputFile[], codebook: Codebook): FormatView {
  try {
    if ('foreign' in format) {
      const survey = format.foreign.survey(files, codebook)
      if ('faults' in survey) return survey
      return survey.kinds.length === 0 ? { faults: [{ place: '', sentence: 'Nothing of this format is in the files.' }] } : { survey }
    }
    const read = readOnly(format, files)
    return 'faults' in read ? read : { isPlain: true }
  } catch (error) {
    return stopped(error)
  }
}

/** Formats without a survey are of one file. */
function readOnly(format: Format, [file, ...others]: readonly InputFile[]): ReadFormat {
  if (!('read' in format) || file === undefined) return { faults: [{ place: '', sentence: 'This format is not read.' }] }
  return others.length > 0 ? { faults: [{ place: '', sentence: 'A file of this format is read by itself. Choose that one alone.' }] } : format.read(file.bytes)
}

const stopped = (error: unknown): { readonly faults: readonly Fault[] } => ({ faults: [{ place: '', sentence: `The files could not be read: ${sentenceOf(error)}` }] })
