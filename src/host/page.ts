/** The little that a host needs of the page it runs in, so that it can be run without one. */
export interface Page {
  setTitle(title: string): void
  /** Something of the page's own server, by a path relative to the page. */
  fetch(path: string): Promise<Response>
}

/** The page that this script runs in. */
export const thisPage: Page = {
  setTitle: (title) => {
    document.title = title
  },
  fetch: (path) => fetch(new URL(path, document.baseURI))
}
