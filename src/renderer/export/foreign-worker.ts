/** Surveys and reads files of other programs away from the screen's thread. */
import { v7 } from 'uuid'
import type { Fault } from '../../core/formats/fault.ts'
import type { ImportMapping, InputFile, Repair } from '../../core/formats/foreign-reader.ts'
import type { Codebook } from '../../core/model.ts'
import { type ForeignPlan, type PlannedForeign, planForeign } from './plan-foreign.ts'
import { partsOfPlan, type PlanPart } from './plan-parts.ts'
import { type ProjectPart, ReceivedProject } from './send-project.ts'
import type { FormatSurvey } from './format-survey.ts'
import { readFiles, surveyFiles } from './survey-files.ts'

/** What to read, and how. */
export interface ReadForeign {
  readonly files: readonly InputFile[]
  readonly format: string
  readonly mapping: ImportMapping
  readonly repairs: readonly Repair[]
  readonly samples: readonly string[]
  readonly now: string
  readonly annotatorId: string
}

/** The project's parts come before the request to read. */
export type ForeignRequest =
  | { readonly survey: { readonly files: readonly InputFile[]; readonly codebook: Codebook } }
  | { readonly part: ProjectPart }
  | { readonly read: ReadForeign }

/** Faults; or the parts of a plan one by one, then what stands beside it. */
export type ForeignMessage = { readonly faults: readonly Fault[] } | { readonly part: PlanPart } | { readonly complete: Omit<PlannedForeign, 'plan'> }

export type SurveyAnswer = { readonly surveys: readonly FormatSurvey[] } | { readonly faults: readonly Fault[] }

const received = new ReceivedProject()

addEventListener('message', ({ data: request }: MessageEvent<ForeignRequest>) => {
  if ('part' in request) received.take(request.part)
  else if ('survey' in request) postMessage(survey(request.survey.files, request.survey.codebook) satisfies SurveyAnswer)
  else tellPlan(plan(request.read))
})

function tellPlan(answer: ForeignPlan): void {
  const post = (message: ForeignMessage): void => postMessage(message)
  if ('faults' in answer) {
    post(answer)
    return
  }
  const { plan: planned, ...beside } = answer
  for (const part of partsOfPlan(planned)) post({ part })
  post({ complete: beside })
}

function survey(files: readonly InputFile[], codebook: Codebook): SurveyAnswer {
  const surveys = surveyFiles(files, codebook)
  return 'faults' in surveys ? surveys : { surveys }
}

function plan({ files, format, mapping, repairs, samples, now, annotatorId }: ReadForeign): ForeignPlan {
  const current = received.data
  const read = readFiles(files, format, mapping, { codebook: current.codebook, articles: current.articles, actors: current.actors, now, newId: () => v7(), annotatorId, repairs })
  return 'faults' in read ? read : planForeign(current, read.data, read.misfits, samples, now)
}
