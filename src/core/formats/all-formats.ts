/** The table of formats: one row each, in the order in which they are offered. */
import type { Format } from './format.ts'
import { glossatorFormat } from './glossator/glossator-format.ts'

export const allFormats: readonly Format[] = [glossatorFormat]
