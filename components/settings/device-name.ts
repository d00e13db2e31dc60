type Rule = readonly [pattern: RegExp, name: string]

// The order matters: most browsers also name the browsers that they descend from.
const BROWSERS: Rule[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|OPiOS|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|Chromium|HeadlessChrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.* Safari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
]

const SYSTEMS: Rule[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Names the browser and the system of a User-Agent. */
export function deviceOf(userAgent: string) {
  const first = (rules: Rule[]) => rules.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null
  return {
    browser: first(BROWSERS),
    system: first(SYSTEMS),
    handheld: /\b(iPhone|iPad|Android|Mobile)\b/.test(userAgent),
  }
}
