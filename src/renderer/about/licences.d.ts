/** Made by `build/licences/licences-plugin.ts`. */
declare module 'virtual:licences' {
  export const ownLicence: string
  /** Ordered by name; `text` is the place in `texts`. */
  export const packages: readonly { readonly name: string; readonly version: string; readonly licence: string; readonly text: number }[]
  export const texts: readonly string[]
}
