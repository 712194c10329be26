/**
 * What a page of the app may load and run: its own files and nothing else. Sent as a header by the asset protocol of the
 * desktop app and by the server of the browser edition, so that both run under the same rule.
 *
 * The hash admits the one inline style sheet of React Aria (`usePress` puts it into the head); after an update of
 * React Aria `build/content-security-policy.test.ts` says whether it still fits.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'"
].join('; ')
