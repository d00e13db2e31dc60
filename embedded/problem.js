/** What the person at the terminal can do something about: one clear line, without a stack. */
export class Problem extends Error {
  name = 'Problem'
}
