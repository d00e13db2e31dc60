const AGAIN_MS = 3_000

/** A part of the page that comes later. Without a network it cannot come, and is requested again until it is there. */
export const loadUntilThere = <Part>(load: () => Promise<Part>): Promise<Part> =>
  load().catch(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          resolve(loadUntilThere(load))
        }, AGAIN_MS)
      }),
  )
