/** The table of formats: one row each, in the order in which they are offered. */
import type { Format } from './format.ts'
import { glossatorFormat } from './glossator/glossator-format.ts'
import { webAnnotationFormat } from './web-annotation/web-annotation-format.ts'

export const allFormats: readonly Format[] = [glossatorFormat, webAnnotationFormat]
