/** The table of formats: one row each, in the order in which they are offered. */
import { bratFormat } from './brat/brat-format.ts'
import { conllFormat } from './conll/conll-format.ts'
import { casJsonFormat } from './cas-json/cas-json-format.ts'
import { casXmiFormat } from './cas-xmi/cas-xmi-format.ts'
import { csvFormat } from './csv/csv-format.ts'
import { doccanoFormat } from './doccano/doccano-format.ts'
import type { Format } from './format.ts'
import { glossatorFormat } from './glossator/glossator-format.ts'
import { huggingfaceFormat } from './huggingface/huggingface-format.ts'
import { jsonlFormat } from './jsonl/jsonl-format.ts'
import { labelStudioFormat } from './label-studio/label-studio-format.ts'
import { parquetFormat } from './parquet/parquet-format.ts'
import { refiQdaFormat } from './refi-qda/refi-qda-format.ts'
import { reportFormat } from './report/report-format.ts'
import { spacyFormat } from './spacy/spacy-format.ts'
import { webannoTsvFormat } from './webanno-tsv/webanno-tsv-format.ts'
import { webAnnotationFormat } from './web-annotation/web-annotation-format.ts'

export const allFormats: readonly Format[] = [
  glossatorFormat, jsonlFormat, huggingfaceFormat, csvFormat, parquetFormat, webAnnotationFormat, refiQdaFormat, casXmiFormat, casJsonFormat, webannoTsvFormat,
  bratFormat, labelStudioFormat, doccanoFormat, spacyFormat, conllFormat, reportFormat
]
