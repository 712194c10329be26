/**
 * The part of @exodus/bytes/encoding.js that core uses. The package's own typings bring in those of Node, which core
 * must not know; `paths` in core's tsconfig leads here instead.
 */

/** The WHATWG decoder, correct where Node's own is not (windows-1252). Throws a RangeError for an unknown label. */
export class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  readonly encoding: string
  decode(bytes: Uint8Array): string
}
