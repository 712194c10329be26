import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Options of Electron that take the next argument with them. */
const withValue = new Set(['-r', '--require'])

/**
 * The files and folders named on a command line, as absolute paths. Options are passed over; after `--` everything is a path.
 * @param workingDirectory of the process that was started with it, which is not this one for a second start
 * @param packaged in a packaged app the arguments follow the program; else the folder of the app comes first among them
 */
export function filesFromArgv(argv: readonly string[], workingDirectory: string, packaged: boolean): string[] {
  const paths: string[] = []
  let appFolderAwaited = !packaged
  let optionsEnded = false
  for (let i = 1; i < argv.length; i++) {
    const argument = argv[i]!
    if (!optionsEnded && argument === '--') optionsEnded = true
    else if (!optionsEnded && argument.startsWith('-')) i += !packaged && withValue.has(argument) ? 1 : 0
    else if (appFolderAwaited) appFolderAwaited = false
    else if (argument !== '') paths.push(path.resolve(workingDirectory, withoutFileScheme(argument)))
  }
  return paths
}

/** Desktops may hand over `file:` addresses in place of paths. */
function withoutFileScheme(argument: string): string {
  if (!/^file:\/\//i.test(argument)) return argument
  try {
    return fileURLToPath(argument)
  } catch {
    return argument
  }
}
