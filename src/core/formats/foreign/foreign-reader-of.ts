/** A reader of foreign files from its parser and the names that this program writes. */
import type { Codebook } from '../../model.ts'
import type { Destination, ForeignReader } from '../foreign-reader.ts'
import { assembleProject } from './assemble-project.ts'
import type { ParseFiles } from './foreign-document.ts'
import { surveyDocuments } from './survey-documents.ts'

export function foreignReaderOf(parse: ParseFiles, ownKinds: (codebook: Codebook) => ReadonlyMap<string, Destination>): ForeignReader {
  return {
    survey: (files, codebook) => {
      const parsed = parse(files)
      return 'faults' in parsed ? parsed : surveyDocuments(parsed.documents, codebook, ownKinds(codebook))
    },
    read: (files, mapping, context) => {
      const parsed = parse(files)
      return 'faults' in parsed ? parsed : assembleProject(parsed.documents, mapping, context, parsed.misfits)
    }
  }
}
