/** W3C Web Annotations, ours without loss and those of other programs. */
import type { Format } from '../format.ts'
import { writesPieces } from '../output-pieces.ts'
import { findAnnotations } from './find-annotations.ts'
import { readAnnotations } from './read-annotations.ts'
import { surveyAnnotations } from './survey-annotations.ts'
import { writeAnnotations } from './write-annotations.ts'

export const webAnnotationFormat: Format = {
  id: 'web-annotation',
  name: 'W3C Web Annotation (JSON-LD)',
  direction: 'both',
  offsetUnit: 'codePoint',
  loses: [],
  ...writesPieces(writeAnnotations),
  foreign: {
    survey: (files, codebook) => {
      const found = findAnnotations(files)
      return 'faults' in found ? found : surveyAnnotations(found, codebook)
    },
    read: readAnnotations
  }
}
