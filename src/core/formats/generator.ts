/** Name and version of this program, as its exports say it. The version is that of package.json; a test compares them. */
export const version = '0.1.0'
export const generator = `glossator ${version}`
