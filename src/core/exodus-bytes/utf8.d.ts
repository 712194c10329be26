/** The part of @exodus/bytes/utf8.js that core uses; see encoding.d.ts. */

/** Throws where the text holds a lone surrogate. */
export function utf8fromString(text: string): Uint8Array<ArrayBuffer>
/** Throws where the bytes are not UTF-8. */
export function utf8toString(bytes: Uint8Array): string
/** What is not UTF-8 becomes U+FFFD. */
export function utf8toStringLoose(bytes: Uint8Array): string
