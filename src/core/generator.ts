/** The program's version: the one place in the sources where it stands. A test holds it to package.json's. */
export const version = '0.1.0'

/** What a dataset says wrote it. */
export const generator = `glossator ${version}`
