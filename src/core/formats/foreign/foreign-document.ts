/** What the files of other programs have in common once they are parsed: texts with spans, links between spans, marks on them. */
import type { InputFile } from '../foreign-reader.ts'

export interface ForeignDocument {
  /** As the files call it: a path, or where in a file it stands. */
  readonly name: string
  /** The article's own id, where the files carry it. */
  readonly id: string | null
  /** Decoded, otherwise as it is in the files; null where they do not carry it. */
  readonly text: string | null
  /** What its offsets count. */
  readonly unit: 'codePoint' | 'utf16'
  readonly spans: readonly ForeignSpan[]
  readonly links: readonly ForeignLink[]
  readonly marks: readonly ForeignMark[]
  readonly notes: readonly ForeignNote[]
  /** Gaps between fragments that do not part a span in two: what the format cannot hold inside one. */
  readonly seam?: RegExp
}

export interface ForeignSpan {
  /** What links, marks and notes call it; unique in the document. */
  readonly key: string
  /** The label: survey kinds are made of it. */
  readonly name: string
  readonly fragments: readonly { readonly start: number; readonly end: number }[]
  /** What the file says its words are, fragments joined by a space; null where it says nothing. */
  readonly words: string | null
  /** Kept as the annotation's id where no other has it; null for a new one. */
  readonly id: string | null
  readonly place: string
}

export interface ForeignLink {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly place: string
}

/** An attribute. With `words` its words are free and say what it is; otherwise it is a kind by its name and value. */
export type ForeignMark = { readonly name: string; readonly on: string; readonly place: string } & (
  { readonly value: string } | { readonly words: string }
)

export interface ForeignNote {
  readonly on: string
  readonly text: string
  readonly place: string
}

/** The files as documents, and what of them is in none; or why they cannot be read. */
export type Parsed =
  | { readonly documents: readonly ForeignDocument[]; readonly misfits: readonly { readonly place: string; readonly sentence: string }[] }
  | { readonly faults: readonly { readonly place: string; readonly sentence: string }[] }

export type ParseFiles = (files: readonly InputFile[]) => Parsed
