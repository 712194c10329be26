import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './build/commands/find-chromium.mjs'
import { rendererConfig } from './vite.renderer.ts'

const executablePath = findChromium()
/** In milliseconds: a machine may be busy, and no test measures time. */
const patience = 30_000

const bundledPackages = [
  '@lexical/history', '@lexical/list', '@lexical/react/LexicalComposerContext', '@lexical/react/LexicalContentEditable',
  '@lexical/react/LexicalExtensionComposer', '@lexical/rich-text', '@tanstack/react-virtual', 'chardet', 'dexie', 'edtf', 'fast-xml-parser', 'fflate', 'hyparquet-writer/src/bytewriter.js',
  'hyparquet-writer/src/parquet-writer.js', 'lexical', 'papaparse', 'react',
  'react-aria-components', 'react-dom/client', 'uuid', 'zod', 'zustand', 'zustand/vanilla'
]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: patience,
          include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['**/*.browser.test.{ts,tsx}', 'build/lint/fixtures/**', '**/node_modules/**'],
          // keeps an `import 'electron'` in a test from downloading it
          env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' }
        }
      },
      {
        plugins: rendererConfig.plugins,
        root: import.meta.dirname,
        // found late, a package makes the page load anew in the middle of a test
        optimizeDeps: { include: bundledPackages },
        test: {
          name: 'browser',
          testTimeout: patience,
          include: ['src/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: ['--no-sandbox', '--disable-background-networking']
              }
            }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
})
