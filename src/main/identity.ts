/**
 * What the analysts' data hang on. Chromium keeps IndexedDB under the user-data folder, the partition, the scheme and the
 * host: whoever changes one of them after a release shows everybody an empty library. The test beside this file holds them.
 */
export const identity = {
  appId: 'org.glossator.workbench',
  productName: 'Glossator',
  /** The folder below the system's folder for application data. */
  userDataFolder: 'Glossator',
  scheme: 'app',
  host: 'glossator',
  /** The default session. */
  partition: ''
} as const

/** `app://glossator`, the origin of the page. */
export const appOrigin = `${identity.scheme}://${identity.host}`
