import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { rendererConfig } from './vite.renderer.ts'

const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' }
        }
      },
      {
        plugins: rendererConfig.plugins,
        root: import.meta.dirname,
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args: ['--no-sandbox', '--disable-background-networking'] } }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
})
