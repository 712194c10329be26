/** The part of the untyped package `edtf` that is used here. */
declare module 'edtf' {
  export interface ParsedDate {
    readonly type: string
    /** Of a date: year, month from 0, day, hours…; of an interval, list or set: its members, null for an open end. */
    readonly values?: readonly unknown[]
    /** The digits left open by X, as a bit mask. */
    readonly unspecified?: number
  }

  /** Throws where the text is no EDTF. */
  export function parse(text: string): ParsedDate
}
