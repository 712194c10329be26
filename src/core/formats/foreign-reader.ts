/**
 * Reading what another program wrote. It goes in two steps, so that nothing is guessed behind the analyst's back: a survey says
 * which kinds of things the files hold and proposes where each goes in the codebook; the mapping is shown and edited; then the
 * files are read by it into a project that `planImport` can join to the one at hand. What did not fit is listed.
 */
import type { Actor, Codebook, FullArticle, ProjectData } from '../model.ts'
import type { Fault } from './fault.ts'

export interface InputFile {
  /** Relative to the folder or archive it came from, `/` between parts. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A kind of thing in the files: a span's label, a relation's type, an attribute with one of its values. */
export interface SourceKind {
  /** Unique in the survey, stable: `span:PERSON`, `relation:said-by`, `attribute:Polarity=negative`. */
  readonly id: string
  /** As the files call it. */
  readonly name: string
  readonly sort: 'span' | 'relation' | 'attribute'
  readonly count: number
  /** Words of one of them, to know it by; empty where there are none. */
  readonly example: string
}

/**
 * Where a kind goes. `role`: a span makes a frame of the layer, its words in the role. `slot`: a relation puts the words at its
 * end into a role of the frame at its start. `field`: an attribute sets a field. `value`: what an attribute says itself, whatever it
 * is, becomes a field's value. `actor`: what an attribute says names an actor in a role. `relation`: a relation stays one. `nowhere`: it is left out, and listed.
 */
export type Destination =
  | { readonly to: 'role'; readonly layer: string; readonly role: string }
  | { readonly to: 'slot'; readonly role: string }
  | { readonly to: 'field'; readonly field: string; readonly value: string | boolean | number }
  | { readonly to: 'value'; readonly field: string }
  | { readonly to: 'actor'; readonly role: string }
  | { readonly to: 'relation'; readonly type: string }
  | { readonly to: 'nowhere' }

/** A destination for each kind, by the kind's id. */
export type ImportMapping = Readonly<Record<string, Destination>>

export interface Survey {
  readonly kinds: readonly SourceKind[]
  /** Kinds named as this program names them go where they came from; others by their names where these are plain; else nowhere. */
  readonly proposed: ImportMapping
  /** What of the files can be mended, if the analyst wants it so: `ReadContext.repairs` takes the ids. */
  readonly repairs: readonly { readonly id: Repair; readonly sentence: string }[]
  /** Texts that the files refer to but do not carry: they must be in the project. Named as the files name them. */
  readonly textsNeeded: readonly string[]
}

/** `unit`: offsets that count another unit than the format says are taken in that unit, where the file's words prove it. */
export type Repair = 'unit'

/** Something of the files that is not in what was read. `place` is where: a file and line, a path into its JSON. */
export interface Misfit {
  readonly place: string
  readonly sentence: string
}

/** What reading by a mapping may draw on. */
export interface ReadContext {
  readonly codebook: Codebook
  /** Articles at hand, for files that carry no text; matched by their text, file name or hash, never by guess. */
  readonly articles: readonly FullArticle[]
  /** Actors at hand, for files that call them by their names. */
  readonly actors: readonly Actor[]
  readonly now: string
  readonly newId: () => string
  readonly annotatorId: string
  /** What is mended; nothing, where it is not said. */
  readonly repairs?: readonly Repair[]
}

export interface ForeignReader {
  /** What is in the files, or why they cannot be read. */
  readonly survey: (files: readonly InputFile[], codebook: Codebook) => Survey | { readonly faults: readonly Fault[] }
  /** Every span's words are checked against the text; what does not match is a misfit, not an annotation. */
  readonly read: (
    files: readonly InputFile[], mapping: ImportMapping, context: ReadContext
  ) => { readonly data: ProjectData; readonly misfits: readonly Misfit[] } | { readonly faults: readonly Fault[] }
}
