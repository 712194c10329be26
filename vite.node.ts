import path from 'node:path'
import type { UserConfig } from 'vite'

/** A program for bare Node: one file, everything in it, runnable as it is. `outFile` is below `out/`. */
export function nodeProgram(entry: string, outFile: string): UserConfig {
  return {
    root: import.meta.dirname,
    publicDir: false,
    build: {
      ssr: path.resolve(import.meta.dirname, entry),
      outDir: path.resolve(import.meta.dirname, 'out', path.dirname(outFile)),
      emptyOutDir: true,
      target: 'node20.19',
      sourcemap: false,
      minify: false,
      rolldownOptions: {
        output: { format: 'es', entryFileNames: path.basename(outFile), codeSplitting: false, banner: '#!/usr/bin/env node' }
      }
    },
    ssr: { noExternal: true, target: 'node' }
  }
}
