/**
 * Flags for a Chromium that does a test's work and no other. Without them each window, seen or not, loads two pages
 * for the list under its address bar, which cost more than the start of the app itself. Of a flag that is given twice only
 * the last counts, so what Playwright 1.65 switches off is named here again.
 * @type {readonly string[]}
 */
export const quietChromium = [
  '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  `--disable-features=${[
    'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup',
    'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'AimEnabled', 'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'NetworkTimeServiceQuerying',
    'OptimizationHints', 'PaintHolding', 'PreconnectToSearch', 'TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning'
  ].join(',')}`
]
