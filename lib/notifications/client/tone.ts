'use client'

const PAUSE_MS = 3_000
const VOLUME = 0.06
/** A fifth, upwards: two short notes. */
const NOTES = [
  { hertz: 587.33, from: 0 },
  { hertz: 880, from: 0.11 },
]
const NOTE_S = 0.28

let context: AudioContext | null = null
let playedAt = -PAUSE_MS

/** A short soft tone, at most one in three seconds. */
export function playTone() {
  if (performance.now() - playedAt < PAUSE_MS || !('AudioContext' in globalThis)) return
  playedAt = performance.now()
  context ??= new AudioContext()
  // Browsers keep a page silent until the user presses something on it.
  if (context.state === 'suspended') void context.resume().catch(() => undefined)
  for (const { hertz, from } of NOTES) playNote(context, hertz, context.currentTime + from)
}

function playNote(on: AudioContext, hertz: number, at: number) {
  const note = on.createOscillator()
  const volume = on.createGain()
  note.frequency.value = hertz
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(VOLUME, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_S)
  note.connect(volume).connect(on.destination)
  note.start(at)
  note.stop(at + NOTE_S)
}
